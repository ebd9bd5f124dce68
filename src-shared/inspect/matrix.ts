import {
  createAttempt,
  step,
  summaryOf,
  type AttemptEvent,
  type AttemptSummary,
  type EngineProfile,
  type LaunchEvent,
} from '../scorm/attempt';
import type { Course } from '../scorm/cam/course';
import { changedAnswer, type Answer, type AnswerChange } from './changed-answer';
import { lmsProfiles } from './profiles';
import { engineProfileOf, type LmsDifference, type LmsProfile } from './profiles/lms-profile';
import { reopenedIn } from './reopened-in';
import { resultChanges, type ResultChange } from './result-changes';

/** What becomes of the calls of one session in one LMS. */
export interface MatrixRow {
  readonly profile: LmsProfile;
  readonly summary: AttemptSummary;
  /** What is otherwise than in the first row. */
  readonly changes: readonly MatrixChange[];
  /** Answers that differ besides those among the changes. */
  readonly moreAnswers: number;
  /** The differences of the LMS that some change comes from: without one of them, something would be otherwise. */
  readonly causes: readonly LmsDifference[];
  /** Differences of the LMS that no call shows, whatever session is played over. */
  readonly unseen: readonly LmsDifference[];
}

export type MatrixChange =
  | ({
      readonly kind: 'answer';
      /** In the journal. */
      readonly position: number;
    } & AnswerChange)
  | {
      readonly kind: 'launch';
      /** In the journal. */
      readonly position: number;
      readonly ours: LaunchEvent['mode'];
      readonly theirs: LaunchEvent['mode'];
    }
  | ({ readonly kind: 'result' } & ResultChange)
  | {
      readonly kind: 'value';
      readonly activityId: string;
      readonly element: string;
      readonly ours: string | null;
      readonly theirs: string | null;
    };

const mostAnswers = 50;

interface Played {
  readonly summary: AttemptSummary;
  /** By place in the events. */
  readonly answers: readonly Answer[];
  /** By place in the events; null for what is no launch. */
  readonly modes: readonly (LaunchEvent['mode'] | null)[];
}

/** Plays the events of a session over again in each LMS. The first profile is what the others are held against. */
export function matrixOf(
  course: Course,
  events: readonly AttemptEvent[],
  profiles: readonly LmsProfile[] = lmsProfiles,
): readonly MatrixRow[] {
  const { scormVersion } = course;
  const playAs = (profile: LmsProfile) => play(course, events, engineProfileOf(profile, scormVersion));
  let first: Played | null = null;
  return profiles.map((profile) => {
    const theirs = playAs(profile);
    const ours = (first ??= theirs);
    const answers = changedAnswers(events, ours, theirs);
    const changes = [
      ...changedLaunches(ours, theirs),
      ...changedResults(ours, theirs),
      ...changedValues(ours, theirs),
      ...answers.slice(0, mostAnswers),
    ];
    const own = profile.differences.filter(({ versions }) => versions.includes(scormVersion));
    const without = (left: LmsDifference) =>
      playAs({ ...profile, differences: own.filter((one) => one !== left) });
    return {
      profile,
      summary: theirs.summary,
      changes,
      moreAnswers: Math.max(0, answers.length - mostAnswers),
      causes: changes.length === 0 ? [] : own.filter((one) => !isSame(theirs, without(one), events)),
      unseen: own.filter(({ rules }) => rules.exactPaths === true),
    };
  });
}

function play(course: Course, events: readonly AttemptEvent[], profile: EngineProfile): Played {
  let state = createAttempt(course);
  const answers: Answer[] = [];
  const modes: (LaunchEvent['mode'] | null)[] = [];
  let first: LaunchEvent | null = null;
  for (const event of events) {
    const played =
      event.type === 'launch' ? reopenedIn(state, { ...event, profile }, (first ??= event)) : event;
    const taken = step(state, played);
    state = taken.state;
    answers.push(taken.result);
    modes.push(played.type === 'launch' ? played.mode : null);
  }
  return { summary: summaryOf(state), answers, modes };
}

function isSame(one: Played, other: Played, events: readonly AttemptEvent[]): boolean {
  return (
    changedLaunches(one, other).length === 0 &&
    changedResults(one, other).length === 0 &&
    changedValues(one, other).length === 0 &&
    changedAnswers(events, one, other).length === 0
  );
}

function changedLaunches({ modes: ours }: Played, { modes: theirs }: Played): MatrixChange[] {
  return ours.flatMap((mine, at): MatrixChange[] => {
    const other = theirs[at] ?? null;
    if (mine === null || other === null || mine === other) return [];
    return [{ kind: 'launch', position: at + 1, ours: mine, theirs: other }];
  });
}

function changedAnswers(events: readonly AttemptEvent[], ours: Played, theirs: Played): MatrixChange[] {
  return events.flatMap((event, at): MatrixChange[] => {
    const [mine, other] = [ours.answers[at], theirs.answers[at]];
    const change = mine && other && changedAnswer(event, mine, other);
    return change ? [{ kind: 'answer', position: at + 1, ...change }] : [];
  });
}

function changedResults({ summary: ours }: Played, { summary: theirs }: Played): MatrixChange[] {
  return resultChanges(ours, theirs).map((change) => ({ kind: 'result', ...change }));
}

function changedValues({ summary: ours }: Played, { summary: theirs }: Played): MatrixChange[] {
  return ours.activities.flatMap(({ activityId, cmiData: mine }) => {
    const other = theirs.activities.find((one) => one.activityId === activityId)?.cmiData ?? {};
    const names = [...new Set([...Object.keys(mine), ...Object.keys(other)])];
    return names
      .filter((element) => mine[element] !== other[element])
      .map((element) => ({
        kind: 'value' as const,
        ...{ activityId, element, ours: mine[element] ?? null, theirs: other[element] ?? null },
      }));
  });
}
