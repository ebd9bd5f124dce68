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
  };
  return runRules
    .flatMap((rule) => findingsBy(rule, subject))
    .toSorted((one, other) => weights[one.severity] - weights[other.severity]);
}

function findingsBy(rule: RunRule, subject: RunSubject): readonly RunFinding[] {
  const findings: RunFinding[] = [];
  const found: FoundInRun = (activityId, at, facts = {}) => {
    findings.push({
      id: rule.id,
      severity: rule.severity,
      section: rule.section[subject.version],
      activityId,
      facts,
      positions: at.slice(0, mostPositions),
      count: at.length,
    });
  };
  for (const run of subject.runs) rule.ofRun?.(run, subject, found);
  rule.ofAttempt?.(subject, found);
  return findings;
}
