import type { Cause } from '../../../src-shared/scorm/attempt/explain-causes';
import type { AttemptState } from '../../../src-shared/scorm/attempt/state';
import type { Activity, Course, Sequencing } from '../../../src-shared/scorm/cam/course';
import { treeOf } from '../../../src-shared/scorm/sn/tree';

type Kind<K extends Cause['kind']> = Extract<Cause, { readonly kind: K }>;

/** Every step of a derivation. */
export function causesIn(chain: readonly Cause[]): readonly Cause[] {
  return chain.flatMap((cause) => [cause, ...causesIn(cause.because)]);
}

export function ofKind<K extends Cause['kind']>(chain: readonly Cause[], kind: K): readonly Kind<K>[] {
  return causesIn(chain).filter((cause): cause is Kind<K> => cause.kind === kind);
}

/** The refusals from the outcome down, as `SB.2.2-2 at b`. */
export function refusalsIn(chain: readonly Cause[]): readonly string[] {
  return ofKind(chain, 'refusal').map(({ reason, activity }) => `${reason} at ${String(activity)}`);
}

/**
 * What is wrong with a step, by the meaning of its words alone: "" where it follows from what is given as its reasons. Worked
 * out apart from the engine.
 */
export function faultIn(cause: Cause, state: AttemptState): string {
  switch (cause.kind) {
    case 'rule':
      return ruleFault(cause);
    case 'condition':
      return conditionFault(cause);
    case 'value':
      return valueFault(cause);
    case 'rollup':
      return isEnough(cause) === cause.holds ? '' : 'the children do not make the rollup rule so';
    case 'control-mode': {
      const declared = activityIn(state, cause.activity)?.sequencing?.[cause.mode];
      if (cause.isDeclared) return declared === cause.value ? '' : 'the mode is not declared so';
      return declared === cause.value ? 'the mode is declared' : '';
    }
    case 'constraint':
      return activityIn(state, cause.activity)?.sequencing?.[cause.constraint] === true
        ? ''
        : 'no constraint';
    case 'attempts':
      return cause.limit === null || cause.count >= cause.limit || cause.because.length > 0
        ? ''
        : 'attempts are left';
    default:
      return '';
  }
}

function ruleFault({ combination, because }: Kind<'rule'>): string {
  const values = because.map((cause) => (cause.kind === 'condition' ? cause.value : null));
  const holds = combination === 'all' ? values.every((value) => value === true) : values.includes(true);
  return values.length > 0 && holds ? '' : 'the conditions do not make the rule hold';
}

function conditionFault({ condition, isNegated, threshold, value, because }: Kind<'condition'>): string {
  const read = because[0];
  if (read === undefined) return '';
  const plain = value === null || !isNegated ? value : !value;
  const expected =
    read.kind === 'attempts' ? ofAttempts(condition, read) : ofValue(condition, threshold, read);
  return expected === plain ? '' : `"${condition}" is not ${String(plain)} by what was read`;
}

function ofAttempts(condition: string, { count, limit }: Kind<'attempts'>): boolean | null {
  if (condition === 'attempted') return count > 0;
  return limit === null ? null : count >= limit;
}

function ofValue(condition: string, threshold: number | null, read: Cause): boolean | number | null {
  if (read.kind !== 'value') return null;
  if (condition.endsWith('Known')) return read.source === 'no-objective' ? null : read.value !== null;
  if (threshold === null || typeof read.value !== 'number') return read.value;
  const isGreater = condition === 'objectiveMeasureGreaterThan';
  return isGreater ? read.value > threshold : read.value < threshold;
}

/** Where a measure decides the status of an attempt that is still going on, it may be kept back as unknown. */
function valueFault({ source, value, least, because }: Kind<'value'>): string {
  if (source === 'no-objective' || source === 'untracked')
    return value === null ? '' : 'a value out of nothing';
  if (source !== 'by-measure' || value === null) return '';
  const [measure] = because;
  if (measure?.kind !== 'value' || typeof measure.value !== 'number' || least === null) return 'no measure';
  return measure.value >= least === value ? '' : 'the measure does not make the status so';
}

function isEnough({ rule, children }: Kind<'rollup'>): boolean {
  const count = children.filter(({ value }) => value === true).length;
  switch (rule.childActivitySet) {
    case 'all':
      return count === children.length;
    case 'any':
      return count > 0;
    case 'none':
      return children.every(({ value }) => value === false);
    case 'atLeastCount':
      return count > 0 && count >= rule.minimumCount;
    case 'atLeastPercent':
      return count > 0 && count / children.length >= rule.minimumPercent;
  }
}

/** The same state of a course that declares other sequencing. */
export function withSequencing(
  state: AttemptState,
  changed: (id: string, whole: Partial<Sequencing>) => Partial<Sequencing>,
): AttemptState {
  const visit = (activity: Activity): Activity => ({
    ...activity,
    sequencing:
      activity.sequencing === null
        ? null
        : { ...activity.sequencing, ...changed(activity.id, activity.sequencing) },
    children: activity.children.map(visit),
  });
  const course: Course = { ...state.course, root: visit(state.course.root) };
  return { ...state, course, tree: treeOf(course) };
}

/** The course without rules that the derivation does not name. Where rollup asks what is skipped those rules stay. */
export function withoutUnnamedRules(state: AttemptState, chain: readonly Cause[]): AttemptState {
  const named = new Set(
    ofKind(chain, 'rule').map(({ activity, list, index }) => `${activity} ${list} ${String(index)}`),
  );
  const asksForSkipped = JSON.stringify(state.course).includes('ifNotSkipped');
  return withSequencing(state, (id, { preConditionRules, exitConditionRules, postConditionRules }) => ({
    ...(preConditionRules === undefined
      ? {}
      : {
          preConditionRules: preConditionRules.map((rule, index) =>
            (rule.action === 'skip' && asksForSkipped) || named.has(`${id} pre ${String(index)}`)
              ? rule
              : never(rule),
          ),
        }),
    ...(exitConditionRules === undefined
      ? {}
      : {
          exitConditionRules: exitConditionRules.map((rule, at) =>
            named.has(`${id} exit ${String(at)}`) ? rule : never(rule),
          ),
        }),
    ...(postConditionRules === undefined
      ? {}
      : {
          postConditionRules: postConditionRules.map((rule, at) =>
            named.has(`${id} post ${String(at)}`) ? rule : never(rule),
          ),
        }),
  }));
}

/** The course without what the derivation blames. */
export function withoutTheBlamed(state: AttemptState, chain: readonly Cause[]): AttemptState {
  const blamed = causesIn(chain);
  return withSequencing(state, (id, declared) => {
    const here = blamed.filter((cause) => cause.activity === id);
    const isNamed = (list: string, index: number): boolean =>
      here.some((cause) => cause.kind === 'rule' && cause.list === list && cause.index === index);
    const modes = here.flatMap((cause) =>
      cause.kind === 'control-mode' ? [[cause.mode, !cause.value] as const] : [],
    );
    const constraints = here.flatMap((cause) =>
      cause.kind === 'constraint' ? [[cause.constraint, false] as const] : [],
    );
    const isLimited = here.some((cause) => cause.kind === 'attempts');
    return {
      ...Object.fromEntries([...modes, ...constraints]),
      ...(isLimited ? { attemptLimit: null } : {}),
      preConditionRules: (declared.preConditionRules ?? []).map((rule, at) =>
        isNamed('pre', at) ? never(rule) : rule,
      ),
      exitConditionRules: (declared.exitConditionRules ?? []).map((rule, at) =>
        isNamed('exit', at) ? never(rule) : rule,
      ),
      postConditionRules: (declared.postConditionRules ?? []).map((rule, at) =>
        isNamed('post', at) ? never(rule) : rule,
      ),
    };
  });
}

/** A rule without conditions never holds. */
function never<Rule extends { readonly conditions: readonly unknown[] }>(rule: Rule): Rule {
  return { ...rule, conditions: [] };
}

export function activityIn({ tree }: AttemptState, id: string): Activity | undefined {
  return tree.find(({ activity }) => activity.id === id)?.activity;
}
