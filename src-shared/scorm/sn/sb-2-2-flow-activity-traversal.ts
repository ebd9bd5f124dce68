import { note, sequencingAt, type Draft } from './draft';
import { stoppedBy, type Direction, type Flow } from './flow-step';
import { traverseTree } from './sb-2-1-flow-tree-traversal';
import { isLeaf, parentOf } from './tree';
import { holdsBefore } from './up-2-rules-check';
import { isBarred } from './up-5-check-activity';

/**
 * Flow Activity Traversal Subprocess [SB.2.2]: from a candidate on to the leaf that can be delivered; skipped activities are
 * passed over, what is disabled or does not flow stops the walk. A leaf without content is passed over too.
 */
export function flowThrough(draft: Draft, candidate: number, direction: Direction): Flow {
  let [position, going]: [number, Direction] = [candidate, direction];
  let previous: Direction | null = null;
  for (;;) {
    const parent = parentOf(draft.tree, position);
    if (parent !== null && !sequencingAt(draft, parent).flow) return stopped(draft, position, 'SB.2.2-1');
    const isPassed = isEmpty(draft, position) || holdsBefore(draft, position, 'skip');
    if (!isPassed && isBarred(draft, position)) return stopped(draft, position, 'SB.2.2-2');
    if (!isPassed && isLeaf(draft.tree, position)) return { kind: 'leaf', position };
    const next = traverseTree(draft, {
      position,
      direction: going,
      considerChildren: !isPassed,
      previous: isPassed ? previous : null,
    });
    if (next.kind !== 'next') return next;
    position = next.position;
    if (isPassed) {
      if (previous === 'backward' && next.direction === 'backward') [going, previous] = ['backward', null];
    } else if (going === 'backward' && next.direction === 'forward') {
      [going, previous] = ['forward', 'backward'];
    } else {
      previous = null;
    }
  }
}

function stopped(draft: Draft, position: number, exception: 'SB.2.2-1' | 'SB.2.2-2'): Flow {
  note(draft, { process: 'SB.2.2', activity: position, outcome: 'stopped', exception });
  return stoppedBy(exception);
}

function isEmpty({ tree }: Draft, position: number): boolean {
  return isLeaf(tree, position) && tree[position]?.activity.content === null;
}
