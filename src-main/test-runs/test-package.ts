import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, CallerInput, Endpoint } from '../../src-shared/contract/endpoint';
import { linkFolder } from '../../src-shared/contract/folders';
import { importFiles, readImport } from '../../src-shared/contract/imports';
import { listObservations } from '../../src-shared/contract/observations';
import { readJournal, type JournalEntry } from '../../src-shared/contract/session-journal';
import { readSession } from '../../src-shared/contract/sessions';
import { testLaunch } from '../../src-shared/contract/test-launch';
import { emptyFold, foldOn } from '../../src-shared/inspect/fold';
import type { Activity, Course } from '../../src-shared/scorm/cam/course';
import { shownTitle } from '../../src-shared/scorm/cam/shown-title';
import { unmetOf } from './meets-plan';
import type { Plan } from './plan';
import { eachOnce } from './each-once';
import { problem, type Problem } from './problem';
import { problemsOfRun } from './problems-of-run';
import { shownIn, shownTimes } from './shown-times';
import { isOver, visitCourse } from './visit-course';
import { leave, openPlayer, type TestBrowser } from './play-in-browser';

/** A Lectern of its own, on a folder that is thrown away. */
export interface TestLectern {
  call<E extends Endpoint>(endpoint: E, input: CallerInput<E>): Promise<Answer<E>>;
}

export interface TestRun {
  readonly lectern: TestLectern;
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

/** The package could not be launched: `message` is a sentence. */
export class CannotTest extends Error {}

/** Plays a package from its first to its last SCO. `path` is absolute. Throws CannotTest. */
export async function testPackage(
  { path, kind }: { readonly path: string; readonly kind: 'zip' | 'folder' },
  run: TestRun,
): Promise<Tested> {
  const { lectern, browser, signal } = run;
  const packageId = await (kind === 'zip' ? imported : linked)(lectern, path, signal);
  const launch = await lectern.call(testLaunch, { packageId });
  const { session_id: sessionId, launch_url: url } = launch;
  const played = await lectern.call(readJournal, { sessionId });
  const course = played.course as Course;
  const activities = leavesOf(course.root);
  const titles = new Map(activities.map((activity) => [activity.id, shownTitle(activity)]));
  const titleOf = (id: string): string => titles.get(id) ?? id;

  const player = await openPlayer(browser, url);
  let looked = 0;
  try {
    const left = await visitCourse({
      player: player.page,
      activityIds: activities.map(({ id }) => id),
      shownActivity: async () =>
        shownIn(foldOn(emptyFold(course), await wholeJournal(lectern, sessionId)).state),
      look: async (id) => {
        looked += 1;
        run.onSco(titleOf(id), looked, activities.length);
        await player.look({
          title: titleOf(id),
          waitMs: run.waitMs,
          steps: run.plan.scos[id]?.steps ?? [],
          pictureFile: run.pictureFile?.(looked, id) ?? null,
        });
      },
      signal,
    });
    signal.throwIfAborted();
    const endedItself = await isOver(player.page);
    const leaving = await leave(player.page);
    const entries = await wholeJournal(lectern, sessionId);
    const shownAt = shownTimes(course, entries);
    const titleAt = (atMs: number): string | null => {
      const id = shownAt(atMs);
      return id === null ? null : titleOf(id);
    };
    const { data: observations } = await lectern.call(listObservations, { sessionId });
    const session = await lectern.call(readSession, { sessionId });
    return {
      title: course.title,
      scormVersion: course.scormVersion,
      shown: activities.length - left.length,
      of: activities.length,
      problems: eachOnce([
        ...player.problems,
        ...player.sightings.map((seen) => seen.problem(titleAt(seen.atMs))),
        ...(isHung(player.problems) ? [] : leaving),
        ...left.map((id) => unreached(titleOf(id), endedItself)),
        ...problemsOfRun({ course, entries, observations, titleOf }),
        ...unmetOf(run.plan, session),
      ]),
    };
  } finally {
    await player.close();
  }
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

const asksAgainMs = 50;

async function imported(lectern: TestLectern, path: string, signal: AbortSignal): Promise<string> {
  const { files } = await lectern.call(importFiles, { paths: [path] });
  const [file] = files;
  if (file === undefined || file.import === null)
    throw new CannotTest(file?.failure?.error ?? 'The package was not taken');
  const { import_id: importId, package_id: packageId } = file.import;
  for (;;) {
    signal.throwIfAborted();
    const { state, failure } = await lectern.call(readImport, { importId });
    if (state === 'completed') return packageId;
    if (state === 'failed') throw new CannotTest(failure?.error ?? 'The package could not be imported');
    await pause(asksAgainMs);
  }
}

async function linked(lectern: TestLectern, path: string): Promise<string> {
  const link = await lectern.call(linkFolder, { path });
  return link.package_id;
}

function leavesOf(activity: Activity): readonly Activity[] {
  return [...(activity.content === null ? [] : [activity]), ...activity.children.flatMap(leavesOf)];
}

async function wholeJournal(lectern: TestLectern, sessionId: string): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (let hasMore = true; hasMore;) {
    const after = entries.at(-1)?.position ?? 0;
    const page = await lectern.call(readJournal, { sessionId, after, limit: 5000 });
    entries.push(...page.data);
    hasMore = page.has_more;
  }
  return entries;
}
