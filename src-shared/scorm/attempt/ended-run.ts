import type { MappedValue } from '../cam/course';
import type { DataNode } from '../rte/node';
import { change, draftOf, sequencingAt, standingAt, type Draft } from '../sn/draft';
import { recordValues } from '../sn/record-values';
import { unknownTracking } from '../sn/tracking';
import type { RunEnd } from './run-end';
import type { AttemptState, OpenContent } from './state';
import { toldData } from './told-data';
import { toldOfPrimary, toldOfSecondary, type ToldValues } from './tracking-from-data';

/** A draft in which the run that is going on has ended this way: what a request meets, whether tried or carried out. */
export function draftAfterRun(state: AttemptState, end: RunEnd, isTraced = false): Draft {
  const draft = draftOf(state, isTraced);
  if (state.open !== null) endRun(draft, state.open, end, state.launch?.credit !== 'no-credit');
  return draft;
}

/** What the end of a run means for the activity [RTE 4.2, SN 4.2]. A run that ended before stays as it is. */
function endRun(draft: Draft, open: OpenContent, end: RunEnd, hasCredit: boolean): void {
  const { position, phase, isKept } = open;
  if (phase === 'terminated' || !isKept) return;
  if (end === 'abandoned') return change(draft, position, abandonedStanding);
  change(draft, position, { isSuspended: isToResume(open, end) });
  if (phase === 'running') recordData(draft, position, toldData(open), hasCredit);
}

/** Abandoned runs leave nothing behind; the results are unknown after them, global ones stay [as ADL's sample run-time]. */
const abandonedStanding = { tracking: unknownTracking, objectives: {}, isSuspended: false } as const;

/** Does the attempt go on with the next delivery? An asset has no run that could be cut off. */
export function isToResume({ kind, phase, data }: OpenContent, end: RunEnd): boolean {
  if (end === 'suspended' || (end === 'cut-off' && kind === 'sco')) return true;
  const { 'cmi.exit': exit, 'cmi.core.exit': exit12 } = data.values;
  return phase === 'running' && (exit ?? exit12) === 'suspend';
}

/**
 * Records what the data tell of the activity and its objectives [SN 4.2]. Without credit only progress counts. Content that
 * told a status, be it "unknown" or one that does not count, is not judged at the end of its attempt [UP.4].
 */
export function recordData(draft: Draft, position: number, data: DataNode, hasCredit: boolean): void {
  const activity = draft.tree[position]?.activity;
  if (activity === undefined) return;
  const secondary = toldOfSecondary(activity, data);
  const said = toldOfPrimary(activity, data);
  const primary = counted(said, hasCredit);
  for (const objective of sequencingAt(draft, position).objectives) {
    const told = objective.isPrimary ? primary : counted(secondary.get(objective.id) ?? {}, hasCredit);
    recordValues(draft, position, objective, told, new Set(Object.keys(told) as MappedValue[]));
  }
  const { toldCompletion, toldSuccess } = standingAt(draft, position);
  change(draft, position, {
    toldCompletion: toldCompletion || said.completed !== undefined,
    toldSuccess: toldSuccess || said.satisfied !== undefined,
  });
}

/** Without credit, success and score do not count [RTE 4.2]. */
function counted(told: ToldValues, hasCredit: boolean): ToldValues {
  if (hasCredit) return told;
  const { amount, completed } = told;
  return { ...(amount === undefined ? {} : { amount }), ...(completed === undefined ? {} : { completed }) };
}
