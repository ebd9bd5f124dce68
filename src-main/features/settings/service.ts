import { eq } from 'drizzle-orm';
import { Settings } from '../../../src-shared/contract/app';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db, type Reads, type Writes } from '../../db/open';
import { settings } from '../../db/tables';

export type SettingsService = ReturnType<typeof createSettingsService>;

/** What holds until somebody chooses otherwise. "auto" follows the system. */
const defaults: Settings = {
  colour_scheme: 'auto',
  language: 'auto',
  learner_name: 'Preview Learner',
  processing_timeout_seconds: 600,
  simple_upload_limit_mb: 100,
  webhooks_to_inner_addresses: false,
};

/** Settings of a tenant, by name. A stored value that this version does not understand counts as not chosen. */
export function createSettingsService(db: Db) {
  return {
    read: (tenantId: TenantId): Settings => readAll(db, tenantId),
    update: (tenantId: TenantId, changes: Readonly<Record<string, unknown>>): Settings =>
      write(db, (tx) => {
        for (const [name, value] of Object.entries(changes)) upsertSetting(tx, { tenantId, name, value });
        return readAll(tx, tenantId);
      }),
  };
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
