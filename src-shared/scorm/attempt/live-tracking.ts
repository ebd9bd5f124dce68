import { primaryObjective, seenValue } from '../sn/seen-values';
import { overallRollup } from '../sn/rb-1-5-overall-rollup';
import { unknownTracking, type Tracking } from '../sn/tracking';
import type { Draft } from '../sn/draft';
import { draftAfterRun } from './ended-run';
import { isSequenced } from './sequenced-state';
import { recordAt, type AttemptState } from './state';
import { trackingFromData } from './tracking-from-data';

/**
 * Tracking of every activity as it would stand if the run that is going on ended with the data it has set so far, in
 * the order of the tree. For SCORM 1.2, which has no rollup, clusters sum up their leaves.
 */
export function liveTrackings(state: AttemptState): readonly Tracking[] {
  if (state.course.scormVersion === '1.2') return summedUp(state, trackings12(state));
  const draft = draftAfterRun(state, isSequenced(state) ? 'left' : 'cut-off');
  if (isSequenced(state) && state.open?.phase === 'running') overallRollup(draft, state.open.position);
  return state.tree.map(({ position }) => seenTracking(draft, position));
}

function seenTracking(draft: Draft, position: number): Tracking {
  const primary = primaryObjective(draft, position);
  const seen = <Key extends keyof Tracking>(key: Key): Tracking[Key] | null =>
    seenValue(draft, position, primary, key);
  return {
    completed: seen('completed'),
    satisfied: seen('satisfied'),
    measure: seen('measure'),
    amount: seen('amount'),
    raw: seen('raw'),
    min: seen('min'),
    max: seen('max'),
  };
}

function trackings12({ open, tree, activities, launch }: AttemptState): readonly Tracking[] {
  const trackings = activities.map((record) => record.tracking);
  const activity = tree[open?.position ?? -1]?.activity;
  const isCounted = open?.phase === 'running' && open.isKept && launch?.mode === 'normal';
  if (isCounted && activity !== undefined)
    trackings[open.position] = trackingFromData('1.2', activity, open.data);
  return trackings;
}

function summedUp({ tree }: AttemptState, trackings: readonly Tracking[]): readonly Tracking[] {
  const next = [...trackings];
  for (const node of tree.toReversed()) {
    const children = node.children.map((child) => next[child] ?? unknownTracking);
    if (children.length > 0)
      next[node.position] = children.length === 1 ? (children[0] ?? unknownTracking) : sumOf(children);
  }
  return next;
}

/** Completed when all are; passed when all are completed and one at least passed; failed as soon as one is. */
function sumOf(children: readonly Tracking[]): Tracking {
  const isComplete = children.every((child) => child.completed === true);
  const isBegun = children.some((child) => child.completed !== null);
  const isFailed = children.some((child) => child.satisfied === false);
  const isPassed = isComplete && children.some((child) => child.satisfied === true);
  return {
    ...unknownTracking,
    completed: isComplete ? true : isBegun ? false : null,
    satisfied: isFailed ? false : isPassed ? true : null,
    raw: meanOf(children.map((child) => child.raw)),
    measure: meanOf(children.map((child) => child.measure)),
  };
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

export type CompletionWord = 'not attempted' | 'unknown' | 'incomplete' | 'completed';
export type SuccessWord = 'unknown' | 'passed' | 'failed';

export function completionWord(
  state: AttemptState,
  tracking: Tracking | undefined,
  position: number,
): CompletionWord {
  if (tracking?.completed === true) return 'completed';
  if (tracking?.completed === false) return 'incomplete';
  return isBegun(state, position) ? 'unknown' : 'not attempted';
}

export function successWord(tracking: Tracking | undefined): SuccessWord {
  return tracking?.satisfied === true ? 'passed' : tracking?.satisfied === false ? 'failed' : 'unknown';
}

/** Has the activity, or one inside it, ever been delivered? */
function isBegun(state: AttemptState, position: number): boolean {
  const { attempts, deliveries } = recordAt(state, position);
  const children = state.tree[position]?.children ?? [];
  return attempts > 0 || deliveries > 0 || children.some((child) => isBegun(state, child));
}
