import { note, type Draft } from './draft';
import type { Direction, Flow } from './flow-step';
import { traverseTree } from './sb-2-1-flow-tree-traversal';
import { flowThrough } from './sb-2-2-flow-activity-traversal';

/** Flow Subprocess [SB.2.3]: the leaf that comes next from an activity; with `considerChildren`, the first one inside it. */
export function flow(draft: Draft, position: number, direction: Direction, considerChildren: boolean): Flow {
  const next = traverseTree(draft, { position, direction, considerChildren, previous: null });
  const found = next.kind === 'next' ? flowThrough(draft, next.position, direction) : next;
  const outcome = found.kind === 'stopped' ? found.exception : found.kind;
  note(draft, { process: 'SB.2.3', activity: position, outcome });
  return found;
}
