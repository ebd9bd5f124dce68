import { ApiFailure } from '../../../src-shared/contract/call';
import { firstLineOf } from '../../test-runs/first-line';
import type { Problem as RunProblem } from '../../test-runs/problem';
import { testCourse, type Tested, type TestRun } from '../../test-runs/test-course';
import { counted } from '../counted';
import type { PackagePlace } from '../package-place';
import type { Reached } from '../reach-lectern';
import type { Problem } from '../report/problem';
import type { Looked } from '../report/report-on-packages';
import { launchPackage, NotTaken } from './launch-package';

/** Plays one package to its end. Throws the reason of the signal alone. */
export async function tryPackage(lectern: Reached, place: PackagePlace, run: TestRun): Promise<Looked> {
  const { name, trouble } = place;
  if (trouble !== null) return { about: null, problems: [], trouble };
  try {
    const tested = await testCourse(await launchPackage(lectern, place, run.signal), run);
    return {
      about: aboutOf(tested),
      problems: tested.problems.map((one) => asReported(one, name)),
      trouble: null,
    };
  } catch (error) {
    run.signal.throwIfAborted();
    if (error instanceof NotTaken || error instanceof ApiFailure)
      return { about: null, problems: [], trouble: `cannot be played: ${error.message}` };
    // The browser gave up: the other packages are played all the same.
    return { about: null, problems: [], trouble: `could not be played to its end: ${firstLineOf(error)}` };
  }
}

function aboutOf({ title, scormVersion, shown, of }: Tested): string {
  return `"${title}", SCORM ${scormVersion}, ${String(shown)} of ${counted(of, 'item')} played`;
}

function asReported({ activity, message, ...found }: RunProblem, name: string): Problem {
  const said = activity === null ? message : `${activity}: ${message}`;
  return { ...found, message: said, package: name, also: null };
}
