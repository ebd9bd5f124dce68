import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { KeyId } from '../../../src-shared/kernel/ids';
import { tenantId } from './tenants';

/** API keys and the tokens of windows and browser tabs. Only the SHA-256 of the text is kept. */
export const keys = sqliteTable(
  'keys',
  {
    keyId: text('key_id').$type<KeyId>().primaryKey(),
    tenantId: tenantId(),
    /** `api`: made by a person for a client; `window`: made by us for a window or a browser tab. */
    kind: text('kind', { enum: ['api', 'window'] }).notNull(),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    hash: text('hash').notNull(),
    scopes: text('scopes', { mode: 'json' }).$type<readonly string[]>().notNull(),
    expiresAtMs: integer('expires_at_ms'),
    revokedAtMs: integer('revoked_at_ms'),
    lastUsedAtMs: integer('last_used_at_ms'),
    createdAtMs: integer('created_at_ms').notNull(),
  },
  (t) => [uniqueIndex('keys_hash').on(t.hash), index('keys_tenant').on(t.tenantId, t.createdAtMs)],
);

/** Secrets that must outlive a restart, e.g. the one that signs launch tokens. */
export const secrets = sqliteTable(
  'secrets',
  {
    tenantId: tenantId(),
    name: text('name').notNull(),
    value: text('value').notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.name] })],
);

export const settings = sqliteTable(
  'settings',
  {
    tenantId: tenantId(),
    name: text('name').notNull(),
    value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.name] })],
);

/** What a tenant may keep; the standard limits hold without a row. */
export const tenantLimits = sqliteTable('tenant_limits', {
  tenantId: tenantId().primaryKey(),
  maxPackages: integer('max_packages').notNull(),
  maxStorageBytes: integer('max_storage_bytes').notNull(),
  createdAtMs: integer('created_at_ms').notNull(),
  updatedAtMs: integer('updated_at_ms').notNull(),
});
