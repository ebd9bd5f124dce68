import type { AttemptState, AttemptSummary } from '../scorm/attempt';
import { draftAfterRun } from '../scorm/attempt/ended-run';
import { completionWord, liveTrackings, successWord } from '../scorm/attempt/live-tracking';
import { shownTitle } from '../scorm/cam/shown-title';
import { seenValue } from '../scorm/sn/seen-values';
import type { Draft } from '../scorm/sn/draft';
import { unattempted } from '../scorm/sn/standing';
import type { Tracking } from '../scorm/sn/tracking';
import type { TreeNode } from '../scorm/sn/tree';

/** An activity as it stands, the run that is going on included. */
export interface ActivityRow {
  readonly id: string;
  readonly title: string;
  /** 0 for the root. */
  readonly depth: number;
  readonly kind: 'cluster' | 'sco' | 'asset';
  readonly completion: AttemptSummary['completionStatus'];
  readonly success: AttemptSummary['successStatus'];
  readonly raw: number | null;
  /** -1 to 1. */
  readonly measure: number | null;
  /** 0 to 1: what content told, and all of it once it is completed; null: content told nothing of the kind. */
  readonly progress: number | null;
  readonly attempts: number;
  readonly seconds: number;
  /** The learner is here; `open`: with content. */
  readonly place: 'open' | 'current' | null;
  readonly isSuspended: boolean;
  /** Selection has left it out [SN 3.11]. */
  readonly isLeftOut: boolean;
  readonly objectives: readonly ObjectiveRow[];
}

export interface ObjectiveRow {
  readonly id: string;
  readonly isPrimary: boolean;
  readonly satisfied: boolean | null;
  readonly completed: boolean | null;
  readonly measure: number | null;
  /** Global objectives that it reads or writes. */
  readonly globals: readonly string[];
}

const known = new WeakMap<AttemptState, readonly ActivityRow[]>();

/** The activity tree in preorder; worked out once for a state, as what comes before one moment is often another one's. */
export function activityRows(state: AttemptState): readonly ActivityRow[] {
  const rows = known.get(state) ?? rowsOf(state);
  known.set(state, rows);
  return rows;
}

function rowsOf(state: AttemptState): readonly ActivityRow[] {
  const trackings = liveTrackings(state);
  const draft = draftAfterRun(state, 'left');
  return state.tree.map((node) => {
    const { activity, position, depth } = node;
    const tracking = trackings[position];
    const record = state.activities[position];
    return {
      id: activity.id,
      title: shownTitle(activity),
      depth,
      kind: activity.content?.kind ?? 'cluster',
      completion: completionWord(state, tracking, position),
      success: successWord(tracking),
      raw: tracking?.raw ?? null,
      measure: tracking?.measure ?? null,
      progress: progressOf(tracking),
      attempts: record?.attempts ?? 0,
      seconds: (record?.totalCentiseconds ?? 0) / 100,
      place: state.open?.position === position ? 'open' : state.current === position ? 'current' : null,
      isSuspended: record?.isSuspended ?? false,
      isLeftOut: isLeftOut(state, node),
      objectives: objectivesOf(draft, node),
    };
  });
}

function progressOf(tracking: Tracking | undefined): number | null {
  const amount = tracking?.amount ?? null;
  return amount !== null && tracking?.completed === true ? 1 : amount;
}

function isLeftOut({ activities }: AttemptState, { parent, position }: TreeNode): boolean {
  const { available } = (parent === null ? undefined : activities[parent]) ?? unattempted;
  return available !== null && !available.includes(position);
}

/** Those that the manifest names: the nameless primary one is what the activity itself shows. */
function objectivesOf(draft: Draft, { position, sequencing }: TreeNode): readonly ObjectiveRow[] {
  return sequencing.objectives
    .filter(({ id }) => id !== '')
    .map((objective) => ({
      id: objective.id,
      isPrimary: objective.isPrimary,
      satisfied: seenValue(draft, position, objective, 'satisfied'),
      completed: seenValue(draft, position, objective, 'completed'),
      measure: seenValue(draft, position, objective, 'measure'),
      globals: objective.maps.map(({ target }) => target),
    }));
}

/** Ids of activities of which something differs from before. */
export function changedActivities(
  before: readonly ActivityRow[] | null,
  now: readonly ActivityRow[],
): ReadonlySet<string> {
  if (before === null) return new Set();
  const known = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
  return new Set(now.filter((row) => known.get(row.id) !== JSON.stringify(row)).map(({ id }) => id));
}
