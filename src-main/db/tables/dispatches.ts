import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DispatchId, PackageId, SessionId } from '../../../src-shared/kernel/ids';
import { tenantId } from './tenants';

/** Ways by which other systems launch a package. */
export const dispatches = sqliteTable(
  'dispatches',
  {
    dispatchId: text('dispatch_id').$type<DispatchId>().primaryKey(),
    tenantId: tenantId(),
    packageId: text('package_id').$type<PackageId>().notNull(),
    label: text('label'),
    destination: text('destination'),
    /** Limits: 0 and null permit any number. */
    registrationLimit: integer('registration_limit'),
    licenseLimit: integer('license_limit'),
    trackLicenses: integer('track_licenses', { mode: 'boolean' }).notNull(),
    /** Rows of `dispatch_registrations`, and those of them with a licence: kept in step in their transactions. */
    registrationCount: integer('registration_count').notNull(),
    licenseCount: integer('license_count').notNull(),
    expiresAtMs: integer('expires_at_ms'),
    /** When it was told that it has expired. */
    expiryToldAtMs: integer('expiry_told_at_ms'),
    allowedDomains: text('allowed_domains', { mode: 'json' }).$type<readonly string[]>().notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
    revokedAtMs: integer('revoked_at_ms'),
    /** It stays for the sessions that it began. */
    deletedAtMs: integer('deleted_at_ms'),
  },
  (t) => [
    index('dispatches_tenant').on(t.tenantId, t.createdAtMs),
    index('dispatches_package').on(t.tenantId, t.packageId, t.createdAtMs),
    index('dispatches_expiry').on(t.expiresAtMs),
  ],
);

/** A learner who has launched a dispatch. */
export const dispatchRegistrations = sqliteTable(
  'dispatch_registrations',
  {
    dispatchId: text('dispatch_id')
      .$type<DispatchId>()
      .notNull()
      .references(() => dispatches.dispatchId),
    tenantId: tenantId(),
    userId: text('user_id').notNull(),
    hasLicense: integer('has_license', { mode: 'boolean' }).notNull(),
    /** The session of the last launch. */
    sessionId: text('session_id').$type<SessionId>().notNull(),
    launches: integer('launches').notNull(),
    firstLaunchedAtMs: integer('first_launched_at_ms').notNull(),
    lastLaunchedAtMs: integer('last_launched_at_ms').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dispatchId, t.userId] }),
    index('dispatch_registrations_list').on(t.dispatchId, t.firstLaunchedAtMs),
  ],
);
