import type { WordFacts } from '../../kernel/fill-words';
import { summaryOf } from '../../scorm/attempt';
import { runsOf } from '../runs';
import { runRules } from './rules';
import type { FoundInRun, Inspected, RunFinding, RunRule, RunSubject } from './run-rule';

/** Entries that one finding names; a loop of calls would name thousands. */
const mostPositions = 50;

const weights = { error: 0, warning: 1, info: 2 } as const;

/** What an author should know of an attempt, the gravest first. */
export function findingsOfRun(inspected: Inspected): readonly RunFinding[] {
  const subject: RunSubject = {
    ...inspected,
    version: inspected.course.scormVersion,
    runs: runsOf(inspected.entries),
    summary: summaryOf(inspected.state),
  };
  return runRules
    .flatMap((rule) => findingsBy(rule, subject))
    .toSorted((one, other) => weights[one.severity] - weights[other.severity]);
}

/** The same of one activity is told once, however many of its runs show it. */
function findingsBy(rule: RunRule, subject: RunSubject): readonly RunFinding[] {
  const findings = new Map<string, RunFinding>();
  const found: FoundInRun = (activityId, at, facts = {}) => {
    const key = JSON.stringify([activityId, { ...facts, count: 0 }]);
    const known = findings.get(key);
    findings.set(key, {
      id: rule.id,
      severity: rule.severity,
      section: rule.section[subject.version],
      activityId,
      facts: known === undefined ? facts : withCounts(known.facts, facts),
      positions: [...(known?.positions ?? []), ...at].slice(0, mostPositions),
      count: (known?.count ?? 0) + at.length,
    });
  };
  for (const run of subject.runs) rule.ofRun?.(run, subject, found);
  rule.ofAttempt?.(subject, found);
  return [...findings.values()];
}

function withCounts(one: WordFacts, other: WordFacts): WordFacts {
  const { count } = one;
  return count === undefined ? one : { ...one, count: Number(count) + Number(other['count']) };
}
