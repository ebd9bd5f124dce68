import { join } from 'node:path';
import express, { Router, type Express } from 'express';
import { version } from '../package.json';
import { contract } from '../src-shared/contract';
import type { TenantId } from '../src-shared/kernel/ids';
import { createJobRunner } from './content/run-job';
import { createZipStore } from './content/zip-store';
import { lockFolder } from './db/folder-lock';
import { openDatabase, type Db } from './db/open';
import { mountHealthRoutes } from './features/docs/health';
import { mountDocsRoutes } from './features/docs/routes';
import { mountImportRoutes } from './features/imports/routes';
import { createImportService } from './features/imports/service';
import { createUploadFiles } from './features/imports/upload-files';
import { mountUploadRoutes } from './features/imports/upload-routes';
import { createUploadService } from './features/imports/upload-service';
import { mountLinkRoutes } from './features/links/routes';
import { createLinkService } from './features/links/service';
import { createLiveHub } from './features/live/hub';
import { mountLiveRoutes } from './features/live/routes';
import { mountPackageRoutes } from './features/packages/routes';
import { mountFixRoutes } from './features/packages/fix-routes';
import { createFixService } from './features/packages/fix-service';
import { createPackageService } from './features/packages/service';
import { createVerification } from './features/packages/verification';
import { mountVersionRoutes } from './features/packages/version-routes';
import { createVersionService } from './features/packages/version-service';
import { createReadyRoute } from './features/player/ready-route';
import { attachJournalSocket } from './features/player/journal-socket';
import { mountPlayerRoutes } from './features/player/routes';
import { mountRunRoutes } from './features/player/run-routes';
import { createQuotaService } from './features/quotas/service';
import { mountSessionRoutes } from './features/sessions/routes';
import { createSessionService } from './features/sessions/service';
import { mountAppRoutes } from './features/settings/app';
import { mountSettingsRoutes } from './features/settings/routes';
import { createSettingsService } from './features/settings/service';
import { mountTenantRoutes } from './features/tenants/routes';
import { createTenantService, type TenantService } from './features/tenants/service';
import { createVisitCodes } from './features/tenants/visit-codes';
import { mountWatchRoutes } from './features/watch/routes';
import { createWatchService, keepImportedHash } from './features/watch/service';
import { mountWebhookRoutes } from './features/webhooks/routes';
import { createWebhookService } from './features/webhooks/service';
import { tellOfDeleted } from './features/webhooks/tell-of-packages';
import { tellOfImports } from './features/webhooks/tell-of-imports';
import { tellOfSessions } from './features/webhooks/tell-of-sessions';
import { identifyBy } from './http/caller';
import { answerFailure } from './http/failure';
import { guardDoor, onlyThisMachine, type Door } from './http/guards';
import { listen, portsFrom, type Listener } from './http/listener';
import { giveRequestId } from './http/request-id';
import { giveContentHeaders, giveSecurityHeaders } from './http/security-headers';
import { mountAssets, mountPages } from './http/ui';
import { refuseUnknownRoute } from './http/unknown-route';
import { systemClock, type Clock } from './platform/clock';
import { createClosing, type Closing } from './platform/closing';
import { holdsPackages, prepareDataFolder, type DataFolder } from './platform/data-folder';
import { openLog, type Log } from './platform/log';

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
  /** Answers what is running, takes nothing new, and leaves the data folder whole and free. */
  close(): Promise<void>;
}

export interface StartOptions {
  readonly dataFolder: string;
  /** Of the API; 3001 or the next free one when not given, any when 0. A given port that is taken is an EADDRINUSE. */
  readonly port?: number;
  /** Of the content; one that is free next to the API's when not given. */
  readonly contentPort?: number;
  /** What the build made: `renderer`, `frame` and `migrations` are in it. */
  readonly distFolder: string;
  readonly migrationsFolder?: string;
  /** What runs in the threads of imports; in `distFolder` unless said. */
  readonly workerFile?: string;
  /** Path of another build of better-sqlite3. */
  readonly nativeBinding?: string;
  readonly uploadLimitBytes?: number;
  /** How long a file of a watched folder must stay the same before it is imported. */
  readonly settleMs?: number;
  /** How long nothing must have been imported before stored packages are read through. */
  readonly verifyAfterMs?: number;
  readonly clock?: Clock;
  /** In place of the log file of the data folder. */
  readonly log?: Log;
  readonly logToStderr?: boolean;
}

const usualPort = 3001;
const usualUploadLimitBytes = 10 * 2 ** 30;
const usualVerifyAfterMs = 5_000;
const usualSettleMs = 2_000;

/**
 * Starts a server on the data folder. Throws what `code` tells: DATA_FOLDER_LOCKED when another Lectern has the folder,
 * DATABASE_MISSING and DATABASE_CORRUPT when its database cannot be used, EADDRINUSE, EACCES and the like when ports or folder
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
  const api = await listen(portsFrom(options.port, usualPort));
  closing.add(() => api.close());
  const content = await listen(portsFrom(options.contentPort, options.port === 0 ? 0 : api.port + 1));
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

interface Parts {
  readonly options: StartOptions;
  readonly folder: DataFolder;
  readonly db: Db;
  readonly log: Log;
  readonly api: Listener;
  readonly content: Listener;
  readonly closing: Closing;
}

/** Builds every part, gives each what it needs, and lets the listeners answer. */
async function assemble(parts: Parts): Promise<RunningLectern> {
  const { folder, api, content, closing } = parts;
  const services = createServices(parts);
  await beginWork(services, closing);
  answerRequests(parts, services);
  const { tenants, visits } = services;
  return {
    ...{ apiOrigin: api.origin, contentOrigin: content.origin, dataFolder: folder.path },
    firstKey: tenants.firstKey(),
    createWindowToken: tenants.createWindowToken,
    createVisitUrl: () => `${api.origin}/#/visit/${visits.create()}`,
    close: () => closing.closeAll(),
  };
}

type Services = ReturnType<typeof createServices>;

function createServices({ options, folder, db, log, api }: Parts) {
  const clock = options.clock ?? systemClock;
  const apiOrigin = () => api.origin;
  const limitBytes = options.uploadLimitBytes ?? usualUploadLimitBytes;
  const store = createZipStore({ folder: folder.packagesFolder });
  const live = createLiveHub(clock);
  const tenants = createTenantService({ db, clock, log });
  const visits = createVisitCodes(clock);
  const settings = createSettingsService(db);
  const timeoutMs = (tenantId: TenantId) => settings.read(tenantId).processing_timeout_seconds * 1000;
  const publish: typeof live.publish = (tenantId, message) => {
    live.publish(tenantId, message);
    if (message.type === 'packages-changed') links.follow();
  };
  const runJob = createJobRunner(options.workerFile ?? join(options.distFolder, 'main', 'import-worker.js'));
  const verification = createVerification({
    ...{ db, store, runJob, log, publish },
    afterMs: options.verifyAfterMs ?? usualVerifyAfterMs,
  });
  const webhooks = createWebhookService({
    ...{ db, clock, log, version },
    mayReachInner: (tenantId) => settings.read(tenantId).webhooks_to_inner_addresses,
  });
  const packages = createPackageService({
    ...{ db, store, clock, log, apiOrigin, publish },
    onKept: verification.wake,
    onDeleted: tellOfDeleted(webhooks),
  });
  const versions = createVersionService({ db, store, runJob, clock, log, apiOrigin, publish });
  const files = createUploadFiles(join(folder.packagesFolder, 'uploads'));
  const quotas = createQuotaService(db);
  const imports = createImportService({
    ...{ db, store, packages, runJob, clock, log, publish, files, limitBytes, quotas, timeoutMs },
    listeners: [keepImportedHash, tellOfImports(webhooks)],
  });
  const uploads = createUploadService({ db, imports, packages, clock, apiOrigin, files, limitBytes });
  const fixes = createFixService({ db, store, imports });
  const watched = createWatchService({
    ...{ db, imports, packages, runJob, clock, log, publish },
    dataFolder: folder.path,
    settleMs: options.settleMs ?? usualSettleMs,
  });
  const sessions = createSessionService({
    ...{ db, clock, log, apiOrigin, publish },
    listeners: [tellOfSessions(webhooks)],
  });
  const links = createLinkService({
    ...{ db, imports, packages, sessions, quotas, runJob, log, publish, timeoutMs },
    dataFolder: folder.path,
  });
  return {
    ...{
      clock,
      limitBytes,
      store,
      live,
      tenants,
      visits,
      settings,
      verification,
      webhooks,
      packages,
      versions,
    },
    ...{ imports, uploads, fixes, watched, sessions, links },
  };
}

/** What goes on by itself, from here until it is closed. */
async function beginWork(services: Services, closing: Closing): Promise<void> {
  const { store, packages, imports, watched, webhooks, verification, sessions, links } = services;
  closing.add(() => store.close());
  await packages.sweep();
  await imports.resume();
  closing.add(() => imports.close());
  watched.start();
  closing.add(() => watched.close());
  webhooks.resume();
  closing.add(() => webhooks.close());
  verification.wake();
  closing.add(() => verification.close());
  closing.add(() => sessions.close());
  links.follow();
  closing.add(() => links.close());
}

function answerRequests(parts: Parts, services: Services): void {
  const { options, log, api, content, closing } = parts;
  const { clock, store, live, tenants, settings, sessions } = services;
  const rendererFolder = join(options.distFolder, 'renderer');
  const apiDoor: Door = { port: api.port, framed: false };
  const contentDoor: Door = { port: content.port, framed: true };
  const player = {
    ...{ sessions, store, clock, log, rendererFolder },
    apiOrigin: () => api.origin,
    contentOrigin: () => content.origin,
    frameFolder: join(options.distFolder, 'frame'),
    displaySettings: settings.read,
  };
  const learnerRouter = Router();
  mountAssets(learnerRouter, rendererFolder);
  mountPlayerRoutes(learnerRouter, player);
  const ownerRouter = Router();
  mountPages(ownerRouter, { rendererFolder, apiOrigin: api.origin });
  mountOwnerRoutes(ownerRouter, parts, services);
  const contentRouter = Router();
  mountRunRoutes(contentRouter, player);

  live.attach(api.server, apiDoor);
  closing.add(() => live.close());
  const journalSocket = attachJournalSocket(content.server, player);
  closing.add(() => journalSocket.close());
  api.answerWith(apiApp({ door: apiDoor, tenants, learnerRouter, ownerRouter, log }));
  const answerAtOnce = createReadyRoute(player, contentDoor);
  const answerContent = contentApp(contentDoor, contentRouter, log);
  content.answerWith((req, res) => {
    if (!answerAtOnce(req, res)) answerContent(req, res);
  });
}

function mountOwnerRoutes(
  ownerRouter: Router,
  { folder, db, api, content }: Parts,
  services: Services,
): void {
  const { clock, limitBytes, tenants, settings, packages, imports, uploads } = services;
  mountHealthRoutes(ownerRouter, { db, clock, version, packagesFolder: folder.packagesFolder });
  mountDocsRoutes(ownerRouter, api.origin);
  mountAppRoutes(ownerRouter, {
    ...{ version, apiOrigin: api.origin, contentOrigin: content.origin, dataFolder: folder.path },
    firstKey: tenants.firstKey,
  });
  mountSettingsRoutes(ownerRouter, settings);
  mountTenantRoutes(ownerRouter, tenants, services.visits);
  mountLiveRoutes(ownerRouter, services.live);
  // Before the packages: their POST takes any word for an id.
  mountImportRoutes(ownerRouter, { imports, packages, settings: settings.read, limitBytes });
  mountUploadRoutes(ownerRouter, { uploads, imports, packages, limitBytes });
  mountWatchRoutes(ownerRouter, services.watched);
  mountLinkRoutes(ownerRouter, services.links);
  mountPackageRoutes(ownerRouter, packages);
  mountVersionRoutes(ownerRouter, services.versions);
  mountFixRoutes(ownerRouter, services.fixes);
  mountSessionRoutes(ownerRouter, services.sessions);
  mountWebhookRoutes(ownerRouter, services.webhooks);
}

interface ApiParts {
  readonly door: Door;
  readonly tenants: TenantService;
  /** May be reached from a network one day. */
  readonly learnerRouter: Router;
  /** Never. */
  readonly ownerRouter: Router;
  readonly log: Log;
}

function apiApp({ door, tenants, learnerRouter, ownerRouter, log }: ApiParts): Express {
  const app = bareApp();
  app.use(giveRequestId, giveSecurityHeaders, guardDoor(door), identifyBy(tenants.authenticate));
  app.use(learnerRouter);
  app.use(onlyThisMachine, ownerRouter);
  app.use(refuseUnknownRoute(Object.values(contract)));
  app.use(answerFailure(log));
  return app;
}

/** Package files and the frame that plays them. No key is understood here. */
function contentApp(door: Door, contentRouter: Router, log: Log): Express {
  const app = bareApp();
  app.use(giveRequestId, giveContentHeaders, guardDoor(door), contentRouter);
  app.use(refuseUnknownRoute([]), answerFailure(log));
  return app;
}

function bareApp(): Express {
  return express().disable('x-powered-by').set('case sensitive routing', true);
}
