import { linkFolder } from '../../../src-shared/contract/folders';
import { importFiles } from '../../../src-shared/contract/imports';
import { testLaunch } from '../../../src-shared/contract/test-launch';
import type { PackageId } from '../../../src-shared/kernel/ids';
import type { LaunchedCourse } from '../../test-runs/test-course';
import { wholeSession } from '../export/whole-session';
import type { PackagePlace } from '../package-place';
import type { Reached } from '../reach-lectern';
import { restedImport } from '../rested-import';

/** The package was not taken: `message` is a sentence. */
export class NotTaken extends Error {}

/** Takes a package in and launches it. Throws NotTaken, ApiFailure, and the reason of the signal. */
export async function launchPackage(
  lectern: Reached,
  { path, kind }: PackagePlace,
  signal: AbortSignal,
): Promise<LaunchedCourse> {
  const packageId =
    kind === 'zip'
      ? await imported(lectern, path, signal)
      : (await lectern.call(linkFolder, { path })).package_id;
  const { session_id: sessionId, launch_url: url } = await lectern.call(testLaunch, { packageId });
  return { url, read: () => wholeSession(lectern, sessionId, '') };
}

async function imported(lectern: Reached, path: string, signal: AbortSignal): Promise<PackageId> {
  const { files } = await lectern.call(importFiles, { paths: [path] });
  const [file] = files;
  const begun = file?.import ?? null;
  if (begun === null) throw new NotTaken(file?.failure?.error ?? 'it was not taken');
  const ended = await restedImport(lectern, begun, { signal, show: () => undefined });
  signal.throwIfAborted();
  if (ended.failure !== null) throw new NotTaken(ended.failure.error);
  return begun.package_id;
}
