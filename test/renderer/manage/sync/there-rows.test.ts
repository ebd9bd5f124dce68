import { expect, test } from 'vitest';
import { mayCome, thereRows } from '../../../../src-renderer/manage/sync/there/there-rows';
import { Fetch, PackageThere } from '../../../../src-shared/contract/remote-packages';

const there = (remote_package_id: string, state: PackageThere['state']): PackageThere =>
  PackageThere.parse({
    ...{ remote_package_id, state, title: `Course ${remote_package_id}`, version: 1 },
    ...{ size_bytes: 10, updated_at: null, package_id: null },
  });

const fetch = (remote_package_id: string, state: Fetch['state'], title: string | null = null): Fetch =>
  Fetch.parse({
    ...{ remote_package_id, state, title, have_bytes: 0, all_bytes: null, import_id: null },
    ...{ package_id: null, trouble: null, next_attempt_at: null, failure: null },
    created_at: '2026-01-01T00:00:00.000Z',
  });

test('what is on its way and not on the page stands before it', () => {
  const rows = thereRows(
    [there('a', 'here'), there('b', 'not-here')],
    [fetch('b', 'downloading'), fetch('z', 'waiting'), fetch('y', 'trouble', 'Of old')],
  );
  expect(rows.map((row) => [row.there.title, row.fetch?.state ?? null])).toEqual([
    ['z', 'waiting'],
    ['Of old', 'trouble'],
    ['Course a', null],
    ['Course b', 'downloading'],
  ]);
});

test.each([
  ['here', null, false],
  ['not-here', null, true],
  ['newer-there', null, true],
  ['not-here', 'waiting', false],
  ['not-here', 'downloading', false],
  ['newer-there', 'processing', false],
  ['not-here', 'trouble', true],
  ['not-here', 'failed', true],
] as const)('%s and on its way as %s may be chosen: %s', (state, coming, expected) => {
  const row = { there: there('a', state), fetch: coming === null ? null : fetch('a', coming) };
  expect(mayCome(row)).toBe(expected);
});
