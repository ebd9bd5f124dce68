import type { ConditionName, ObjectiveDefinition } from '../cam/course';
import { availableChildren } from '../sn/available-children';
import { forkOf, sequencingAt, type Draft } from '../sn/draft';
import type { ConditionNote, ProcessNote, RuleNote } from '../sn/process-note';
import { rollUpObjective } from '../sn/rb-1-2-objective-rollup';
import { rollUpProgress } from '../sn/rb-1-3-activity-progress-rollup';
import { primaryObjective, seenValue } from '../sn/seen-values';
import { all, any } from '../sn/three-valued';
import type { Cause, ValueKey } from './explain-causes';
import { idAt } from './explain-origin';

/** How many children are traced further. */
const mostChildren = 5;

/** Traces what the condition of a rollup rule read of a child. */
export type TracedBelow = (
  child: number,
  condition: ConditionName,
  objective: ObjectiveDefinition,
) => readonly Cause[];

/** Which rollup rules gave, or did not give, a cluster's value, from the very processes that roll it up [RB.1.2, RB.1.3]. */
export function rollupCauses(
  draft: Draft,
  cluster: number,
  key: ValueKey,
  below: TracedBelow,
): readonly Cause[] {
  if (key === 'measure' || key === 'amount') return [meanCause(draft, cluster, key)];
  const tried: Draft = { ...forkOf(draft), notes: [] };
  if (key === 'satisfied') rollUpObjective(tried, cluster);
  else rollUpProgress(tried, cluster);
  return telling(tried.notes ?? [], cluster).map((rule) => rollupCause(draft, cluster, rule, below));
}

/** Rules that hold, and those that would have to for the better value. */
function telling(notes: readonly ProcessNote[], cluster: number): readonly AskedRule[] {
  const asked = notes
    .filter(({ process, activity }) => process === 'RB.1.4' && activity === cluster)
    .flatMap(({ rule }) => (isAsked(rule) ? [rule] : []));
  const better = asked.filter(({ rollup }) => rollup.action === 'satisfied' || rollup.action === 'completed');
  const holding = better.filter(({ result }) => result === true);
  if (holding.length > 0) return holding;
  return [...asked.filter(({ result }) => result === true), ...better];
}

type AskedRule = RuleNote & Required<Pick<RuleNote, 'rollup'>>;

function isAsked(rule: RuleNote | undefined): rule is AskedRule {
  return rule?.rollup !== undefined;
}

function rollupCause(draft: Draft, cluster: number, note: AskedRule, below: TracedBelow): Cause {
  const { rollup: rule, result, conditions } = note;
  const values = [...readByChild(conditions)].map(([child, read]) => ({
    child,
    read,
    value: combined(rule.combination, read),
  }));
  const index = sequencingAt(draft, cluster).rollupRules.indexOf(rule);
  const telling = values.filter(({ value }) => (value === true) === (result === true)).slice(0, mostChildren);
  return {
    kind: 'rollup',
    activity: idAt(draft, cluster),
    action: rule.action,
    index: index === -1 ? null : index,
    rule,
    holds: result === true,
    children: values.map(({ child, value }) => ({ activity: idAt(draft, child), value })),
    because: telling.flatMap(({ read }) => read.map((each) => childCondition(draft, each, below))),
  };
}

function readByChild(conditions: readonly ConditionNote[]): ReadonlyMap<number, readonly ConditionNote[]> {
  const byChild = new Map<number, ConditionNote[]>();
  for (const read of conditions) {
    const others = byChild.get(read.activity);
    if (others === undefined) byChild.set(read.activity, [read]);
    else others.push(read);
  }
  return byChild;
}

function combined(combination: 'all' | 'any', read: readonly ConditionNote[]): boolean | null {
  const values = read.map(({ value }) => value);
  return combination === 'all' ? all(values) : any(values);
}

function childCondition(draft: Draft, note: ConditionNote, below: TracedBelow): Cause {
  const { condition, isNegated, activity: child, value } = note;
  return {
    kind: 'condition',
    activity: idAt(draft, child),
    condition,
    isNegated,
    objective: null,
    threshold: null,
    value,
    because: below(child, condition, primaryObjective(draft, child)),
  };
}

function meanCause(draft: Draft, cluster: number, key: 'measure' | 'amount'): Cause {
  const children = availableChildren(draft, cluster)
    .filter((child) => sequencingAt(draft, child).tracked)
    .map((child) => ({
      activity: idAt(draft, child),
      value: seenValue(draft, child, primaryObjective(draft, child), key),
    }));
  return { kind: 'mean', activity: idAt(draft, cluster), key, children, because: [] };
}
