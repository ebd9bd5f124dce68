import { eq } from 'drizzle-orm';
import { Settings } from '../../../src-shared/contract/app';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db, type Reads, type Writes } from '../../db/open';
import { settings, tenants } from '../../db/tables';

export type SettingsService = ReturnType<typeof createSettingsService>;

/** What holds until somebody chooses otherwise. "auto" follows the system. */
const defaults: Settings = {
  colour_scheme: 'auto',
  language: 'auto',
  learner_name: 'Preview Learner',
  processing_timeout_seconds: 600,
  simple_upload_limit_mb: 100,
  rate_limit_read_per_minute: 100,
  rate_limit_write_per_minute: 100,
  rate_limit_admin_per_minute: 100,
  rate_limit_this_machine: true,
  allowed_origins: [],
  webhooks_to_inner_addresses: false,
  metered_connection: 'auto',
};

/** Settings of a tenant, by name. A stored value that this version does not understand counts as not chosen. */
export function createSettingsService(db: Db) {
  /** Nobody else writes settings, and every request asks for some. */
  const known = new Map<TenantId, Settings>();
  const read = (tenantId: TenantId): Settings => {
    const settings = known.get(tenantId) ?? readAll(db, tenantId);
    known.set(tenantId, settings);
    return settings;
  };
  return {
    read,

    update: (tenantId: TenantId, changes: Readonly<Record<string, unknown>>): Settings => {
      write(db, (tx) => {
        for (const [name, value] of Object.entries(changes)) upsertSetting(tx, { tenantId, name, value });
      });
      known.delete(tenantId);
      return read(tenantId);
    },

    /** Has any tenant allowed this origin? */
    isOriginKnown: (origin: string): boolean => selectTenantIds(db).some((id) => allows(read(id), origin)),

    isOriginAllowed: (tenantId: TenantId, origin: string): boolean => allows(read(tenantId), origin),
  };
}

function allows({ allowed_origins: origins }: Settings, origin: string): boolean {
  return origins.includes(origin);
}

function selectTenantIds(db: Reads): TenantId[] {
  const rows = db.select({ tenantId: tenants.tenantId }).from(tenants).all();
  return rows.map(({ tenantId }) => tenantId);
}

function readAll(db: Reads, tenantId: TenantId): Settings {
  const rows = db.select().from(settings).where(eq(settings.tenantId, tenantId)).all();
  const known = Settings.partial();
  const chosen = rows.map(({ name, value }) => known.safeParse({ [name]: value }).data ?? {});
  return Object.assign({}, defaults, ...chosen) as Settings;
}

function upsertSetting(tx: Writes, row: typeof settings.$inferInsert): void {
  const target = [settings.tenantId, settings.name];
  tx.insert(settings)
    .values(row)
    .onConflictDoUpdate({ target, set: { value: row.value } })
    .run();
}
