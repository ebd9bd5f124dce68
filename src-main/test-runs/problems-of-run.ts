import type { Observation } from '../../src-shared/contract/observations';
import type { JournalEntry } from '../../src-shared/contract/session-journal';
import {
  findingsOfRun,
  runFindingWords,
  runFixWords,
  type RunFinding,
} from '../../src-shared/inspect/findings';
import { emptyFold, foldOn } from '../../src-shared/inspect/fold';
import { fillWords, wordsKey } from '../../src-shared/kernel/fill-words';
import type { Course } from '../../src-shared/scorm/cam/course';
import { observedProblem } from './observed-problem';
import { problem, type Problem } from './problem';

export interface PlayedSession {
  readonly course: Course;
  readonly entries: readonly JournalEntry[];
  readonly observations: readonly Observation[];
  /** What an activity is called. */
  readonly titleOf: (activityId: string) => string;
}

/** What the calls of a session and the browser's words on its content have to tell. */
export function problemsOfRun(session: PlayedSession): readonly Problem[] {
  const { course, entries, observations } = session;
  const { notes, state } = foldOn(emptyFold(course), entries);
  const findings = findingsOfRun({ course, entries, notes, state });
  return [
    ...findings.map((finding) => ofFinding(finding, session)),
    ...observations.flatMap((observation) => ofObservation(observation, session)),
  ];
}

function ofFinding(
  { id, severity, section, activityId, facts }: RunFinding,
  { titleOf }: PlayedSession,
): Problem {
  const words: Readonly<Record<string, string>> = runFindingWords;
  return problem(severity, id, fillWords(words[wordsKey(id, facts)] ?? id, facts), {
    ...{ section, fix: runFixWords[id] },
    activity: activityId === null ? null : titleOf(activityId),
  });
}

function ofObservation(
  { kind, text, place, activity_id: id }: Observation,
  { titleOf }: PlayedSession,
): readonly Problem[] {
  return kind === 'api-walk' ? [] : [observedProblem(kind, text, place, id === null ? null : titleOf(id))];
}
