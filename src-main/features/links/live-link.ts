import { relative, sep } from 'node:path';
import type { Link } from '../../../src-shared/contract/folders';
import { Refusal } from '../../../src-shared/contract/errors';
import { manifestName } from '../../content/find-manifest';
import type { StoredReading } from '../../content/stored-reading';
import { refusalOf } from '../../http/failure';
import type { WatchFolder } from '../../platform/watch-thread';

/** A linked folder that is looked at. */
export interface LiveLink {
  readonly folderPath: string;
  standing(): LinkStanding;
  /** Resolves when nothing of it runs any more. */
  close(): Promise<void>;
}

export type LinkStanding = Pick<Link, 'state' | 'failure' | 'is_live' | 'reason'>;

export interface LinkHost {
  readonly folderPath: string;
  /** Reads the folder as it is now. */
  read(): Promise<StoredReading>;
  onRead(reading: StoredReading): void;
  /** Below the folder, with "/". */
  onFiles(paths: readonly string[]): void;
  onStanding(): void;
  onFault(error: unknown): void;
}

/** As many paths of one change are told. */
const mostPaths = 100;
const manifest = new RegExp(`^${manifestName.replaceAll('.', '\\.')}$`, 'i');
const watching = {
  /** As deep as a folder may be to be read. */
  depth: 64,
  files: /^/,
  passedOver: /^\.git$/,
  tellsFirst: false,
  times: { quietMs: 200, longestMs: 2_000 },
  mostPaths,
  firstNames: manifest,
} as const;

/**
 * Looks at a linked folder: tells of changed files, and reads the course and what is wrong with it again, once for all that
 * changed while it was read. What can be read wins at once; what cannot leaves the last good version as it was.
 */
export function openLiveLink(watch: WatchFolder, host: LinkHost): LiveLink {
  const { folderPath } = host;
  let found: Pick<LinkStanding, 'state' | 'failure'> = { state: 'ready', failure: null };
  let isClosed = false;
  let isDue = false;
  let reading: Promise<void> = Promise.resolve();

  const unlessClosed = (act: () => void): void => {
    if (!isClosed) act();
  };

  const stand = (now: typeof found): void => {
    const isNews = now.state !== 'ready' || found.state !== 'ready';
    found = now;
    if (isNews) host.onStanding();
  };

  const readOnce = async (): Promise<void> => {
    isDue = false;
    try {
      const read = await host.read();
      unlessClosed(() => {
        host.onRead(read);
        stand({ state: 'ready', failure: null });
      });
    } catch (error) {
      unlessClosed(() => {
        if (!(error instanceof Refusal)) host.onFault(error);
        stand(standingAfter(error));
      });
    }
  };

  const readAgain = (): void => {
    if (isDue || isClosed) return;
    isDue = true;
    reading = reading.then(readOnce);
  };

  const changed = (paths: readonly string[]): void => {
    const below = paths.filter((path) => path !== folderPath);
    host.onFiles(below.map((path) => relative(folderPath, path).replaceAll(sep, '/')));
    readAgain();
  };

  const watched = watch(
    { ...watching, path: folderPath },
    {
      onChanges: changed,
      onReady: readAgain,
      onReason: () => {
        if (watched.reason() !== null) readAgain();
        host.onStanding();
      },
    },
  );

  return {
    folderPath,
    standing: () => ({ ...found, is_live: watched.reason() === null, reason: watched.reason() }),
    close: async () => {
      isClosed = true;
      await watched.close();
      await reading;
    },
  };
}

function standingAfter(error: unknown): Pick<LinkStanding, 'state' | 'failure'> {
  const { code, message, details } = refusalOf(error);
  const failure = { code, error: message, details: details ?? null };
  return { state: code === 'STORAGE_UNAVAILABLE' ? 'unavailable' : 'broken', failure };
}
