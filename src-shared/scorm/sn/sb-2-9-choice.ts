import { comesAfter, isAvailable, siblingsOf } from './available-children';
import { note, sequencingAt, standingAt, type Draft } from './draft';
import type { SequencingException } from './exceptions';
import type { Direction } from './flow-step';
import { flow } from './sb-2-3-flow';
import { choiceBarrier } from './sb-2-4-choice-activity-traversal';
import { choiceNeighbour } from './sb-2-9-1-choice-flow';
import { refusedBy, type SequencingResult } from './sequencing-result';
import { commonAncestor, isLeaf, parentOf, pathTo, pathUp } from './tree';
import { holdsBefore } from './up-2-rules-check';
import { terminateDescendents } from './up-3-terminate-descendents';
import { endAttempt } from './up-4-end-attempt';

/** Choice Sequencing Request Process [SB.2.9]. */
export function choose(draft: Draft, target: number | null): SequencingResult {
  if (target === null) return refusedBy('SB.2.9-1');
  const { tree, current } = draft;
  const ancestor = current === null ? 0 : commonAncestor(tree, current, target);
  const barrier = unavailable(draft, target) ?? barrierOnTheWay(draft, target, ancestor);
  if (barrier !== null) {
    note(draft, { process: 'SB.2.9', activity: target, outcome: 'refused', exception: barrier });
    return refusedBy(barrier);
  }
  return isLeaf(tree, target)
    ? { kind: 'deliver', position: target }
    : chooseCluster(draft, target, ancestor);
}

/** A chosen cluster is flowed into. Where that leads to nothing the learner stands on the cluster, without content. */
function chooseCluster(draft: Draft, target: number, ancestor: number): SequencingResult {
  const found = flow(draft, target, 'forward', true);
  if (found.kind === 'leaf') return { kind: 'deliver', position: found.position };
  terminateDescendents(draft, ancestor);
  endAttempt(draft, ancestor);
  draft.current = target;
  note(draft, { process: 'SB.2.9', activity: target, outcome: 'refused', exception: 'SB.2.9-9' });
  return refusedBy('SB.2.9-9');
}

function unavailable(draft: Draft, target: number): SequencingException | null {
  for (const position of pathTo(draft.tree, target)) {
    if (!isAvailable(draft, position)) return barred(draft, position, 'SB.2.9-2');
    if (holdsBefore(draft, position, 'hiddenFromChoice')) return barred(draft, position, 'SB.2.9-3');
  }
  const parent = parentOf(draft.tree, target);
  return parent !== null && !sequencingAt(draft, parent).choice ? 'SB.2.9-4' : null;
}

/** What stands between the current activity and the target, by how they lie to each other. */
function barrierOnTheWay(draft: Draft, target: number, ancestor: number): SequencingException | null {
  const { tree, current } = draft;
  if (current === target) return null;
  if (current === null || current === ancestor) return barrierGoingDown(draft, target, ancestor, 'forward');
  if (parentOf(tree, current) === parentOf(tree, target)) return barrierAmongSiblings(draft, current, target);
  if (target === ancestor) return barrierGoingUp(draft, current, target);
  const direction = comesAfter(draft, target, current, ancestor) ? 'forward' : 'backward';
  return (
    barrierLeaving(draft, target, { current, ancestor, direction }) ??
    barrierGoingDown(draft, target, ancestor, direction)
  );
}

/** Back, the parent decides for all that are passed; forward, each may have a rule. */
function barrierAmongSiblings(draft: Draft, current: number, target: number): SequencingException | null {
  const siblings = siblingsOf(draft, current);
  const [from, to] = [siblings.indexOf(current), siblings.indexOf(target)];
  if (to < from) return choiceBarrier(draft, current, 'backward');
  const parent = parentOf(draft.tree, current) ?? 0;
  if (from < 0 || draft.tree[parent]?.hasStops !== true) return null;
  return firstBarrier(siblings.slice(from, to), (position) => choiceBarrier(draft, position, 'forward'));
}

/**
 * From the ancestor down to the target; a cluster that prevents activation is entered only while it is active. While no
 * session is open there is no way down to the root.
 */
function barrierGoingDown(
  draft: Draft,
  target: number,
  ancestor: number,
  direction: Direction,
): SequencingException | null {
  const { tree } = draft;
  const parent = parentOf(tree, target);
  if (parent === null) return 'SB.2.9-5';
  const way = pathUp(tree, parent, parentOf(tree, ancestor) ?? -1);
  return firstBarrier(way.toReversed(), (position) => {
    const barrier = direction === 'forward' ? choiceBarrier(draft, position, 'forward') : null;
    if (barrier !== null) return barrier;
    const isClosed = position !== ancestor && sequencingAt(draft, position).preventActivation;
    return isClosed && !standingAt(draft, position).isActive ? barred(draft, position, 'SB.2.9-6') : null;
  });
}

function barrierGoingUp(draft: Draft, current: number, target: number): SequencingException | null {
  return firstBarrier(pathUp(draft.tree, current, target), (position) => exitBarrier(draft, position));
}

function barrierLeaving(
  draft: Draft,
  target: number,
  { current, ancestor, direction }: { current: number; ancestor: number; direction: Direction },
): SequencingException | null {
  const way = pathUp(draft.tree, current, ancestor);
  const held = firstBarrier(way, (position) => exitBarrier(draft, position));
  if (held !== null) return held;
  const constraining = way.find((at) => !isLeaf(draft.tree, at) && sequencingAt(draft, at).constrainChoice);
  if (constraining === undefined) return null;
  const neighbour = choiceNeighbour(draft, constraining, direction);
  const isInReach = target === constraining || pathTo(draft.tree, target).includes(neighbour);
  return isInReach ? null : barred(draft, constraining, 'SB.2.9-8');
}

function exitBarrier(draft: Draft, position: number): SequencingException | null {
  return sequencingAt(draft, position).choiceExit ? null : barred(draft, position, 'SB.2.9-7');
}

function barred(draft: Draft, position: number, exception: SequencingException): SequencingException {
  note(draft, { process: 'SB.2.9', activity: position, outcome: 'barred', exception });
  return exception;
}

function firstBarrier(
  positions: readonly number[],
  barrierAt: (position: number) => SequencingException | null,
): SequencingException | null {
  for (const position of positions) {
    const barrier = barrierAt(position);
    if (barrier !== null) return barrier;
  }
  return null;
}
