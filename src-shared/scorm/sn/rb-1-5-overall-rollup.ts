import { isAvailable } from './available-children';
import type { Draft } from './draft';
import { rollUpAmount, rollUpMeasure } from './rb-1-1-measure-rollup';
import { rollUpObjective } from './rb-1-2-objective-rollup';
import { rollUpProgress } from './rb-1-3-activity-progress-rollup';
import { primaryObjective } from './seen-values';
import { isLeaf, parentOf, pathTo } from './tree';

/**
 * Overall Rollup Process [RB.1.5]: from an activity up to the root, deepest first. Where that, or what went before it, wrote
 * a global objective, the parents of the activities that read it are rolled up as well; each activity once.
 */
export function overallRollup(draft: Draft, position: number): void {
  const waiting = new Set(pathTo(draft.tree, position));
  const done = new Set<number>();
  for (;;) {
    addReaders(draft, waiting, done);
    const next = deepestOf(draft, waiting);
    if (next === null) return;
    waiting.delete(next);
    done.add(next);
    rollUp(draft, next);
  }
}

function rollUp(draft: Draft, position: number): void {
  if (!isLeaf(draft.tree, position)) {
    rollUpMeasure(draft, position);
    rollUpAmount(draft, position);
  }
  rollUpObjective(draft, position);
  rollUpProgress(draft, position);
}

/** What was written since the last look may change every cluster that holds a reader of it. */
function addReaders(draft: Draft, waiting: Set<number>, done: ReadonlySet<number>): void {
  if (draft.written.size === 0) return;
  for (const { position } of draft.tree) {
    const parent = parentOf(draft.tree, position);
    if (parent === null || !isReader(draft, position) || !isAvailable(draft, position)) continue;
    for (const cluster of pathTo(draft.tree, parent)) if (!done.has(cluster)) waiting.add(cluster);
  }
  draft.written.clear();
}

function isReader(draft: Draft, position: number): boolean {
  const { maps } = primaryObjective(draft, position);
  return maps.some(({ target, reads }) => reads.length > 0 && draft.written.has(target));
}

function deepestOf(draft: Draft, waiting: ReadonlySet<number>): number | null {
  let deepest: number | null = null;
  for (const position of waiting) {
    if (deepest === null || depthOf(draft, position) > depthOf(draft, deepest)) deepest = position;
  }
  return deepest;
}

function depthOf({ tree }: Draft, position: number): number {
  return tree[position]?.depth ?? 0;
}
