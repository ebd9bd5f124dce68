import { constants, type Stats } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { watch, type ChokidarOptions, type FSWatcher } from 'chokidar';
import { codeOf } from './error-code';
import { needsPolling } from './network-place';
import type { PlaceWish } from './watch-order';

/** A folder of somebody else's, looked at as long as it is there and again when it has come back. */
interface WatchedPlace {
  /** Null while it is looked at; else the system's word for why not, e.g. ENOENT. */
  reason(): string | null;
  close(): Promise<void>;
}

interface PlaceHost extends Pick<PlaceWish, 'path' | 'depth' | 'tellsFirst'> {
  /** Called without the facts for folders that are not read yet. */
  isIgnored(path: string, stats?: Stats): boolean;
  /** Something appeared, changed or vanished. Absolute path. */
  onChange(path: string): void;
  /** All is told that was there, and whatever changes from now on will be. */
  onReady(): void;
  /** The reason is another one. */
  onReason(): void;
}

const lookMs = 3_000;
const longestPauseMs = 60_000;
const pollMs = 2_000;
/** The system has no more room for watchers; asking again and again needs none. */
const exhausted = ['ENOSPC', 'EMFILE', 'ENFILE'];

/** Links inside the folder are not followed. */
export function watchPlace(host: PlaceHost): WatchedPlace {
  let watcher: FSWatcher | null = null;
  let identity: string | null = null;
  let reason: string | null = 'starting';
  let isPolling = false;
  let faults = 0;
  let restAtLooks = 0;
  let isClosed = false;
  let looking: Promise<void> = Promise.resolve();

  const say = (now: string | null): void => {
    if (now === reason || isClosed) return;
    reason = now;
    host.onReason();
  };

  const stop = async (): Promise<void> => {
    const stopped = watcher;
    watcher = null;
    identity = null;
    await stopped?.close();
  };

  const fault = async (from: FSWatcher, error: unknown): Promise<void> => {
    if (from !== watcher) return;
    const code = codeOf(error);
    if (exhausted.includes(code)) isPolling = true;
    faults += 1;
    restAtLooks = Math.min(2 ** faults, longestPauseMs / lookMs);
    say(code);
    await stop();
  };

  const begin = async (): Promise<void> => {
    const options = await optionsOf(host, isPolling);
    if (isClosed) return;
    const begun = watch(host.path, options);
    watcher = begun;
    const changed = (path: string) => {
      if (begun === watcher) host.onChange(path);
    };
    begun.on('add', changed).on('change', changed).on('unlink', changed).on('addDir', changed);
    begun.on('unlinkDir', (path) => {
      changed(path);
      if (path === host.path) look();
    });
    begun.on('error', (error) => void fault(begun, error));
    begun.on('ready', () => {
      if (begun !== watcher) return;
      faults = 0;
      say(null);
      host.onReady();
    });
  };

  const lookNow = async (): Promise<void> => {
    if (isClosed) return;
    try {
      const found = await identityOf(host.path);
      if (found === identity) return;
      await stop();
      if (restAtLooks > 0) restAtLooks -= 1;
      else {
        await begin();
        identity = found;
      }
    } catch (error) {
      await stop();
      say(codeOf(error));
    }
  };

  const look = (): void => {
    looking = looking.then(lookNow);
  };

  const timer = setInterval(look, lookMs);
  timer.unref();
  look();
  return {
    reason: () => reason,
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      await looking;
      await stop();
    },
  };
}

async function optionsOf(host: PlaceHost, isPolling: boolean): Promise<ChokidarOptions> {
  const polls = isPolling || (await needsPolling(host.path));
  return {
    depth: host.depth,
    followSymlinks: false,
    ignored: (path, stats) => path !== host.path && host.isIgnored(path, stats),
    ignoreInitial: !host.tellsFirst,
    ignorePermissionErrors: true,
    ...(polls && { backend: 'polling', pollingInterval: pollMs, pollingBinaryInterval: pollMs }),
  };
}

/** Which folder it is, so that another one in its place is seen. Rejects when it cannot be read. */
async function identityOf(path: string): Promise<string> {
  if ((await realpath(path)) !== path)
    throw Object.assign(new Error('A link leads elsewhere'), { code: 'ELOOP' });
  const found = await stat(path, { bigint: true });
  if (!found.isDirectory()) throw Object.assign(new Error('No folder'), { code: 'ENOTDIR' });
  await access(path, constants.R_OK | constants.X_OK);
  return `${found.dev} ${found.ino} ${found.birthtimeNs}`;
}
