import { setTimeout as pause } from 'node:timers/promises';
import { contract } from '../../src-shared/contract';
import type { Answer, CallerInput, Endpoint } from '../../src-shared/contract/endpoint';
import { between, type Random } from '../e2e/flows/loss/seeded';
import type { SessionId } from '../../src-shared/kernel/ids';
import type { RoomLearner } from './room-learner';

interface Host {
  call<E extends Endpoint>(endpoint: E, input: CallerInput<E>): Promise<Answer<E>>;
}

/** The element in which a learner counts, in courses of SCORM 1.2 and 2004. */
const counters = ['cmi.core.lesson_location', 'cmi.location'] as const;

/** Counts from 1, each count one call, with a Commit now and then; the network is lost for a while now and then, and the count goes on. */
export async function count(learner: RoomLearner, upTo: number, random: Random): Promise<void> {
  learner.call('LMSInitialize', '');
  for (let at = 1; at <= upTo; at += 1) {
    learner.call('LMSSetValue', counters[0], String(at));
    if (at % 25 === 0) learner.call('LMSCommit', '');
    if (random() < 0.01) void loseNetwork(learner, between(random, 100, 2_500));
    await pause(between(random, 0, 30));
  }
  learner.call('LMSCommit', '');
  await learner.drained();
}

async function loseNetwork(learner: RoomLearner, forMs: number): Promise<void> {
  learner.cut();
  await pause(forMs);
  learner.mend();
}

/** What the host has of a session: the numbers of each run's entries, and what was counted, both in the order of the journal. */
export async function recordOf(host: Host, sessionId: SessionId) {
  const numbers = new Map<number, number[]>();
  const counted: number[] = [];
  for (let after = 0, hasMore = true; hasMore;) {
    const page = await host.call(contract.readJournal, { sessionId, after, limit: 5000 });
    for (const { epoch, number, source, event } of page.data) {
      if (source === 'learner') numbers.set(epoch, [...(numbers.get(epoch) ?? []), number]);
      const { method, args } = event as { readonly method?: string; readonly args?: readonly string[] };
      if (method?.endsWith('SetValue') === true && counters.some((counter) => counter === args?.[0]))
        counted.push(Number(args?.[1]));
    }
    after = page.data.at(-1)?.position ?? after;
    hasMore = page.has_more;
  }
  return { numbers, counted };
}

/** Whole numbers from 1. */
export function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, at) => at + 1);
}
