import { describe, expect, test } from 'vitest';
import { AssignedRow } from '../../../../src-renderer/manage/sync/there/assigned-row';
import { assignedStates, type AssignedThere } from '../../../../src-shared/contract/remote-assigned';
import type { Remote } from '../../../../src-shared/contract/remotes';
import { RemoteId } from '../../../../src-shared/kernel/ids';
import { markupOf } from '../../support/render';

const at = '2026-01-01T00:00:00.000Z';

const remote: Remote = {
  id: RemoteId.parse('5b9f0c3e-4a52-4d2b-8d0b-6f6f0b7f3c11'),
  ...{ name: 'Ship', url: 'https://ship.example', key_prefix: 'k', paired: true, paused: false },
  ...{ every_minutes: null, hours: null, pause_on_metered: false, held_by: null },
  ...{ brings_assignments: true, assignments_trouble: null, state: 'idle', trouble: null, lost: null },
  ...{ last_contact_at: null, last_sync_at: null, next_sync_at: null, created_at: at, updated_at: at },
  ...{ sessions: { sent: 0, waiting: 0, in_trouble: 0 }, uploads: [] },
};

const plain: AssignedThere = {
  ...{ remote_assignment_id: 'a', remote_package_id: 'p', package_title: 'Fire' },
  ...{ target: 'class', target_name: '7a', opens_at: null, due_at: null, attempts_limit: 2, counts: 'best' },
  ...{ state: 'here', assignment_id: null, trouble: null, failure: null },
};
const told = (more: Partial<AssignedThere>) =>
  markupOf(<AssignedRow there={{ ...plain, ...more }} remote={remote} />);

describe('an assignment there', () => {
  test('is told with whom it is for and its terms', () => {
    expect(told({})).toContain('7a · 2 attempts · best attempt counts');
    expect(told({ target: 'everyone', target_name: null })).toContain('Everybody');
  });

  test.each(assignedStates)('has words for what becomes of it: %s', (state) => {
    const markup = told({ state });
    expect(markup).toContain(`data-state="${state}"`);
    expect(markup).not.toContain('assigned.');
  });

  test('says why it stays as it is here', () => {
    expect(told({ state: 'changed-here' })).toContain('It stays as it is here.');
  });

  test('says why its course does not come', () => {
    const trouble = { word: 'unreachable', lasting: false, facts: {}, at } as const;
    expect(told({ state: 'coming', trouble })).toContain('data-word="unreachable"');
  });
});
