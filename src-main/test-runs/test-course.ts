import { activityRows, type ActivityRow } from '../../src-shared/inspect/activity-rows';
import { emptyFold, foldOn } from '../../src-shared/inspect/fold';
import type { SessionToKeep } from '../../src-shared/inspect/session-file';
import { eachOnce } from './each-once';
import { unmetOf } from './meets-plan';
import type { Plan } from './plan';
import { leave, openPlayer, type Played, type TestBrowser } from './play-in-browser';
import { problem, type Problem } from './problem';
import { problemsOfRun } from './problems-of-run';
import { shownIn, shownTimes } from './shown-times';
import { isOver, visitCourse } from './visit-course';

/** A session of a course that was launched and nobody has opened yet. */
export interface LaunchedCourse {
  readonly url: string;
  /** As it stands. */
  read(): Promise<ReadSession>;
}
type ReadSession = Pick<SessionToKeep, 'session' | 'course' | 'entries' | 'observations'>;

export interface TestRun {
  readonly browser: TestBrowser;
  readonly plan: Plan;
  /** How long each SCO is left to itself once it is loaded. */
  readonly waitMs: number;
  readonly signal: AbortSignal;
  /** Where a picture of each SCO goes, by the number and identifier of the activity; null: none are made. */
  readonly pictureFile: ((number: number, activityId: string) => string) | null;
  /** Called before each SCO, with its title. */
  onSco(title: string, number: number, of: number): void;
}

export interface Tested {
  readonly title: string;
  readonly scormVersion: string;
  /** How many activities with content were shown, of how many. */
  readonly shown: number;
  readonly of: number;
  readonly problems: readonly Problem[];
}

/** Plays a course from its first to its last SCO. Throws the reason of the signal, and what the browser throws that gives up. */
export async function testCourse(launched: LaunchedCourse, run: TestRun): Promise<Tested> {
  const { browser, plan, signal } = run;
  const { course } = await launched.read();
  const activities = activityRows(emptyFold(course).state).filter(({ kind }) => kind !== 'cluster');
  const titles = new Map(activities.map(({ id, title }) => [id, title]));
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const player = await openPlayer(browser, launched.url);
  // Whatever waits for the browser ends with it.
  const stop = (): void => void player.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const left = await visitAll(activities, { launched, player, run, titleOf });
    signal.throwIfAborted();
    const endedItself = await isOver(player.page);
    const leaving = await leave(player.page);
    const read = await launched.read();
    return {
      title: course.title,
      scormVersion: course.scormVersion,
      shown: activities.length - left.length,
      of: activities.length,
      problems: eachOnce([
        ...player.problems,
        ...seenIn(player, read, titleOf),
        ...(isHung(player.problems) ? [] : leaving),
        ...left.map((id) => unreached(titleOf(id), endedItself)),
        ...problemsOfRun({ ...read, titleOf }),
        ...unmetOf(plan, read.session),
      ]),
    };
  } finally {
    signal.removeEventListener('abort', stop);
    await player.close();
  }
}

interface Visit {
  readonly launched: LaunchedCourse;
  readonly player: Played;
  readonly run: TestRun;
  titleOf(id: string): string;
}

/** Identifiers of those that were not reached. */
function visitAll(
  activities: readonly ActivityRow[],
  { launched, player, run, titleOf }: Visit,
): Promise<readonly string[]> {
  const { plan, waitMs, signal, pictureFile, onSco } = run;
  let looked = 0;
  return visitCourse({
    player: player.page,
    activityIds: activities.map(({ id }) => id),
    shownActivity: async () => {
      const { course, entries } = await launched.read();
      return shownIn(foldOn(emptyFold(course), entries).state);
    },
    look: async (id) => {
      looked += 1;
      onSco(titleOf(id), looked, activities.length);
      const steps = plan.scos[id]?.steps ?? [];
      await player.look({
        ...{ title: titleOf(id), waitMs, steps, signal },
        pictureFile: pictureFile?.(looked, id) ?? null,
      });
    },
    signal,
  });
}

function seenIn(
  { sightings }: Played,
  { course, entries }: ReadSession,
  titleOf: (id: string) => string,
): readonly Problem[] {
  const shownAt = shownTimes(course, entries);
  return sightings.map((seen) => {
    const id = shownAt(seen.atMs);
    return seen.problem(id === null ? null : titleOf(id));
  });
}

/** A page that does not answer cannot be left either. */
function isHung(problems: readonly Problem[]): boolean {
  return problems.some(({ rule }) => rule === 'test.not-responding');
}

function unreached(title: string, endedItself: boolean): Problem {
  const why = endedItself
    ? 'the course ended before'
    : 'neither the table of contents nor "Continue" led there';
  return problem('warning', 'test.not-reached', `"${title}" was not tested: ${why}`, {
    activity: title,
    fix: 'Let the plan do in the SCOs before it what opens it.',
  });
}
