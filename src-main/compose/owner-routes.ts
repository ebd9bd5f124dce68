import { join } from 'node:path';
import type { Router } from 'express';
import { version } from '../../package.json';
import { instanceIdOf } from '../db/tenant-secret';
import { mountDispatchRoutes } from '../features/dispatches/routes';
import { mountAnalyticsRoutes } from '../features/analytics/routes';
import { mountAssignmentRoutes } from '../features/assignments/routes';
import { mountBundleRoutes } from '../features/bundles/routes';
import { mountHealthRoutes } from '../features/docs/health';
import { mountDocsPage } from '../features/docs/page';
import { mountDocsRoutes } from '../features/docs/routes';
import { mountImportRoutes } from '../features/imports/routes';
import { mountUploadRoutes } from '../features/imports/upload-routes';
import { mountLaunchPresetRoutes } from '../features/launch-presets/routes';
import { mountLinkRoutes } from '../features/links/routes';
import { mountLiveRoutes } from '../features/live/routes';
import { mountManagementRoutes } from '../features/management/routes';
import { mountMetricsRoutes } from '../features/metrics/routes';
import { mountOutgoingRoutes } from '../features/outgoing/routes';
import { mountPackageRoutes } from '../features/packages/routes';
import { mountFixRoutes } from '../features/packages/fix-routes';
import { mountBoardRoutes } from '../features/room/board-routes';
import { mountRoomRoutes } from '../features/room/routes';
import { mountResultRoutes } from '../features/results/routes';
import { mountRosterRoutes } from '../features/roster/routes';
import { mountSampleRoutes } from '../features/samples/routes';
import { mountVersionRoutes } from '../features/packages/version-routes';
import { mountSessionRoutes } from '../features/sessions/routes';
import { mountAppRoutes } from '../features/settings/app';
import { mountSettingsRoutes } from '../features/settings/routes';
import { mountStorageRoutes } from '../features/settings/storage';
import { mountQuotaRoutes } from '../features/quotas/routes';
import { mountAdminRoutes } from '../features/tenants/admin-routes';
import { mountTenantRoutes } from '../features/tenants/routes';
import { mountWatchRoutes } from '../features/watch/routes';
import { mountFetchRoutes } from '../features/sync/fetches/routes';
import { mountSyncRoutes } from '../features/sync/routes';
import { mountWebhookRoutes } from '../features/webhooks/routes';
import type { Services } from './create-services';
import type { Parts } from './parts';

/** One line for each feature. */
export function mountOwnerRoutes(
  ownerRouter: Router,
  { options, folder, db, log, api, content }: Parts,
  services: Services,
): void {
  const { limitBytes, tenants, settings, packages, imports, uploads, administration, clock } = services;
  mountHealthRoutes(ownerRouter, {
    ...{ db, clock, version, packagesFolder: folder.packagesFolder },
    instanceId: instanceIdOf(db, tenants.tenantId, clock.nowMs()),
    administration,
    assignedHash: (tenantId) => services.assignments.told(tenantId).hash,
    countKept: services.metrics.counts,
  });
  mountMetricsRoutes(ownerRouter, services);
  mountDocsRoutes(ownerRouter, api.origin);
  mountDocsPage(ownerRouter, join(options.distFolder, 'renderer'));
  mountAppRoutes(ownerRouter, {
    ...{ version, apiOrigin: api.origin, contentOrigin: content.origin, dataFolder: folder.path },
    ...{ firstKey: tenants.firstKey, ownerId: tenants.tenantId },
  });
  mountSettingsRoutes(ownerRouter, services);
  mountStorageRoutes(ownerRouter, {
    folder,
    administration,
    ports: { api: api.port, content: content.port },
  });
  mountOutgoingRoutes(ownerRouter, services);
  mountTenantRoutes(ownerRouter, services);
  mountAdminRoutes(ownerRouter, administration);
  mountQuotaRoutes(ownerRouter, services);
  mountLiveRoutes(ownerRouter, services.live);
  // Before the packages: their POST takes any word for an id.
  mountImportRoutes(ownerRouter, {
    ...{ imports, packages, settings: settings.read, limitBytes, administration },
    dataFolder: folder.path,
  });
  mountUploadRoutes(ownerRouter, { uploads, imports, packages, limitBytes });
  mountWatchRoutes(ownerRouter, services);
  mountLinkRoutes(ownerRouter, services);
  mountSampleRoutes(ownerRouter, services.samples);
  mountPackageRoutes(ownerRouter, packages);
  mountVersionRoutes(ownerRouter, services.versions);
  mountFixRoutes(ownerRouter, services.fixes);
  mountSessionRoutes(ownerRouter, { ...services, log });
  mountLaunchPresetRoutes(ownerRouter, services.launchPresets);
  const shellFile = options.dispatchShellFile ?? join(options.distFolder, 'dispatch', 'shell.js');
  mountDispatchRoutes(ownerRouter, services.dispatches, shellFile);
  mountAssignmentRoutes(ownerRouter, services.assignments);
  mountResultRoutes(ownerRouter, services.results);
  mountAnalyticsRoutes(ownerRouter, services.analytics);
  mountRoomRoutes(ownerRouter, services.room);
  mountBoardRoutes(ownerRouter, services.room);
  mountManagementRoutes(ownerRouter, services.management);
  mountRosterRoutes(ownerRouter, services.roster);
  mountWebhookRoutes(ownerRouter, services.webhooks);
  mountBundleRoutes(ownerRouter, services.bundles);
  mountSyncRoutes(ownerRouter, services.sync, services.deleteThere);
  mountFetchRoutes(ownerRouter, services);
}
