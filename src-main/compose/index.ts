import { join } from 'node:path';
import { version } from '../../package.json';
import type { Room } from '../../src-shared/contract/room';
import { lockFolder } from '../db/folder-lock';
import { openDatabase } from '../db/open';
import { listen, portsFrom } from '../http/listener';
import { createClosing, type Closing } from '../platform/closing';
import {
  holdsPackages,
  prepareDataFolder,
  refuseHalfRestored,
  type DataFolder,
} from '../platform/data-folder';
import { keepAddress } from '../platform/address-file';
import { openLog, type Log } from '../platform/log';
import type { OutgoingWish } from '../platform/outgoing';
import { answerRequests } from './answer-requests';
import { answersOfManagement } from './answer-management';
import { answersOfRoom } from './answer-room';
import { beginWork } from './begin-work';
import { createServices } from './create-services';
import type { Parts, StartOptions } from './parts';

export type { StartOptions } from './parts';

/** One Lectern at work on one data folder. */
export interface RunningLectern {
  readonly apiOrigin: string;
  readonly contentOrigin: string;
  readonly dataFolder: string;
  /** Text of the key that this start made; null when there was one before. */
  readonly firstKey: string | null;
  /** A token for a window of this machine's user. */
  createWindowToken(): string;
  /** A URL that opens the UI in a browser, once. */
  createVisitUrl(): string;
  /** Opens the room for learners of this machine's networks, as it was the last time. */
  openRoom(): Promise<Room>;
  /** Lists a request of a window that was not let out. */
  noteStopped(wish: OutgoingWish): void;
  /** Answers what is running, takes nothing new, and leaves the data folder whole and free. */
  close(): Promise<void>;
}

const usualPort = 3001;

/**
 * Starts a server on the data folder. Throws what `code` tells: DATA_FOLDER_LOCKED when another Lectern has the folder,
 * DATABASE_MISSING and DATABASE_CORRUPT when its database cannot be used, RESTORE_UNFINISHED when it is half restored, EADDRINUSE, EACCES and the like when ports or folder
 * cannot be had; nothing is left open then.
 */
export async function startLectern(options: StartOptions): Promise<RunningLectern> {
  let log = options.log ?? null;
  const closing = createClosing((error) =>
    log?.error({ err: error }, 'A part of the program could not be closed'),
  );
  try {
    const folder = prepareDataFolder(options.dataFolder);
    const lock = lockFolder(folder.path, options.nativeBinding);
    closing.add(() => lock.release());
    refuseHalfRestored(folder);
    log ??= logOf(folder, options, closing);
    return await start(options, folder, log, closing);
  } catch (error) {
    await closing.closeAll();
    throw error;
  }
}

async function start(
  options: StartOptions,
  folder: DataFolder,
  log: Log,
  closing: Closing,
): Promise<RunningLectern> {
  const database = openDatabase({
    file: folder.databaseFile,
    migrationsFolder: options.migrationsFolder ?? join(options.distFolder, 'migrations'),
    mustHaveTables: holdsPackages(folder),
    ...(options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding }),
  });
  closing.add(() => database.close());
  const api = await listen(portsFrom(options.port, options.wantedPort ?? usualPort));
  closing.add(() => api.close());
  const besideApi = options.port === 0 ? 0 : api.port + 1;
  const content = await listen(portsFrom(options.contentPort, options.wantedContentPort ?? besideApi));
  closing.add(() => content.close());
  const running = await assemble({ options, folder, db: database.db, log, api, content, closing });
  log.info({ apiOrigin: api.origin, contentOrigin: content.origin, version }, 'Lectern is up');
  return running;
}

function logOf(folder: DataFolder, options: StartOptions, closing: Closing): Log {
  const opened = openLog({ folder: folder.logsFolder, alsoStderr: options.logToStderr ?? false });
  closing.add(() => opened.close());
  return opened.log;
}

/** Builds every part, gives each what it needs, and lets the listeners answer. */
async function assemble(parts: Parts): Promise<RunningLectern> {
  const { folder, api, content, closing } = parts;
  const services = createServices(parts);
  await beginWork(services, closing);
  answerRequests(parts, services);
  closing.add(() => services.room.close());
  closing.add(() => services.management.close());
  await services.room.begin(answersOfRoom(parts, services));
  await services.management.begin(answersOfManagement(parts, services));
  const { tenants, visits } = services;
  const address = keepAddress(folder.path, api.origin, tenants.createWindowToken, parts.log);
  closing.add(() => address.close());
  return {
    ...{ apiOrigin: api.origin, contentOrigin: content.origin, dataFolder: folder.path },
    firstKey: tenants.firstKey(),
    createWindowToken: tenants.createWindowToken,
    openRoom: services.room.openAnywhere,
    noteStopped: services.outgoing.stop,
    createVisitUrl: () => `${api.origin}/#/visit/${visits.create()}`,
    close: () => closing.closeAll(),
  };
}
