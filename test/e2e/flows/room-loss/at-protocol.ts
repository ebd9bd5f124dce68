import { expect } from '@playwright/test';
import type { PackageId } from '../../../../src-shared/kernel/ids';
import { recordOf, upTo } from '../../../support/lesson';
import { comeIntoRoom, type RoomLearner } from '../../../support/room-learner';
import type { OpenRoom } from '../room';
import type { Somebody } from './wing';

export type Host = Parameters<typeof recordOf>[0];

/** Learners without a screen, each with the course open. */
export async function openAtProtocol(
  room: OpenRoom,
  people: readonly Somebody[],
  packageId: PackageId,
): Promise<readonly RoomLearner[]> {
  const learners: RoomLearner[] = [];
  for (const { learnerId } of people)
    learners.push(await comeIntoRoom({ origin: room.origin, code: room.code, learnerId, packageId }));
  return learners;
}

/** All that was acknowledged to it is there once, in order, and so is all that it counted. */
export async function checkAtProtocol(host: Host, learner: RoomLearner, calls: number): Promise<void> {
  const { numbers, counted } = await recordOf(host, learner.sessionId);
  const [acknowledged] = learner.acknowledged();
  expect(numbers.get(learner.epoch())).toEqual(upTo(acknowledged?.number ?? 0));
  expect(counted).toEqual(upTo(calls));
}

export async function resumeAtProtocol(learner: RoomLearner, calls: number): Promise<void> {
  await learner.comeBack();
  learner.call('LMSInitialize', '');
  expect(learner.call('LMSGetValue', 'cmi.core.lesson_location')).toBe(String(calls));
}
