import type { WordFacts } from '../kernel/fill-words';
import { createTell, type FindingRow, type Told } from '../scorm/cam/told';
import { lintWords } from './lint-words';
import { nowhere, type Found, type LintFinding, type Rule } from './rule';

const keptPerRule = 50;

/** Words by a key that is only known at run time; `Found` has checked the facts. */
const rows: Readonly<Record<string, FindingRow>> = lintWords;
const tellOf: (key: string, facts: WordFacts) => Told = createTell(rows);

/** Gathers findings. Of one rule only the first 50 are kept and the rest is counted, so that a hostile package stays small. */
export function createCollector() {
  const kept = new Map<Rule, LintFinding[]>();
  const counts = new Map<Rule, number>();

  const foundBy = (rule: Rule): Found => {
    return (key, facts, place) => {
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      if (count > keptPerRule) return;
      const finding = { ...tellOf(key, facts), severity: rule.severity, ...place };
      const list = kept.get(rule);
      if (list) list.push(finding);
      else kept.set(rule, [finding]);
    };
  };

  /** In the order of the rules given. */
  const all = (rules: readonly Rule[]): readonly LintFinding[] =>
    rules.flatMap((rule) => {
      const more = (counts.get(rule) ?? 0) - keptPerRule;
      const list = kept.get(rule) ?? [];
      return more > 0 ? [...list, leftOut(rule.id, more)] : list;
    });
  return { foundBy, all };
}

function leftOut(id: string, number: number): LintFinding {
  return { ...tellOf('package.more', { number, id }), severity: 'info', ...nowhere };
}
