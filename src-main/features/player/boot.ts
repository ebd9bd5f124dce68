import { setTimeout as pause } from 'node:timers/promises';
import { startsWithFrames } from '../../content/starts-with-frames';
import type { Run } from '../sessions/service';
import type { PlayerDeps } from './deps';

/** A page finds out for itself what a slow disk does not say sooner. */
const lookLimitMs = 1_000;

/** JSON of the `FrameBoot` of a run; null when another page has the session by now. */
export async function bootOf(
  { sessions, store }: Pick<PlayerDeps, 'sessions' | 'store'>,
  { writer, place, rootFolder }: Run,
): Promise<string | null> {
  const boot = sessions.boot(writer);
  if (boot === null) return null;
  const needsWindow = boot.aheadPath === null ? null : await lookedAhead(boot.aheadPath);
  return `{"needsWindow":${String(needsWindow)},${boot.json.slice(1)}`;

  function lookedAhead(urlPath: string): Promise<boolean | null> {
    const looking = startsWithFrames(store, { target: place, rootFolder, urlPath }).catch(() => null);
    return Promise.race([looking, pause(lookLimitMs, null, { ref: false })]);
  }
}
