import type { Explanation } from './explain';
import type { Cause } from './explain-causes';
import type { Fact } from './explain-facts';
import { lineOf, truthOf, type ExplainKey, type ExplanationLine, type NameOf } from './explain-line';

/** The ways to unlock what is refused, or why there is none. */
export function unlockLines(
  { chain, unlocks, reason }: Explanation,
  nameOf: NameOf,
): readonly ExplanationLine[] {
  if (reason === null) return [];
  if (unlocks.length === 0) return [lineOf(1, whyNoWay(chain), {})];
  return unlocks.flatMap(({ facts }) => [
    lineOf(1, 'sn.explain.unlock/way', {}),
    ...facts.map((fact) => factLine(fact, nameOf)),
  ]);
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

/** Why nothing is proposed: the manifest alone stands in the way, what is read is never written, the attempts are used up, or nothing was found. */
function whyNoWay(chain: readonly Cause[]): Extract<ExplainKey, `sn.explain.unlock/${string}`> {
  const leaves = chain.flatMap(leavesOf);
  if (leaves.some(({ kind }) => kind === 'attempts')) return 'sn.explain.unlock/used-up';
  const isUnwritten = leaves.some((leaf) => leaf.kind === 'value' && leaf.source === 'global-unwritten');
  if (isUnwritten) return 'sn.explain.unlock/unwritten';
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

function boundWords(bound: 'is' | 'at-least' | 'at-most', value: boolean | number | null): string {
  const text = value === null ? '?' : String(value);
  return bound === 'is' ? text : `${bound === 'at-least' ? '≥' : '≤'} ${text}`;
}
