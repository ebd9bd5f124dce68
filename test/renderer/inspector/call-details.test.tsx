import { expect, test } from 'vitest';
import { CallDetails } from '../../../src-renderer/inspector/panels/call-details';
import { rowOf } from '../../../src-renderer/inspector/panels/call-rows';
import { call, entry } from '../support/entries';
import { markupOf } from '../support/render';

test('the details of a call name the activity as the log does, and by its id', () => {
  const row = rowOf(entry({ position: 1, of: call('LMSCommit', ''), activity_id: 'i1' }));
  const detailsWith = (titles: ReadonlyMap<string, string>) =>
    markupOf(
      <CallDetails
        {...{ row, titles, before: undefined, version: '1.2', curl: null, notes: [] }}
        onClose={() => undefined}
      />,
    );
  expect(detailsWith(new Map([['i1', 'Safe at work']]))).toContain('Safe at work (i1)');
  expect(detailsWith(new Map())).toContain('>i1<');
});

test('the details of a call say how long it took, where that is known', () => {
  const detailsOf = (took_ms: number | null) =>
    markupOf(
      <CallDetails
        {...{ row: rowOf(entry({ position: 1, took_ms })), titles: new Map(), before: undefined }}
        {...{ version: '1.2', curl: null, notes: [] }}
        onClose={() => undefined}
      />,
    );
  expect(detailsOf(1234.56)).toContain('1,234.56 ms');
  expect(detailsOf(null)).not.toContain('Took');
});
