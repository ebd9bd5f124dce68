import type { ChildrenTiming } from '../cam/course';
import { availableChildren } from './available-children';
import { change, note, sequencingAt, type Draft } from './draft';
import { shuffled } from './random-draw';

/** Randomize Children Process [SR.2] before the first request of an attempt on the course. */
export function randomizeAtStart(draft: Draft, cluster: number): void {
  randomize(draft, cluster, ['once', 'onEachNewAttempt']);
}

/** Randomize Children Process [SR.2] for the next attempt, when one on the cluster is over. */
export function randomizeAnew(draft: Draft, cluster: number): void {
  randomize(draft, cluster, ['onEachNewAttempt']);
}

function randomize(draft: Draft, cluster: number, timings: readonly ChildrenTiming[]): void {
  const { randomizationTiming, reorderChildren } = sequencingAt(draft, cluster);
  const children = availableChildren(draft, cluster);
  if (!timings.includes(randomizationTiming) || !reorderChildren || children.length < 2) return;
  change(draft, cluster, { available: shuffled(draft, children) });
  note(draft, { process: 'SR.2', activity: cluster, outcome: 'shuffled' });
}
