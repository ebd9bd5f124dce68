import { describe, expect, test } from 'vitest';
import { overallOf } from '../../../../src-renderer/manage/sync/overall';
import { RemoteLine, RemoteMark } from '../../../../src-renderer/manage/sync/remote-state';
import { didOf, resultOf } from '../../../../src-renderer/manage/sync/run-words';
import { partNamed, syncPath } from '../../../../src-renderer/manage/sync/sync-path';
import { addressTyped, isKey } from '../../../../src-renderer/manage/sync/typed-remote';
import type { Remote } from '../../../../src-shared/contract/remotes';
import type { SyncRun } from '../../../../src-shared/contract/syncs';
import { RemoteId } from '../../../../src-shared/kernel/ids';
import { markupOf } from '../../support/render';

const at = '2026-01-01T00:00:00.000Z';
const id = RemoteId.parse('5b9f0c3e-4a52-4d2b-8d0b-6f6f0b7f3c11');

function aRemote(more: Partial<Remote> = {}, counts: Partial<Remote['sessions']> = {}): Remote {
  return {
    ...{ id, name: 'Ship', url: 'https://ship.example', key_prefix: 'k', paired: true, paused: false },
    ...{ every_minutes: null, hours: null, pause_on_metered: false, held_by: null },
    ...{ brings_assignments: false, assignments_trouble: null },
    ...{ state: 'idle', trouble: null, last_contact_at: null, last_sync_at: null },
    ...{ created_at: at, updated_at: at },
    sessions: { sent: 0, waiting: 0, in_trouble: 0, ...counts },
    ...{ uploads: [], next_sync_at: null, lost: null },
    ...more,
  };
}
const unreachable = { word: 'unreachable', lasting: false, facts: {}, at } as const;

describe('the sign for all remotes together', () => {
  const stateOf = (...remotes: readonly Remote[]) => overallOf(remotes)?.state;

  test('is there only where there is a remote', () => {
    expect(overallOf([])).toBeNull();
  });

  test('has four states, and the worst remote counts', () => {
    const there = aRemote({}, { sent: 2 });
    const waiting = aRemote({ state: 'waiting' }, { waiting: 1 });
    const attention = aRemote({ state: 'attention' }, { in_trouble: 1 });
    expect(stateOf(aRemote())).toBe('nothing');
    expect(stateOf(aRemote(), there)).toBe('there');
    expect(stateOf(there, waiting)).toBe('underway');
    expect(stateOf(there, aRemote({ state: 'syncing' }))).toBe('underway');
    expect(stateOf(attention, waiting, there)).toBe('attention');
  });

  test('does not call complete what waits behind a pause', () => {
    expect(overallOf([aRemote({ state: 'paused', paused: true }, { sent: 4, waiting: 3 })])).toEqual({
      state: 'underway',
      isSyncing: false,
      waiting: 3,
    });
  });
});

describe('how a remote stands', () => {
  const told = (remote: Remote) =>
    markupOf(
      <>
        <RemoteMark remote={remote} />
        <RemoteLine remote={remote} />
      </>,
    );

  test.each([
    ['nothing was ever sent', aRemote(), ['Ready', 'Nothing to send yet']],
    ['all is there', aRemote({}, { sent: 3 }), ['All is there']],
    [
      'it syncs',
      aRemote({ state: 'syncing' }, { waiting: 2, in_trouble: 1 }),
      ['Syncing', '3 sessions to go'],
    ],
    [
      'it waits to be asked',
      aRemote({ state: 'waiting' }, { waiting: 1 }),
      ['Waiting', '1 session waits until you sync'],
    ],
    [
      'it is paused',
      aRemote({ state: 'paused', paused: true }, { waiting: 2 }),
      ['Paused', '2 sessions wait until you resume'],
    ],
    [
      'it is overdue',
      aRemote({ state: 'waiting', every_minutes: 15, next_sync_at: at }, { waiting: 2 }),
      ['2 sessions wait; next sync now'],
    ],
    [
      'something is wrong, of which more is said elsewhere',
      aRemote({ state: 'attention', trouble: unreachable }, { waiting: 2 }),
      ['Needs attention', '>2 sessions wait<'],
    ],
  ])('is said where %s', (_, remote, words) => {
    for (const word of words) expect(told(remote)).toContain(word);
  });
});

describe('a sync in the history', () => {
  const run: SyncRun = {
    ...{ id: 1, started_at: at, ended_at: at, sent_sessions: 0, sent_packages: 0, received: 0, forked: 0 },
    ...{
      failed: 0,
      lost_sessions: 0,
      lost_packages: 0,
      assigned: 0,
      taken_back: 0,
      requests: 3,
      trouble: null,
    },
  };

  test.each([
    ['going', { ended_at: null }, []],
    ['done', {}, ['sync.didNothing']],
    ['done', { sent_sessions: 2, forked: 1 }, ['sync.didSessions 2', 'sync.didForked 1']],
    [
      'partly',
      { sent_packages: 1, received: 1, failed: 3 },
      ['sync.didPackages 1', 'sync.didReceived 1', 'sync.didFailed 3'],
    ],
    ['done', { assigned: 2, taken_back: 1 }, ['assigned.did 2', 'assigned.didTakeBack 1']],
    ['failed', { trouble: unreachable }, []],
    [
      'done',
      { sent_sessions: 3, lost_sessions: 2, lost_packages: 1 },
      ['lost.didSessions 2', 'lost.didPackages 1', 'sync.didSessions 3'],
    ],
  ] as const)('is %s with %j', (result, more, did) => {
    const ended = { ...run, ...more };
    expect(resultOf(ended)).toBe(result);
    expect(didOf(ended).map(({ key, facts }) => [key, ...Object.values(facts)].join(' '))).toEqual(did);
  });
});

describe('what is typed of a server', () => {
  test.each([
    ['https://lectern.example', 'https://lectern.example'],
    [' lectern.example/ ', 'https://lectern.example'],
    ['http://10.0.0.7:3000/api/v1/sessions', 'http://10.0.0.7:3000'],
    ['https://host.example/tenant/api', 'https://host.example/tenant'],
    ['localhost:3000', 'https://localhost:3000'],
    ['ftp://lectern.example', null],
    ['https://me:secret@lectern.example', null],
    ['two words', null],
    ['', null],
  ])('%j is the address %j', (typed, address) => {
    expect(addressTyped(typed)).toBe(address);
  });

  test('is a key where it is long enough and without blanks', () => {
    expect(['scorm_live_1', 'short', 'has a blank'].map(isKey)).toEqual([true, false, false]);
  });
});

test('the page of a remote has an address for each of its parts', () => {
  expect(syncPath(id)).toBe(`/sync/${id}`);
  expect(syncPath(id, 'history')).toBe(`/sync/${id}/history`);
  expect([undefined, 'trouble', 'odd'].map(partNamed)).toEqual(['all', 'trouble', 'all']);
});
