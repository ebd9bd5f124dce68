import { startsWithFrames } from '../../content/starts-with-frames';
import type { Run } from '../sessions/service';
import type { PlayerDeps } from './deps';

/** JSON of the `FrameBoot` of a run; null when another page has the session by now. */
export async function bootOf(
  { sessions, store }: Pick<PlayerDeps, 'sessions' | 'store'>,
  { writer, place, rootFolder }: Run,
): Promise<string | null> {
  const boot = sessions.boot(writer);
  if (boot === null) return null;
  const needsWindow =
    boot.aheadPath === null
      ? null
      : await startsWithFrames(store, { target: place, rootFolder, urlPath: boot.aheadPath }).catch(
          () => null,
        );
  return `{"needsWindow":${String(needsWindow)},${boot.json.slice(1)}`;
}
