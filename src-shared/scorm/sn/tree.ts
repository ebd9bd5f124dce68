import type { Activity, Course, Sequencing } from '../cam/course';
import { wholeSequencing } from '../cam/whole-sequencing';

/** An activity with its place in the tree. Positions count the activities of the course in preorder, the root is 0. */
export interface TreeNode {
  readonly activity: Activity;
  /** What the manifest declares, with the book's defaults. */
  readonly sequencing: Sequencing;
  readonly position: number;
  /** Position of the parent, or null for the root. */
  readonly parent: number | null;
  /** Place among the children of the parent. */
  readonly rank: number;
  readonly children: readonly number[];
  /** Whether a rule of a child may stop those who go forward. */
  readonly hasStops: boolean;
  /** 0 for the root. */
  readonly depth: number;
}

export type ActivityTree = readonly TreeNode[];

/** Lays a course out in preorder, so that "the next activity" is a matter of numbers. */
export function treeOf(course: Course): ActivityTree {
  const nodes: TreeNode[] = [];
  const visit = (activity: Activity, parent: number | null, rank: number, depth: number): number => {
    const position = nodes.length;
    const children: number[] = [];
    const sequencing = sequencingOf(activity, course.root);
    const hasStops = activity.children.some(mayStop);
    nodes.push({ activity, sequencing, position, parent, rank, children, hasStops, depth });
    activity.children.forEach((child, at) => children.push(visit(child, position, at, depth + 1)));
    return position;
  };
  visit(course.root, null, 0, 0);
  return nodes;
}

/**
 * A leaf without content can neither be delivered nor reach anything, so it counts for nothing. A course of one item
 * that declares no flow starts as if it flowed, and offers no choice [as ADL's sample run-time].
 */
function sequencingOf(activity: Activity, root: Activity): Sequencing {
  const whole = wholeSequencing(activity.sequencing);
  if (activity.children.length === 0 && activity.content === null) return { ...whole, tracked: false };
  const isSingle = root.children.length === 1 && root.children[0]?.children.length === 0;
  if (activity !== root || !isSingle || !whole.choice || whole.flow) return whole;
  return { ...whole, choice: false, flow: true };
}

function mayStop({ sequencing }: Activity): boolean {
  return sequencing?.preConditionRules?.some(({ action }) => action === 'stopForwardTraversal') ?? false;
}

/** Positions by id, made when one of a tree is first asked for: the controls ask for each activity. */
const positionsOf = new WeakMap<ActivityTree, ReadonlyMap<string, number>>();

export function positionOf(tree: ActivityTree, activityId: string): number | null {
  const known = positionsOf.get(tree);
  const positions = known ?? new Map(tree.toReversed().map((node) => [node.activity.id, node.position]));
  if (known === undefined) positionsOf.set(tree, positions);
  return positions.get(activityId) ?? null;
}

export function activityNamed(tree: ActivityTree, activityId: string): Activity | undefined {
  return tree[positionOf(tree, activityId) ?? -1]?.activity;
}

/** Positions from the root down to `position`, both included. */
export function pathTo(tree: ActivityTree, position: number): readonly number[] {
  const path: number[] = [];
  for (let at: number | null = position; at !== null; at = parentOf(tree, at)) path.push(at);
  return path.reverse();
}

export function parentOf(tree: ActivityTree, position: number): number | null {
  return tree[position]?.parent ?? null;
}

/** A cluster has children, even where selection left none of them. */
export function isLeaf(tree: ActivityTree, position: number): boolean {
  return (tree[position]?.children.length ?? 0) === 0;
}

/** The deepest activity that holds both; one of them where it holds the other. */
export function commonAncestor(tree: ActivityTree, one: number, other: number): number {
  let [a, b] = [one, other];
  while (a !== b) {
    if (depthOf(tree, a) >= depthOf(tree, b)) a = parentOf(tree, a) ?? 0;
    else b = parentOf(tree, b) ?? 0;
  }
  return a;
}

/** Activities on the way up from `from`, which is included, to `to`, which is not. */
export function pathUp(tree: ActivityTree, from: number, to: number): readonly number[] {
  const path: number[] = [];
  for (let at: number | null = from; at !== null && at !== to; at = parentOf(tree, at)) path.push(at);
  return path;
}

function depthOf(tree: ActivityTree, position: number): number {
  return tree[position]?.depth ?? 0;
}
