import { describe, expect, test } from 'vitest';
import { observedBy } from '../../../src-renderer/inspector/moment';
import { addressOf, placeAt } from '../../../src-renderer/inspector/place-address';
import { scrubKey } from '../../../src-renderer/inspector/scrubber/scrub-keys';
import { allKinds, binsOf, countsOf, positionAt } from '../../../src-renderer/inspector/scrubber/track-bins';
import type { Observation } from '../../../src-shared/contract/observations';
import type { Mark, MarkKind } from '../../../src-shared/inspect/marks';
import { call, entry } from '../support/entries';

describe('the address of a moment', () => {
  test.each([
    ['', null, null],
    ['120', 120, null],
    ['0', 0, null],
    ['120/since/80', 120, 80],
    ['live/since/80', null, 80],
  ])('%j stands for %j, compared with %j', (address, at, base) => {
    expect(placeAt(address)).toEqual({ at, base });
    expect(addressOf({ at, base })).toBe(address);
  });

  test.each(['abc', '-1', '1.5', '12/until/3', '1e3', '9999999999', '%00'])(
    'of %j nothing wrong is read',
    (address) => {
      const { at, base } = placeAt(address);
      expect(base).toBeNull();
      expect(at === null || Number.isInteger(at)).toBe(true);
    },
  );
});

test('what was observed by a moment is told by the clock of the page, whatever the server’s says', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 0, 2, 3, 4, second)).toISOString();
  const [early, late] = [4, 6].map((second) => ({ first_at: at(second) }) as Observation);
  const observations = [early, late].filter((one) => one !== undefined);
  const entries = [
    entry({ position: 1, of: call('LMSCommit', ''), received_at: '2026-01-02T09:00:00.000Z' }),
  ];
  expect(observedBy(observations, { at: 1, entries })).toEqual([early]);
  expect(observedBy(observations, { at: null, entries })).toEqual([early, late]);
  expect(observedBy(observations, { at: 0, entries: [] })).toEqual([]);
});

describe('keys on the way through a session', () => {
  const place = { position: 500, total: 1000, isRightToLeft: false };
  test.each([
    ['PageUp', false, { to: 550 }],
    ['PageDown', false, { to: 450 }],
    ['End', false, 'live'],
    ['Escape', false, 'live'],
    ['ArrowRight', true, { mark: 'next' }],
    ['ArrowLeft', true, { mark: 'previous' }],
    ['ArrowUp', true, { mark: 'next' }],
    ['ArrowRight', false, null],
    ['Home', false, null],
    ['a', true, null],
  ] as const)('%s, with Shift %j', (key, shiftKey, asked) => {
    expect(scrubKey({ key, shiftKey }, place)).toEqual(asked);
  });

  test('arrows follow the direction of reading', () => {
    const arabic = { ...place, isRightToLeft: true };
    expect(scrubKey({ key: 'ArrowRight', shiftKey: true }, arabic)).toEqual({ mark: 'previous' });
    expect(scrubKey({ key: 'ArrowLeft', shiftKey: true }, arabic)).toEqual({ mark: 'next' });
  });

  test('no page leads beyond the ends', () => {
    expect(scrubKey({ key: 'PageUp', shiftKey: false }, { ...place, position: 990 })).toEqual({ to: 1000 });
    expect(scrubKey({ key: 'PageDown', shiftKey: false }, { ...place, position: 5 })).toEqual({ to: 0 });
  });
});

describe('marks on the track', () => {
  const marks: readonly Mark[] = [
    { kind: 'launch', position: 1 },
    { kind: 'error', position: 500 },
    { kind: 'error', position: 500 },
    { kind: 'commit', position: 1000 },
  ];

  test('are drawn once for each place', () => {
    expect(binsOf(marks, 1000, 10)).toEqual({ launch: [0], error: [5], commit: [10], status: [] });
    expect(countsOf(marks)).toEqual({ launch: 1, error: 2, commit: 1, status: 0 });
  });

  test('draw the pointer near them, if their kind is wanted', () => {
    expect(positionAt(0.495, 1000, marks, allKinds)).toBe(500);
    expect(positionAt(0.48, 1000, marks, allKinds)).toBe(480);
    expect(positionAt(0.495, 1000, marks, new Set<MarkKind>(['launch']))).toBe(495);
    expect(positionAt(2, 1000, [], allKinds)).toBe(1000);
  });
});
