import * as analytics from './analytics';
import * as app from './app';
import { readAssigned } from './assigned';
import { assignmentEndpoints } from './assignments';
import { boardEndpoints } from './board';
import { bundleEndpoints } from './bundles';
import { dispatchEndpoints } from './dispatches';
import * as folders from './folders';
import * as forks from './forks';
import * as imports from './imports';
import { adminHealth, health, healthAtRoot, healthOfV1, readMetrics } from './health';
import * as keys from './keys';
import { readStorage } from './machine';
import { managementEndpoints } from './management';
import { readOutgoing } from './outgoing';
import * as packages from './packages';
import { readPackageFile } from './package-file';
import * as versions from './package-versions';
import { listObservations } from './observations';
import { openPlayer, watchPlayer } from './player';
import { readQuotas, readTenantQuotas, readUsage } from './quotas';
import * as journals from './session-journal';
import * as upkeep from './session-upkeep';
import { listRemoteAssignments } from './remote-assigned';
import * as remoteDispatches from './remote-dispatches';
import * as remotePackages from './remote-packages';
import * as remotes from './remotes';
import * as syncs from './syncs';
import { roomCheckEndpoints } from './room-check';
import { roomEndpoints } from './room';
import { rosterEndpoints } from './roster';
import { resultEndpoints } from './results';
import { exportLearners, importLearners } from './roster-csv';
import { rosterGroupEndpoints } from './roster-groups';
import { addSamples } from './samples';
import * as sessions from './sessions';
import * as testLaunches from './test-launch';
import * as tenants from './tenants';
import * as uploads from './uploads';
import * as webhooks from './webhooks';
import type { Endpoint } from './endpoint';

/** All operations. The OpenAPI document, the route tests and the client read this list. */
export const contract = {
  health,
  healthOfV1,
  healthAtRoot,
  adminHealth,
  readMetrics,
  readOpenApi: app.readOpenApi,
  uploadPackage: packages.uploadPackage,
  uploadPackageDirect: packages.uploadPackageDirect,
  packageStatus: imports.packageStatus,
  importFiles: imports.importFiles,
  listImports: imports.listImports,
  readImport: imports.readImport,
  retryImport: imports.retryImport,
  cancelImport: imports.cancelImport,
  createUploadUrl: uploads.createUploadUrl,
  putUpload: uploads.putUpload,
  putUploadPart: uploads.putUploadPart,
  startMultipartUpload: uploads.startMultipartUpload,
  uploadPart: uploads.uploadPart,
  readMultipartUpload: uploads.readMultipartUpload,
  completeMultipartUpload: uploads.completeMultipartUpload,
  processUpload: uploads.processUpload,
  abortMultipartUpload: uploads.abortMultipartUpload,
  deleteMultipartUpload: uploads.deleteMultipartUpload,
  addWatchedFolder: folders.addWatchedFolder,
  listWatchedFolders: folders.listWatchedFolders,
  removeWatchedFolder: folders.removeWatchedFolder,
  linkFolder: folders.linkFolder,
  listLinks: folders.listLinks,
  importLink: folders.importLink,
  removeLink: folders.removeLink,
  addSamples,
  listPackages: packages.listPackages,
  listTags: packages.listTags,
  readPackage: packages.readPackage,
  downloadPackage: packages.downloadPackage,
  deletePackage: packages.deletePackage,
  deletePackageByPost: packages.deletePackageByPost,
  updatePackage: versions.updatePackage,
  listVersions: versions.listVersions,
  compareVersions: versions.compareVersions,
  restoreVersion: versions.restoreVersion,
  moveSessions: versions.moveSessions,
  fixPackage: versions.fixPackage,
  readManifest: versions.readManifest,
  listPackageFiles: versions.listPackageFiles,
  readPackageFile,
  launchPackage: sessions.launchPackage,
  forkSession: forks.forkSession,
  testLaunch: testLaunches.testLaunch,
  deleteTestLaunches: testLaunches.deleteTestLaunches,
  listLaunchPresets: testLaunches.listLaunchPresets,
  saveLaunchPreset: testLaunches.saveLaunchPreset,
  deleteLaunchPreset: testLaunches.deleteLaunchPreset,
  listSessions: sessions.listSessions,
  readSession: sessions.readSession,
  updateSession: sessions.updateSession,
  patchSession: sessions.patchSession,
  createSession: upkeep.createSession,
  deleteSession: upkeep.deleteSession,
  updateSessions: upkeep.updateSessions,
  launchExternally: upkeep.launchExternally,
  readJournal: journals.readJournal,
  appendJournal: journals.appendJournal,
  readHistory: journals.readHistory,
  listSetAside: journals.listSetAside,
  readExternalSecret: upkeep.readExternalSecret,
  rotateExternalSecret: upkeep.rotateExternalSecret,
  ...dispatchEndpoints,
  ...assignmentEndpoints,
  readAssigned,
  ...bundleEndpoints,
  ...resultEndpoints,
  readOverview: analytics.readOverview,
  readPackageTotals: analytics.readPackageTotals,
  readLearnerTotals: analytics.readLearnerTotals,
  listResults: analytics.listResults,
  readCustomerOverview: analytics.readCustomerOverview,
  readCustomerPackageTotals: analytics.readCustomerPackageTotals,
  readCustomerLearnerTotals: analytics.readCustomerLearnerTotals,
  listCustomerResults: analytics.listCustomerResults,
  listRemotes: remotes.listRemotes,
  createRemote: remotes.createRemote,
  tryRemote: remotes.tryRemote,
  updateRemote: remotes.updateRemote,
  deleteRemote: remotes.deleteRemote,
  listSyncedSessions: syncs.listSyncedSessions,
  syncNow: syncs.syncNow,
  deleteSyncedSession: syncs.deleteSyncedSession,
  listSyncRuns: syncs.listSyncRuns,
  listRemotePackages: remotePackages.listRemotePackages,
  fetchRemotePackage: remotePackages.fetchRemotePackage,
  cancelFetch: remotePackages.cancelFetch,
  listFetches: remotePackages.listFetches,
  listRemoteDispatches: remoteDispatches.listRemoteDispatches,
  fetchRemoteDispatch: remoteDispatches.fetchRemoteDispatch,
  listRemoteAssignments,
  ...roomEndpoints,
  ...managementEndpoints,
  ...boardEndpoints,
  ...roomCheckEndpoints,
  ...rosterEndpoints,
  ...rosterGroupEndpoints,
  importLearners,
  exportLearners,
  createWebhook: webhooks.createWebhook,
  listWebhooks: webhooks.listWebhooks,
  readWebhook: webhooks.readWebhook,
  updateWebhook: webhooks.updateWebhook,
  patchWebhook: webhooks.patchWebhook,
  deleteWebhook: webhooks.deleteWebhook,
  testWebhook: webhooks.testWebhook,
  listWebhookDeliveries: webhooks.listDeliveries,
  redeliverWebhook: webhooks.redeliver,
  createKey: keys.createKey,
  listKeys: keys.listKeys,
  revokeKey: keys.revokeKey,
  rotateKey: keys.rotateKey,
  listTenants: tenants.listTenants,
  createTenant: tenants.createTenant,
  readTenant: tenants.readTenant,
  updateTenant: tenants.updateTenant,
  deleteTenant: tenants.deleteTenant,
  readLimits: tenants.readLimits,
  updateLimits: tenants.updateLimits,
  readTenantQuotas,
  readQuotas,
  readUsage,
  openPlayer,
  watchPlayer,
  listObservations,
  exchangeVisitCode: app.exchangeVisitCode,
  readApp: app.readApp,
  dismissFirstKey: app.dismissFirstKey,
  readSettings: app.readSettings,
  updateSettings: app.updateSettings,
  createLiveTicket: app.createLiveTicket,
  readStorage,
  readOutgoing,
} as const satisfies Record<string, Endpoint>;

export type Contract = typeof contract;
