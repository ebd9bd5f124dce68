import { setTimeout as pause } from 'node:timers/promises';
import type { RoomLearner } from '../../../support/room-learner';
import { between, type Random } from '../loss/seeded';
import type { Host } from './host';

/** Calls of one visit, before the course is opened once more. */
const callsOfVisit = 60;

/** Counts from 1 until it is called off, opens the course anew now and then, and leaves it. How far it counted. */
export async function playOn(
  host: Host,
  learner: RoomLearner,
  random: Random,
  signal: AbortSignal,
): Promise<number> {
  let at = 0;
  learner.call('LMSInitialize', '');
  while (!signal.aborted) {
    at += 1;
    learner.call('LMSSetValue', 'cmi.core.lesson_location', String(at));
    if (at % 10 === 0) learner.call('LMSCommit', '');
    await pause(between(random, 0, 300));
    if (at % callsOfVisit === 0) await openAnew(host, learner);
  }
  learner.call('LMSCommit', '');
  await learner.leave();
  return at;
}

async function openAnew(host: Host, learner: RoomLearner): Promise<void> {
  await learner.drained();
  for (let isOpen: true | null = null; isOpen === null;)
    isOpen = await host.ask(async () => {
      await learner.comeBack();
      return true as const;
    });
  learner.call('LMSInitialize', '');
}
