import { join } from 'node:path';
import { version } from '../../package.json';
import type { LiveMessage } from '../../src-shared/contract/app';
import type { PackageId, TenantId } from '../../src-shared/kernel/ids';
import { createJobRunner } from '../content/run-job';
import { createZipStore } from '../content/zip-store';
import { createAnalyticsService } from '../features/analytics/service';
import { createAssignmentService } from '../features/assignments/service';
import { createBundleService } from '../features/bundles/service';
import { createCapability, createDispatchService } from '../features/dispatches/service';
import { createImportService } from '../features/imports/service';
import { createUploadFiles } from '../features/imports/upload-files';
import { createUploadService } from '../features/imports/upload-service';
import { createLaunchPresetService } from '../features/launch-presets/service';
import { createLinkService } from '../features/links/service';
import { createRepeats } from '../features/idempotency/service';
import { createManagementService } from '../features/management/service';
import { createMetrics } from '../features/metrics/service';
import { createLiveHub } from '../features/live/hub';
import { createFixService } from '../features/packages/fix-service';
import { createPackageService } from '../features/packages/service';
import { createVerification } from '../features/packages/verification';
import { createVersionService } from '../features/packages/version-service';
import { createQuotaService } from '../features/quotas/service';
import { createRoomService } from '../features/room/service';
import { createResultService } from '../features/results/service';
import { createRosterService } from '../features/roster/service';
import { createSampleService } from '../features/samples/service';
import { createExternalSecrets } from '../features/sessions/external-secret';
import { createSessionService } from '../features/sessions/service';
import { createSettingsService } from '../features/settings/service';
import { instanceIdOf } from '../db/tenant-secret';
import { createAdministration } from '../features/tenants/administration';
import { createDeletion } from '../features/sync/delete-there';
import { createKeyFiles, createOutbox, createSyncService } from '../features/sync/service';
import { keepFetched } from '../features/sync/fetches/keep-fetched';
import { forgetPeople } from '../features/sync/assigned/forget-people';
import { createAssignedService } from '../features/sync/assigned/service';
import { createLicenceService } from '../features/sync/fetches/licences';
import { createFetchService } from '../features/sync/fetches/service';
import { createTenantService } from '../features/tenants/service';
import { createVisitCodes } from '../features/tenants/visit-codes';
import { countLaunches } from '../features/usage/count-launches';
import { createUsageService } from '../features/usage/service';
import { createWatchService, keepImportedHash } from '../features/watch/service';
import { createWebhookService } from '../features/webhooks/service';
import { tellOfDispatches } from '../features/webhooks/tell-of-dispatches';
import { tellOfDeleted } from '../features/webhooks/tell-of-packages';
import { tellOfImports } from '../features/webhooks/tell-of-imports';
import { tellOfRefusals, tellOfThresholds } from '../features/webhooks/tell-of-quotas';
import { tellOfSessions } from '../features/webhooks/tell-of-sessions';
import { systemClock } from '../platform/clock';
import { keyInFile } from '../platform/key-file';
import { networkAddresses } from '../platform/network-addresses';
import { createOutgoingLog } from '../platform/outgoing';
import { noSealer } from '../platform/sealer';
import { createWatchThread } from '../platform/watch-thread';
import { tellLocalName } from '../remote/local-name';
import { askNetworkManager } from '../remote/metered-connection';
import { createRemoteClient } from '../remote/remote-client';
import type { Parts } from './parts';

const usualUploadLimitBytes = 10 * 2 ** 30;
const usualVerifyAfterMs = 5_000;
const usualVerifyTimeoutMs = 30 * 60_000;
const usualSettleMs = 2_000;

const boardTells: ReadonlySet<LiveMessage['type']> = new Set([
  'session-changed',
  'journal-grew',
  'assignments-changed',
  'people-changed',
]);

export type Services = ReturnType<typeof createServices>;

/** One line for each service; those that need others stand below them. */
export function createServices({ options, folder, db, log, api }: Parts) {
  const clock = options.clock ?? systemClock;
  const apiOrigin = () => api.origin;
  const limitBytes = options.uploadLimitBytes ?? usualUploadLimitBytes;
  const runJob = createJobRunner(options.workerFile ?? join(options.distFolder, 'main', 'import-worker.js'));
  const store = createZipStore({ folder: folder.packagesFolder, runJob });
  const metrics = createMetrics(db);
  const usage = createUsageService({ db, clock, log });
  const repeats = createRepeats({ db, clock, log });
  const live = createLiveHub(clock);
  const tenants = createTenantService({ db, clock, log });
  const administration = createAdministration({ db, clock, ownerId: tenants.tenantId });
  const visits = createVisitCodes(clock);
  const settings = createSettingsService(db);
  const outgoing = createOutgoingLog(clock, () =>
    live.publish(tenants.tenantId, { type: 'outgoing-changed' }),
  );
  const launchPresets = createLaunchPresetService(db, clock);
  const roster = createRosterService({
    ...{ db, clock },
    onChange: (tenantId) => publish(tenantId, { type: 'people-changed' }),
    onNewSecret: (tenantId, learnerIds) => room.sendOff(tenantId, learnerIds),
    onRemoved: forgetPeople,
  });
  const externalSecrets = createExternalSecrets({ db, clock });
  const { nativeBinding } = options;
  const analytics = createAnalyticsService({
    ...{ db, clock },
    workerFile: options.reportWorkerFile ?? join(options.distFolder, 'main', 'report-worker.js'),
    place: { file: folder.databaseFile, ...(nativeBinding === undefined ? {} : { nativeBinding }) },
  });
  const timeoutMs = (tenantId: TenantId) => settings.read(tenantId).processing_timeout_seconds * 1000;
  const publish: typeof live.publish = (tenantId, message) => {
    live.publish(tenantId, message);
    if (message.type === 'assignments-changed') room.workChanged(tenantId);
    if (boardTells.has(message.type)) room.boardChanged(tenantId);
    if (message.type === 'packages-changed') links.follow();
    if (message.type === 'packages-changed' || message.type === 'imports-changed') {
      licences.settleAll();
      assigned.settleAll();
    }
  };
  const verification = createVerification({
    ...{ db, store, runJob, log, publish },
    afterMs: options.verifyAfterMs ?? usualVerifyAfterMs,
    timeoutMs: options.verifyTimeoutMs ?? usualVerifyTimeoutMs,
  });
  const webhooks = createWebhookService({
    ...{ db, clock, log, version, outgoing },
    mayReachInner: (tenantId) => settings.read(tenantId).webhooks_to_inner_addresses,
  });
  const outbox = createOutbox({ db, clock });
  const sessions = createSessionService({
    ...{ db, clock, log, apiOrigin, publish },
    listeners: [tellOfSessions(webhooks), countLaunches(usage), outbox.listener],
    allowedOrigins: (tenantId) => settings.read(tenantId).allowed_origins,
    refuseUnplayable: (packageId) => links.refuseUnplayable(packageId),
    onConnection: (tenantId) => room.boardChanged(tenantId),
    sentOffAtMs: (tenantId, visitId) => room.sentOffAtMs(tenantId, visitId),
  });
  const folderTrouble = (packageId: PackageId) => links.troubleOf(packageId);
  const dispatches = createDispatchService({
    ...{ db, clock, log, apiOrigin, sessions },
    capability: createCapability(keyInFile(join(folder.path, 'dispatch.key'))),
    listeners: [tellOfDispatches(webhooks)],
  });
  const assignments = createAssignmentService({ db, clock, roster, publish });
  const room = createRoomService({
    ...{ db, clock, log, roster, assignments, sessions, tenantId: tenants.tenantId },
    onChange: () => {
      live.publish(tenants.tenantId, { type: 'room-changed' });
      management.follow();
    },
    onBoardChange: () => live.publish(tenants.tenantId, { type: 'board-changed' }),
    addresses: options.networkAddresses ?? networkAddresses,
    askedPort: options.roomPort ?? null,
    tellLocalName: options.tellLocalName ?? tellLocalName,
  });
  const management = createManagementService({
    ...{ db, clock, log, tenantId: tenants.tenantId, addresses: room.addresses },
    certificateFile: join(folder.path, 'remote-management.pem'),
    authenticateKey: tenants.authenticate,
    onChange: () => live.publish(tenants.tenantId, { type: 'room-changed' }),
  });
  const results = createResultService({ db, roster, assignments });
  const packages = createPackageService({
    ...{ db, store, clock, log, apiOrigin, folderTrouble, publish },
    onKept: verification.wake,
    onDeleted: [tellOfDeleted(webhooks), assignments.removeOfPackage],
    deleteSandboxes: sessions.deleteSandboxes,
  });
  const versions = createVersionService({
    ...{ db, store, runJob, clock, log, apiOrigin, folderTrouble, publish },
  });
  const files = createUploadFiles(join(folder.packagesFolder, 'uploads'));
  const quotas = createQuotaService({
    db,
    onRefused: tellOfRefusals({ db, clock, log, webhooks }),
  });
  const imports = createImportService({
    ...{ db, store, packages, sessions, runJob, clock, log, publish, files, limitBytes, quotas, timeoutMs },
    dataFolder: folder.path,
    listeners: [
      keepImportedHash,
      keepFetched,
      tellOfImports(webhooks),
      tellOfThresholds(webhooks, quotas.read),
    ],
  });
  const samplesFolder = options.samplesFolder ?? join(options.distFolder, 'samples');
  const samples = createSampleService({ samplesFolder, imports, packages, limitBytes });
  const uploads = createUploadService({ db, imports, packages, clock, apiOrigin, files, limitBytes });
  const fixes = createFixService({ db, store, imports });
  const watchWorkerFile = options.watchWorkerFile ?? join(options.distFolder, 'main', 'watch-worker.js');
  const watchFolder = createWatchThread(watchWorkerFile, log);
  const watched = createWatchService({
    ...{ db, imports, packages, watchFolder, runJob, clock, log, publish },
    dataFolder: folder.path,
    settleMs: options.settleMs ?? usualSettleMs,
  });
  const links = createLinkService({
    ...{ db, imports, packages, sessions, quotas, watchFolder, runJob, log, publish, timeoutMs },
    dataFolder: folder.path,
  });
  const sync = createSyncService({
    ...{ db, clock, log, store, sessions, outbox },
    instanceId: instanceIdOf(db, tenants.tenantId, clock.nowMs()),
    keys: createKeyFiles(join(folder.path, 'remote-keys'), options.sealer ?? noSealer, log),
    clientOf: ({ url, auth, pairedTenantId }, key, signal) =>
      createRemoteClient({
        ...{ url, key, outgoing, clock, signal, mayReachInner: true },
        ...(auth ? { auth } : {}),
        ...(pairedTenantId ? { tenantId: pairedTenantId } : {}),
      }),
    onChange: (tenantId) => publish(tenantId, { type: 'remotes-changed' }),
    metered: {
      said: () => settings.read(tenants.tenantId).metered_connection,
      ask: options.askMetered ?? askNetworkManager,
    },
    beforeRemove: (remote) => fetches.cancelAll(remote),
    bringAssigned: (run, hash) => assigned.bring(run, hash),
  });
  const fetches = createFetchService({
    ...{ db, clock, log, sync, imports, files, quotas, limitBytes, publish },
  });
  const bundles = createBundleService({
    ...{ db, clock, log, store, sessions, roster, imports, limitBytes, version },
    instanceId: instanceIdOf(db, tenants.tenantId, clock.nowMs()),
    folder: join(folder.path, 'bundles'),
    passphraseWork: options.passphraseWork,
  });
  const licences = createLicenceService({ db, clock, log, sync, fetches, dispatches });
  const assigned = createAssignedService({ db, clock, log, sync, fetches, publish });
  const packageWork = { packages, versions, fixes, verification, imports, uploads, samples, watched, links };
  const classroom = { room, management, roster, assignments, results };
  const people = { tenants, administration, visits, settings, quotas, usage, outgoing };
  const learning = { sessions, launchPresets, externalSecrets, analytics, dispatches, webhooks };
  const deleteThere = createDeletion({ db, clock, sync, sessions });
  const elsewhere = { sync, fetches, licences, assigned, deleteThere, bundles };
  return {
    clock,
    limitBytes,
    store,
    metrics,
    repeats,
    live,
    ...classroom,
    ...people,
    ...learning,
    ...elsewhere,
    ...packageWork,
  };
}
