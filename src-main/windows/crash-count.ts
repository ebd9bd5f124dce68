import type { Clock } from '../platform/clock';

/** A page that died is loaded again so often before a person is asked. */
const mostReloads = 3;
/** A page that has lived so long has recovered. */
const quietMs = 60_000;

/** How often in a row the page of a window has died. */
export function createCrashCount(clock: Clock) {
  let crashes = 0;
  let lastMs = -Infinity;
  return {
    /** Call at each crash. `times`: crashes since the page last lived for a quiet minute, this one included. */
    crashed: (): { readonly times: number; readonly mayReload: boolean } => {
      const nowMs = clock.nowMs();
      crashes = nowMs - lastMs >= quietMs ? 1 : crashes + 1;
      lastMs = nowMs;
      return { times: crashes, mayReload: crashes <= mostReloads };
    },
    /** A person wants another try: all reloads are there again. */
    forgive: (): void => {
      crashes = 0;
    },
  };
}
