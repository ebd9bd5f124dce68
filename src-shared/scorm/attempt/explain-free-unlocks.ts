import type { LessonStatus } from '../sn/aicc-script';
import { isLeaf, pathTo, positionOf } from '../sn/tree';
import type { Cause, UnmetPrerequisites } from './explain-causes';
import type { StatusFact } from './explain-facts';
import type { Unlock } from './explain-unlocks';
import { verdictOn } from './request-plan';
import { recordAt, withRecord, type AttemptState, type NotedRequest } from './state';

/** Statuses in the order in which a learner would rather reach them. */
const preferred: readonly LessonStatus[] = ['completed', 'passed', 'browsed', 'incomplete', 'failed'];

/** What would meet the prerequisites that stand in the way: one item, or all; kept where the engine accepts then. */
export function freeUnlocksOf(
  state: AttemptState,
  asked: NotedRequest,
  chain: readonly Cause[],
): readonly Unlock[] {
  const ways = chain.flatMap(({ because }) => because).flatMap((cause) => waysTo(state, cause));
  // Several items may wait for the same one.
  const options = [...new Map(ways.map((facts) => [JSON.stringify(facts), facts])).values()];
  const open = options.filter((facts) => verdictOn(withStatuses(state, facts), asked).isAccepted);
  const shortest = open.filter((facts) => !open.some((other) => isLess(other, facts)));
  return shortest.slice(0, 6).map((facts) => ({ facts }));
}

function isLess(other: readonly StatusFact[], facts: readonly StatusFact[]): boolean {
  if (other.length >= facts.length) return false;
  return other.every(({ activity }) => facts.some((fact) => fact.activity === activity));
}

function waysTo(state: AttemptState, cause: Cause): readonly (readonly StatusFact[])[] {
  if (cause.kind !== 'prerequisites') return [];
  const each = cause.unmet.slice(0, 12).map((item) => statusFacts(state, item));
  return each.length < 2 ? each : [...each, each.flat()];
}

/** A cluster is as the SCOs inside it are. */
function statusFacts(state: AttemptState, item: UnmetPrerequisites['unmet'][number]): readonly StatusFact[] {
  const status = preferred.find((word) => item.wanted.includes(word));
  const around = positionOf(state.tree, item.activity);
  if (status === undefined || around === null) return [];
  return state.tree.flatMap(({ activity, position }): readonly StatusFact[] =>
    isLeaf(state.tree, position) && pathTo(state.tree, position).includes(around)
      ? [{ kind: 'status', activity: activity.id, status }]
      : [],
  );
}

/** A state in which these SCOs have said so; an asset is completed once it was left. */
function withStatuses(state: AttemptState, facts: readonly StatusFact[]): AttemptState {
  return facts.reduce((so, { activity, status }) => {
    const position = positionOf(so.tree, activity);
    if (position === null) return so;
    const values = { 'cmi.core.lesson_status': status };
    const { data, tracking } = recordAt(so, position);
    const told = withRecord(so, position, {
      data: { ...data, values: { ...data.values, ...values } },
      tracking: { ...tracking, completed: status === 'completed' || status === 'passed' },
    });
    const { open } = told;
    if (open?.position !== position) return told;
    return { ...told, open: { ...open, data: { ...open.data, values: { ...open.data.values, ...values } } } };
  }, state);
}
