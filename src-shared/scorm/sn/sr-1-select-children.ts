import type { ChildrenTiming } from '../cam/course';
import { change, note, sequencingAt, type Draft } from './draft';
import { shuffled } from './random-draw';

/** Select Children Process [SR.1] before the first request of an attempt on the course. */
export function selectAtStart(draft: Draft, cluster: number): void {
  select(draft, cluster, ['once', 'onEachNewAttempt']);
}

/**
 * Select Children Process [SR.1] when an attempt on the cluster is over. The book gives no rule for "onEachNewAttempt": as
 * in ADL's sample run-time, the next attempt gets another choice, drawn now so that a request tried out sees the same.
 */
export function selectAnew(draft: Draft, cluster: number): void {
  select(draft, cluster, ['onEachNewAttempt']);
}

/** Draws as many children as are wanted; they keep the order of the manifest. */
function select(draft: Draft, cluster: number, timings: readonly ChildrenTiming[]): void {
  const { selectionTiming, selectCount } = sequencingAt(draft, cluster);
  const children = draft.tree[cluster]?.children ?? [];
  if (!timings.includes(selectionTiming) || selectCount === null || selectCount === 0) return;
  if (selectCount >= children.length) return;
  const drawn = shuffled(draft, children).slice(0, selectCount);
  change(draft, cluster, { available: drawn.toSorted((one, other) => one - other) });
  note(draft, {
    process: 'SR.1',
    activity: cluster,
    outcome: `${String(selectCount)} of ${String(children.length)}`,
  });
}
