import {
  createAttempt,
  step,
  summaryOf,
  type AttemptEvent,
  type AttemptState,
  type AttemptSummary,
} from '../scorm/attempt';
import type { Course } from '../scorm/cam/course';
import { shownTitle } from '../scorm/cam/shown-title';
import { treeOf } from '../scorm/sn/tree';
import { changedAnswer, type AnswerChange } from './changed-answer';
import { resultChanges, type ResultChange } from './result-changes';
import { eventOf, type Logged } from './runs';

/** What would come of an attempt's calls, had they met another version of the course. */
export interface Replay {
  /** Calls that would be answered otherwise, the first of them. */
  readonly answers: readonly ChangedAnswer[];
  readonly answerCount: number;
  /** Where another activity would be shown, the first of them: from there on the calls meet other content. */
  readonly ways: readonly ChangedWay[];
  readonly wayCount: number;
  /** Activities that the attempt has been in, and that the other version has not. */
  readonly gone: readonly { readonly id: string; readonly title: string }[];
  /** Activities that the other version has not either, in which the attempt has never been. */
  readonly goneUnseen: readonly { readonly id: string; readonly title: string }[];
  /** Activities that are new there. */
  readonly added: readonly { readonly id: string; readonly title: string }[];
  /** Of the course, and of activities that both versions have. */
  readonly results: readonly ReplayedResult[];
  readonly before: AttemptState;
  readonly after: AttemptState;
}

export interface ReplayedResult extends ResultChange {
  /** Null: of the course as a whole. */
  readonly activityId: string | null;
}

export interface ChangedAnswer extends AnswerChange {
  readonly position: number;
  readonly activityId: string | null;
}

export interface ChangedWay {
  readonly position: number;
  /** Activities by id; null: none. */
  readonly was: string | null;
  readonly would: string | null;
}

const mostShown = 200;

/** Folds the events of an attempt over its own course and over another one, side by side. */
export function replayOn(own: Course, other: Course, entries: readonly Logged[]): Replay {
  const answers: ChangedAnswer[] = [];
  const ways: ChangedWay[] = [];
  let counted = { answers: 0, ways: 0 };
  let before = createAttempt(own);
  let after = createAttempt(other);
  const visited = new Set<string>();
  for (const entry of entries) {
    const event = eventOf(entry);
    const mine = step(before, event);
    const theirs = step(after, withoutMove(event));
    [before, after] = [mine.state, theirs.state];
    if (mine.result.delivered !== null) visited.add(mine.result.delivered);
    const [was, would] = [mine.result, theirs.result];
    const answer = changedAnswer(event, was, would);
    if (answer !== null) {
      counted = { ...counted, answers: counted.answers + 1 };
      const { position, activity_id: activityId } = entry;
      if (answers.length < mostShown) answers.push({ position, activityId, ...answer });
    }
    if (was.delivered !== would.delivered) {
      counted = { ...counted, ways: counted.ways + 1 };
      if (ways.length < mostShown)
        ways.push({ position: entry.position, was: was.delivered, would: would.delivered });
    }
  }
  const missing = missingIn(other, before.course);
  return {
    answers,
    answerCount: counted.answers,
    ways,
    wayCount: counted.ways,
    gone: missing.filter(({ id }) => visited.has(id)),
    goneUnseen: missing.filter(({ id }) => !visited.has(id)),
    added: missingIn(own, other),
    results: changedResults(summaryOf(before), summaryOf(after)),
    before,
    after,
  };
}

function changedResults(ours: AttemptSummary, theirs: AttemptSummary): readonly ReplayedResult[] {
  const ofCourse = resultChanges(ours, theirs).map((change) => ({ activityId: null, ...change }));
  const ofActivities = ours.activities.flatMap(({ activityId, ...mine }): readonly ReplayedResult[] => {
    const other = theirs.activities.find((one) => one.activityId === activityId);
    if (other === undefined) return [];
    return [
      ['completion', mine.completionStatus, other.completionStatus] as const,
      ['success', mine.successStatus, other.successStatus] as const,
    ]
      .filter(([, was, would]) => was !== would)
      .map(([what, was, would]) => ({ activityId, what, ours: was, theirs: would }));
  });
  return [...ofCourse, ...ofActivities];
}

/** The other version is the one throughout. */
function withoutMove(event: AttemptEvent): AttemptEvent {
  if (event.type !== 'launch' || event.move === undefined) return event;
  const { move: _, ...launch } = event;
  return launch;
}

/** Activities with content that one course has and the other has not. */
function missingIn(course: Course, of: Course): Replay['gone'] {
  const known = new Set(treeOf(course).map(({ activity }) => activity.id));
  return treeOf(of)
    .filter(({ activity }) => activity.content !== null && !known.has(activity.id))
    .map(({ activity }) => ({ id: activity.id, title: shownTitle(activity) }));
}
