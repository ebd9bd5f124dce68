import type { WordFacts } from '../kernel/fill-words';
import { createGathering, type Gathering } from '../kernel/gathering';
import { createTell, type FindingRow, type Told } from '../scorm/cam/told';
import { lintWords } from './lint-words';
import { nowhere, type Found, type LintFinding, type Place, type Places, type Rule } from './rule';

const keptPerRule = 50;

/** Words by a key that is only known at run time; `Found` has checked the facts. */
const rows: Readonly<Record<string, FindingRow>> = lintWords;
const tellOf: (key: string, facts: WordFacts) => Told = createTell(rows);

/**
 * Gathers findings; what is the same in several places is one finding. Of one rule only the first 50 are kept and the rest
 * is counted, so that a hostile package stays small.
 */
export function createCollector() {
  const gatherings = new Map<Rule, Gathering<Said, Place>>();

  const foundBy = (rule: Rule): Found => {
    const gathering = gatherings.get(rule) ?? createGathering<Said, Place>(keptPerRule);
    gatherings.set(rule, gathering);
    return (key, facts, { also, ...place }) => {
      const same = [key, ...Object.values(facts)].join('\n');
      const placeKey = `${String(place.line)} ${String(place.file)}`;
      gathering.add(same, placeKey, place, () => ({ told: tellOf(key, facts), also }));
    };
  };

  /** In the order of the rules given. */
  const all = (rules: readonly Rule[]): readonly LintFinding[] =>
    rules.flatMap((rule) => {
      const gathering = gatherings.get(rule);
      if (!gathering) return [];
      const findings = gathering.all().map(({ said, place, also = said.also }) => ({
        ...said.told,
        severity: rule.severity,
        ...place,
        ...(also && { also }),
      }));
      const more = gathering.leftOutCount();
      return more > 0 ? [...findings, leftOut(rule.id, more)] : findings;
    });
  return { foundBy, all };
}

/** What is said once, and the further places that the rule itself has gathered. */
interface Said {
  readonly told: Told;
  readonly also: Places['also'];
}

function leftOut(id: string, number: number): LintFinding {
  return { ...tellOf('package.more', { number, id }), severity: 'info', ...nowhere };
}
