import type { Activity, Course } from '../cam/course';

/** An activity with its place in the tree. Positions count the activities of the course in preorder, the root is 0. */
export interface TreeNode {
  readonly activity: Activity;
  readonly position: number;
  /** Position of the parent, or null for the root. */
  readonly parent: number | null;
  readonly children: readonly number[];
  /** 0 for the root. */
  readonly depth: number;
}

export type ActivityTree = readonly TreeNode[];

/** Lays a course out in preorder, so that "the next activity" is a matter of numbers. */
export function treeOf(course: Course): ActivityTree {
  const nodes: TreeNode[] = [];
  const visit = (activity: Activity, parent: number | null, depth: number): number => {
    const position = nodes.length;
    const children: number[] = [];
    nodes.push({ activity, position, parent, children, depth });
    for (const child of activity.children) children.push(visit(child, position, depth + 1));
    return position;
  };
  visit(course.root, null, 0);
  return nodes;
}

export function positionOf(tree: ActivityTree, activityId: string): number | null {
  return tree.find((node) => node.activity.id === activityId)?.position ?? null;
}

/** Positions from the root down to `position`, both included. */
export function pathTo(tree: ActivityTree, position: number): readonly number[] {
  const path: number[] = [];
  for (let at: number | null = position; at !== null; at = tree[at]?.parent ?? null) path.unshift(at);
  return path;
}
