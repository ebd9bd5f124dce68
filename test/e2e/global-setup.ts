import { buildWhenStale } from '../../.ci/build.mjs';
import { findElectron } from '../../.ci/electron-runtime.mjs';

/** What takes long is made before the first test, not within the time of one. */
export default async function globalSetup(): Promise<void> {
  await findElectron();
  await buildWhenStale();
}
