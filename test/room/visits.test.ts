import { afterEach, beforeEach, expect, test } from 'vitest';
import { createVisits, type Visits } from '../../src-main/features/room/visits';
import { createTrueAgo } from '../../src-main/platform/true-ago';
import { elsewhere, here, openRoster } from '../roster/open-roster';

const halfDayMs = 12 * 3_600_000;

let open: ReturnType<typeof openRoster>;
let nowMs: number;
let visits: Visits;
beforeEach(() => {
  open = openRoster();
  nowMs = Date.UTC(2030, 0, 1);
  const clock = { nowMs: () => nowMs };
  visits = createVisits({ db: open.db, clock, trueAgo: createTrueAgo(clock) });
});
afterEach(() => {
  open[Symbol.dispose]();
});

function begin() {
  const { id: learnerId } = open.add('Ada');
  const { visit, token } = visits.begin({ tenantId: here, learnerId, device: 'iPad, Safari' });
  /** Wherever it is asked for. */
  const isOpen = () => [
    visits.isOpen(here, visit.visitId),
    visits.open(here).some(({ visitId }) => visitId === visit.visitId),
  ];
  return { ...visit, token, isOpen };
}

const everywhere = [true, true];
const nowhere = [false, false];

test('a visit is open for half a day after somebody was seen on it', () => {
  const { token, isOpen } = begin();
  nowMs += halfDayMs;
  expect(isOpen()).toEqual(everywhere);
  nowMs += 1;
  expect(isOpen()).toEqual(nowhere);
  expect(visits.read(token)).toBeNull();
});

test('the half day begins anew with each sign of the device', () => {
  const { token, visitId, learnerId, isOpen } = begin();
  nowMs += halfDayMs;
  expect(visits.read(token)).toEqual({ tenantId: here, visitId, learnerId, device: 'iPad, Safari' });
  nowMs += halfDayMs;
  expect(isOpen()).toEqual(everywhere);
  nowMs += 1;
  expect(isOpen()).toEqual(nowhere);
});

test('a visit that was ended is open no more, and is ended once', () => {
  const { token, visitId, isOpen } = begin();
  expect(visits.end({ tenantId: elsewhere, visitId }, 'learner')).toBe(false);
  expect(isOpen()).toEqual(everywhere);
  expect(visits.end({ tenantId: here, visitId }, 'learner')).toBe(true);
  expect(isOpen()).toEqual(nowhere);
  expect(visits.read(token)).toBeNull();
  expect(visits.end({ tenantId: here, visitId }, 'learner')).toBe(false);
});

test('none is open of somebody who has left, while they have', () => {
  const { token, learnerId, isOpen } = begin();
  open.roster.update(here, { learnerId, left: true });
  expect([visits.read(token), ...isOpen()]).toEqual([null, ...nowhere]);
  open.roster.update(here, { learnerId, left: false });
  expect(visits.read(token)).toMatchObject({ learnerId });
});

test('a visit is open at its own tenant alone', () => {
  const { visitId } = begin();
  expect([visits.isOpen(elsewhere, visitId), visits.open(elsewhere)]).toEqual([false, []]);
});

test('whom the teacher sent off stays known as such, however long ago that was', () => {
  const [left, sentOff, idle] = [begin(), begin(), begin()];
  visits.end(left, 'learner');
  const atMs = (nowMs += 1);
  visits.end(sentOff, 'teacher');
  nowMs += 400 * 2 * halfDayMs;
  begin();
  const ended = [left, sentOff, idle].map(({ visitId }) => visits.sentOffAtMs(here, visitId));
  expect(ended).toEqual([null, atMs, null]);
  expect(visits.sentOffAtMs(elsewhere, sentOff.visitId)).toBeNull();
});
