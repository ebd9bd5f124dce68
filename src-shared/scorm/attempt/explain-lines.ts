import type { Explanation } from './explain';
import type { Cause, ConditionRead, RollupRuleAsked, ValueRead } from './explain-causes';
import { lineOf, listed, truthOf, type ExplanationLine, type NameOf } from './explain-line';
import { unlockLines } from './explain-unlock-lines';

/** An explanation as sentences, from the outcome down, and then the ways to unlock it. */
export function explanationLines(explanation: Explanation, nameOf: NameOf): readonly ExplanationLine[] {
  return [
    outcomeLine(explanation, nameOf),
    ...explanation.chain.flatMap((cause) => causeLines(cause, 1, nameOf)),
    ...unlockLines(explanation, nameOf),
  ];
}

function outcomeLine(explanation: Explanation, nameOf: NameOf): ExplanationLine {
  const { request, target, isAccepted, isBlocked, isOffered } = explanation;
  const outcome = !isAccepted ? 'refused' : isBlocked ? 'blocked' : isOffered ? 'open' : 'unseen';
  const wish = target === null ? request : `${request} "${nameOf(target)}"`;
  return lineOf(0, `sn.explain.outcome/${outcome}`, { wish });
}

function causeLines(cause: Cause, depth: number, nameOf: NameOf): readonly ExplanationLine[] {
  const own = ownLines(cause, depth, nameOf);
  return [...own, ...cause.because.flatMap((inner) => causeLines(inner, depth + 1, nameOf))];
}

function ownLines(cause: Cause, depth: number, nameOf: NameOf): readonly ExplanationLine[] {
  const activity = cause.activity === null ? '' : nameOf(cause.activity);
  switch (cause.kind) {
    case 'refusal':
      return cause.activity === null
        ? [lineOf(depth, `sn.explain.refusal-anywhere/${cause.reason}`, {})]
        : [lineOf(depth, `sn.explain.refusal/${cause.reason}`, { activity })];
    case 'control-mode': {
      const hasDefault = cause.mode === 'flow' || cause.mode === 'choice';
      const mode = hasDefault && !cause.isDeclared ? (`${cause.mode}-default` as const) : cause.mode;
      return [lineOf(depth, `sn.explain.control-mode/${mode}`, { activity })];
    }
    case 'constraint':
      return cause.constraint === 'preventActivation'
        ? [lineOf(depth, 'sn.explain.constraint/preventActivation', { activity })]
        : [
            lineOf(depth, 'sn.explain.constraint/constrainChoice', {
              activity,
              reach: listed(cause.reach, nameOf),
            }),
          ];
    case 'rule':
      return [lineOf(depth, `sn.explain.rule/${cause.action}`, { activity, number: cause.index + 1 })];
    case 'condition':
      return [conditionLine(cause, depth, activity)];
    case 'value':
      return valueLines(cause, depth, activity);
    case 'attempts':
      return cause.limit === null
        ? [lineOf(depth, 'sn.explain.attempts/counted', { activity, count: cause.count })]
        : [
            lineOf(depth, 'sn.explain.attempts/limited', {
              activity,
              count: cause.count,
              limit: cause.limit,
            }),
          ];
    case 'rollup':
      return [rollupLine(cause, depth, activity, nameOf)];
    case 'mean': {
      const values = cause.children.map(({ activity: child, value }) => `${nameOf(child)} ${value ?? '-'}`);
      return [lineOf(depth, 'sn.explain.mean', { activity, values: values.join(', ') })];
    }
    case 'not-selected':
      return [lineOf(depth, 'sn.explain.not-selected', { activity, cluster: nameOf(cause.cluster ?? '') })];
    case 'state':
      return [lineOf(depth, `sn.explain.state/${cause.state}`, { activity })];
    case 'edge':
      return [lineOf(depth, `sn.explain.edge/${cause.edge}`, { activity })];
    case 'not-offered':
      return [lineOf(depth, `sn.explain.not-offered/${cause.by}`, { activity })];
    case 'prerequisites':
      return [
        lineOf(depth, 'sn.explain.prerequisites', { activity, script: cause.script }),
        ...cause.unmet.map(({ activity: item, status, wanted }) =>
          lineOf(depth + 1, 'sn.explain.unmet', {
            activity: nameOf(item),
            status,
            wanted: wanted.join(' / '),
          }),
        ),
      ];
  }
}

function conditionLine(cause: ConditionRead, depth: number, activity: string): ExplanationLine {
  const name = cause.isNegated ? `not ${cause.condition}` : cause.condition;
  const condition = cause.threshold === null ? name : `${name} ${String(cause.threshold)}`;
  const truth = truthOf(cause.value);
  return cause.objective === null
    ? lineOf(depth, `sn.explain.condition/${truth}`, { condition, activity })
    : lineOf(depth, `sn.explain.condition/${truth}-objective`, {
        condition,
        activity,
        objective: cause.objective,
      });
}

function valueLines(cause: ValueRead, depth: number, activity: string): readonly ExplanationLine[] {
  const { key, value, objective, source } = cause;
  const isStatus = key === 'completed' || key === 'satisfied';
  const which = isStatus
    ? (`${key}-${truthOf(value)}` as const)
    : (`${key}-${value === null ? 'unknown' : 'known'}` as const);
  const facts = { activity, value: String(value) };
  const own =
    objective === null
      ? lineOf(depth, `sn.explain.value/${which}`, facts)
      : lineOf(depth, `sn.explain.value-of/${which}`, { ...facts, objective });
  if (source === 'own') return [own];
  const from = { activity, global: cause.global ?? '', least: cause.least ?? 0 };
  return [own, lineOf(depth + 1, `sn.explain.source/${source}`, from)];
}

function rollupLine(
  cause: RollupRuleAsked,
  depth: number,
  activity: string,
  nameOf: NameOf,
): ExplanationLine {
  const { action, index, holds, children } = cause;
  const missing = listed(
    children.filter(({ value }) => value !== true).map((child) => child.activity),
    nameOf,
  );
  const facts = { activity, action, number: (index ?? 0) + 1, missing };
  const how = holds ? 'holds' : 'lacks';
  return lineOf(depth, `sn.explain.rollup/${how}${index === null ? '-default' : ''}`, facts);
}
