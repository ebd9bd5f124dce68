import type { NavigationRequest } from '../attempt/events';
import { unreachable } from '../../kernel/unreachable';
import { flowFrom, flowInto, type FlowResult } from './sb-2-3-flow';
import { chooseActivity } from './sb-2-9-choice';
import { positionOf, type ActivityTree } from './tree';

/** Requests of the learner's controls, and `jump`, which only content can make [SN 5.6.4]. */
export type AnyRequest = NavigationRequest | 'jump';

/** Where the learner stands: the current activity, and whether its attempt still runs. */
export interface Standing {
  readonly current: number | null;
  readonly isActive: boolean;
}

/** Why a request is not accepted. */
export type RefusalReason =
  'no-current' | 'ended' | 'unreachable' | 'not-in-course' | 'not-choosable' | 'no-content';

/** What a request will do once the content is away. `stay`: the activity ends and nothing else is delivered. */
export type RequestPlan =
  | { readonly kind: 'deliver'; readonly position: number }
  | { readonly kind: 'end' | 'stay' | 'suspend' | 'abandon' | 'abandon-all' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/**
 * Navigation Request Process [NB.2.1] together with the sequencing request that follows it: what would happen now.
 * SCORM 1.2 has no requests; there continue, previous and choice go by the order of the manifest.
 */
export function planRequest(
  tree: ActivityTree,
  { current, isActive }: Standing,
  request: AnyRequest,
  target: string | null,
): RequestPlan {
  if (request === 'choice') return planChoice(tree, { current, isActive }, target ?? '');
  if (current === null) return refused('no-current');
  switch (request) {
    case 'continue':
      return planFlow(tree, current, 'forward');
    case 'previous':
      return planFlow(tree, current, 'backward');
    case 'jump':
      return planJump(tree, target ?? '');
    case 'exit':
      return isWhole(tree) ? { kind: 'end' } : isActive ? { kind: 'stay' } : refused('ended');
    case 'abandon':
      return isActive ? { kind: 'abandon' } : refused('ended');
    case 'exitAll':
      return { kind: 'end' };
    case 'abandonAll':
      return { kind: 'abandon-all' };
    case 'suspendAll':
      return { kind: 'suspend' };
    default:
      return unreachable(request);
  }
}

/** The leaf a course starts with [SB.2.5]; null where the learner has to choose. */
export function startOf(tree: ActivityTree): number | null {
  const leaf = withContent(tree, flowInto(tree, 0, 'forward'), 'forward');
  return leaf.found === 'leaf' ? leaf.position : null;
}

function planFlow(tree: ActivityTree, current: number, direction: 'forward' | 'backward'): RequestPlan {
  const result = withContent(tree, flowFrom(tree, current, direction), direction);
  if (result.found === 'leaf') return { kind: 'deliver', position: result.position };
  const endsSession = result.found === 'left' && direction === 'forward' && !is12(tree);
  return endsSession ? { kind: 'end' } : refused('unreachable');
}

function planChoice(tree: ActivityTree, { current, isActive }: Standing, target: string): RequestPlan {
  const position = positionOf(tree, target);
  if (position === null) return refused('not-in-course');
  const result = chooseActivity(tree, current, isActive, position);
  const isDeliverable = result.found === 'leaf' && tree[result.position]?.activity.content !== null;
  return isDeliverable ? { kind: 'deliver', position: result.position } : refused('not-choosable');
}

/** Jump [NB.2.1, SB.2.13] takes no notice of control modes. */
function planJump(tree: ActivityTree, target: string): RequestPlan {
  const position = positionOf(tree, target);
  const hasContent = position !== null && tree[position]?.activity.content !== null;
  return hasContent ? { kind: 'deliver', position } : refused('no-content');
}

/** Walks on past leaves that have no content to deliver. */
function withContent(tree: ActivityTree, result: FlowResult, direction: 'forward' | 'backward'): FlowResult {
  let at = result;
  while (at.found === 'leaf' && tree[at.position]?.activity.content === null)
    at = flowFrom(tree, at.position, direction);
  return at;
}

/** Is the activity the whole course, so that leaving it is leaving the course? */
function isWhole(tree: ActivityTree): boolean {
  return is12(tree) || tree.filter((node) => node.activity.content !== null).length === 1;
}

function is12(tree: ActivityTree): boolean {
  return tree[0]?.activity.sequencing === null;
}

function refused(reason: RefusalReason): RequestPlan {
  return { kind: 'refused', reason };
}
