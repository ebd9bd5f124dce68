import { availableChildren, siblingsOf } from './available-children';
import { note, sequencingAt, type Draft } from './draft';
import { stoppedBy, type Direction, type FlowEnd, type Traversal } from './flow-step';
import { isLeaf, parentOf } from './tree';
import { terminateDescendents } from './up-3-terminate-descendents';

/** From where, and how, one step is taken. */
export interface TraversalFrom {
  readonly position: number;
  readonly direction: Direction;
  readonly considerChildren: boolean;
  /** The direction in which a forward-only cluster was entered. */
  readonly previous: Direction | null;
}

/**
 * Flow Tree Traversal Subprocess [SB.2.1]: one step through the tree. Looks at its shape and at forwardOnly alone. Deviates
 * from earlier editions, whose SB.2.1-1 is the end of the session here as in the 4th.
 */
export function traverseTree(draft: Draft, from: TraversalFrom): Traversal {
  const siblings = siblingsOf(draft, from.position);
  const isReversed = from.previous === 'backward' && siblings.at(-1) === from.position;
  const position = isReversed ? (siblings[0] ?? from.position) : from.position;
  const goesIn = from.considerChildren && !isLeaf(draft.tree, position);
  if (isReversed || from.direction === 'backward') return backward(draft, position, goesIn, isReversed);
  return goesIn ? intoCluster(draft, position) : forward(draft, position);
}

function intoCluster(draft: Draft, cluster: number): Traversal {
  const first = availableChildren(draft, cluster)[0];
  return first === undefined
    ? stopped(draft, cluster, 'SB.2.1-2')
    : { kind: 'next', position: first, direction: 'forward' };
}

/** The next sibling, or that of an activity around; none: the walk has left the tree. */
function forward(draft: Draft, from: number): Traversal {
  for (let at = from, parent = parentOf(draft.tree, at); parent !== null; parent = parentOf(draft.tree, at)) {
    const siblings = siblingsOf(draft, at);
    const next = siblings[siblings.indexOf(at) + 1];
    if (next !== undefined) return { kind: 'next', position: next, direction: 'forward' };
    at = parent;
  }
  terminateDescendents(draft, 0);
  return { kind: 'left' };
}

function backward(draft: Draft, from: number, goesIn: boolean, isReversed: boolean): Traversal {
  if (parentOf(draft.tree, from) === null) return stopped(draft, from, 'SB.2.1-3');
  return goesIn ? backIntoCluster(draft, from) : previous(draft, from, isReversed);
}

/** A forward-only cluster is entered by its first child, and walked forward from there. */
function backIntoCluster(draft: Draft, cluster: number): Traversal {
  const children = availableChildren(draft, cluster);
  const isForward = sequencingAt(draft, cluster).forwardOnly;
  const entry = isForward ? children[0] : children.at(-1);
  if (entry === undefined) return stopped(draft, cluster, 'SB.2.1-2');
  return { kind: 'next', position: entry, direction: isForward ? 'forward' : 'backward' };
}

function previous(draft: Draft, from: number, isReversed: boolean): Traversal {
  for (let at = from, parent = parentOf(draft.tree, at); parent !== null; parent = parentOf(draft.tree, at)) {
    const mayGoBack = (isReversed && at === from) || !sequencingAt(draft, parent).forwardOnly;
    if (!mayGoBack) return stopped(draft, parent, 'SB.2.1-4');
    const siblings = siblingsOf(draft, at);
    const next = siblings[siblings.indexOf(at) - 1];
    if (next !== undefined) return { kind: 'next', position: next, direction: 'backward' };
    at = parent;
  }
  return stopped(draft, from, 'SB.2.1-3');
}

function stopped(draft: Draft, activity: number, exception: 'SB.2.1-2' | 'SB.2.1-3' | 'SB.2.1-4'): FlowEnd {
  note(draft, { process: 'SB.2.1', activity, outcome: 'stopped', exception });
  return stoppedBy(exception);
}
