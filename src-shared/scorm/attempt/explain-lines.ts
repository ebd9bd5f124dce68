import { fillWords, type FactsIn, type WordFacts } from '../../kernel/fill-words';
import type { Explanation } from './explain';
import type { Cause, ConditionRead, RollupRuleAsked, ValueRead } from './explain-causes';
import type { Fact } from './explain-facts';
import { explainWords } from './explain-words';

/** One sentence of an explanation: its id, which `explainWords` and translations know, and its facts. */
export interface ExplanationLine {
  /** 0 for the outcome; what it follows from is one deeper. */
  readonly depth: number;
  readonly key: ExplainKey;
  readonly facts: WordFacts;
}

export type ExplainKey = keyof typeof explainWords;

/** How an activity is called, by its id: by its title, say. */
export type NameOf = (activityId: string) => string;

/** An explanation as sentences, from the outcome down, and then the ways to unlock it. */
export function explanationLines(explanation: Explanation, nameOf: NameOf): readonly ExplanationLine[] {
  const { chain, unlocks, reason } = explanation;
  const ways = unlocks.flatMap(({ facts }) => [
    lineOf(1, 'sn.explain.unlock/way', {}),
    ...facts.map((fact) => factLine(fact, nameOf)),
  ]);
  const none = reason === null ? [] : [lineOf(1, whyNoWay(chain), {})];
  return [
    outcomeLine(explanation, nameOf),
    ...chain.flatMap((cause) => causeLines(cause, 1, nameOf)),
    ...(unlocks.length > 0 ? ways : none),
  ];
}

/** A line in English. */
export function explanationText({ key, facts }: ExplanationLine): string {
  return fillWords(explainWords[key], facts);
}

function lineOf<Key extends ExplainKey>(
  depth: number,
  key: Key,
  facts: FactsIn<(typeof explainWords)[Key]>,
): ExplanationLine {
  return { depth, key, facts };
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

function factLine(fact: Fact, nameOf: NameOf): ExplanationLine {
  switch (fact.kind) {
    case 'value': {
      const { key, value, bound } = fact;
      const activity = nameOf(fact.activity);
      if (fact.objective !== null) {
        const named = { activity, objective: fact.objective, key, value: boundWords(bound, value) };
        return lineOf(2, 'sn.explain.fact/objective', named);
      }
      if (key === 'completed' || key === 'satisfied')
        return lineOf(2, `sn.explain.fact/${key}-${truthOf(value)}`, { activity });
      return lineOf(2, `sn.explain.fact/${key}-${bound === 'is' ? 'unknown' : bound}`, {
        activity,
        value: String(value),
      });
    }
    case 'global': {
      const { objective, key, bound, value } = fact;
      return lineOf(2, 'sn.explain.fact/global', { objective, key, value: boundWords(bound, value) });
    }
    case 'attempts':
      return lineOf(2, 'sn.explain.fact/attempts', { activity: nameOf(fact.activity), count: fact.count });
    case 'move':
      return lineOf(2, `sn.explain.fact/${fact.request}`, { activity: nameOf(fact.target ?? '') });
    case 'status':
      return lineOf(2, 'sn.explain.fact/status', { activity: nameOf(fact.activity), status: fact.status });
  }
}

/** Why nothing is proposed: the manifest alone stands in the way, the attempts are used up, or nothing was found. */
function whyNoWay(chain: readonly Cause[]): Extract<ExplainKey, `sn.explain.unlock/${string}`> {
  const leaves = chain.flatMap(leavesOf);
  if (leaves.some(({ kind }) => kind === 'attempts')) return 'sn.explain.unlock/used-up';
  const isManifest = leaves.every(({ kind }) => fixed.includes(kind));
  return isManifest ? 'sn.explain.unlock/forbidden' : 'sn.explain.unlock/unknown';
}

const fixed: readonly Cause['kind'][] = [
  'control-mode',
  'constraint',
  'edge',
  'not-selected',
  'not-offered',
  'state',
];

function leavesOf(cause: Cause): readonly Cause[] {
  return cause.because.length === 0 ? [cause] : cause.because.flatMap(leavesOf);
}

function truthOf(value: boolean | number | null): 'true' | 'false' | 'unknown' {
  return value === null ? 'unknown' : value === false ? 'false' : 'true';
}

function boundWords(bound: 'is' | 'at-least' | 'at-most', value: boolean | number | null): string {
  const text = value === null ? '?' : String(value);
  return bound === 'is' ? text : `${bound === 'at-least' ? '≥' : '≤'} ${text}`;
}

function listed(activities: readonly string[], nameOf: NameOf): string {
  const names = activities.slice(0, mostNames).map((id) => `"${nameOf(id)}"`);
  return activities.length > mostNames
    ? `${names.join(', ')} … (${String(activities.length)})`
    : names.join(', ');
}

/** How many activities a sentence lists. */
const mostNames = 8;
