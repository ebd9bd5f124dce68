import { positionOf, type ActivityTree } from './tree';
import type { NavigationRequestName } from './nb-2-1-navigation-request';

/** Why a request is not accepted where no sequencing holds. */
export type FreeRefusal = 'no-current' | 'ended' | 'unreachable' | 'not-in-course' | 'not-choosable';

/** What a request comes to where no sequencing holds. `waits`: the activity ends and nothing else is delivered. */
export type FreePlan =
  | { readonly kind: 'deliver'; readonly position: number }
  | { readonly kind: 'end' | 'waits' | 'suspend' | 'abandon' | 'abandon-all' }
  | { readonly kind: 'refused'; readonly reason: FreeRefusal };

/** Where the learner stands, and which activities are open to him. */
export interface FreeStanding {
  readonly current: number | null;
  readonly isActive: boolean;
  readonly isOpen: (position: number) => boolean;
}

/**
 * Navigation where the standard has none: SCORM 1.2, and courses that are only looked at. Everything open may be chosen,
 * and next is what comes next in the manifest; walking off the end is refused.
 */
export function planFreely(
  tree: ActivityTree,
  standing: FreeStanding,
  request: NavigationRequestName,
  target: string | null,
): FreePlan {
  const { current, isActive } = standing;
  if (request === 'choice' || request === 'jump') return planChoice(tree, standing, target ?? '');
  if (current === null) return refused('no-current');
  switch (request) {
    case 'continue':
      return planNext(tree, standing, current, 1);
    case 'previous':
      return planNext(tree, standing, current, -1);
    case 'exit':
      return isWhole(tree) ? { kind: 'end' } : isActive ? { kind: 'waits' } : refused('ended');
    case 'abandon':
      return isActive ? { kind: 'abandon' } : refused('ended');
    case 'abandonAll':
      return { kind: 'abandon-all' };
    case 'suspendAll':
      return { kind: 'suspend' };
    case 'exitAll':
    case 'start':
    case 'resumeAll':
      return { kind: 'end' };
  }
}

/** The first activity with content that is open; null where there is none. */
export function firstFree(tree: ActivityTree, isOpen: (position: number) => boolean): number | null {
  return contentsOf(tree).find(isOpen) ?? null;
}

function planNext(tree: ActivityTree, { isOpen }: FreeStanding, current: number, step: 1 | -1): FreePlan {
  const ahead = contentsOf(tree).filter((position) => (step === 1 ? position > current : position < current));
  const open = ahead.filter(isOpen);
  const position = step === 1 ? open[0] : open.at(-1);
  return position === undefined ? refused('unreachable') : { kind: 'deliver', position };
}

/** Choosing a cluster is choosing the first content inside it. */
function planChoice(tree: ActivityTree, { isOpen }: FreeStanding, target: string): FreePlan {
  const chosen = positionOf(tree, target);
  if (chosen === null) return refused('not-in-course');
  const position = isOpen(chosen) ? contentsOf(branchOf(tree, chosen)).find(isOpen) : undefined;
  return position === undefined ? refused('not-choosable') : { kind: 'deliver', position };
}

/** An activity with all inside it: they stand one behind another. */
function branchOf(tree: ActivityTree, position: number): ActivityTree {
  const depth = tree[position]?.depth ?? 0;
  let end = position + 1;
  while ((tree[end]?.depth ?? depth) > depth) end += 1;
  return tree.slice(position, end);
}

function contentsOf(tree: ActivityTree): readonly number[] {
  return tree.flatMap(({ activity, position }) => (activity.content === null ? [] : [position]));
}

/** In SCORM 1.2, and where there is but one activity, leaving it is leaving the course. */
function isWhole(tree: ActivityTree): boolean {
  return tree[0]?.activity.sequencing === null || contentsOf(tree).length === 1;
}

function refused(reason: FreeRefusal): FreePlan {
  return { kind: 'refused', reason };
}
