import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createJobRunner } from '../../src-main/content/run-job';
import { createZipStore } from '../../src-main/content/zip-store';
import { openDatabase, type OpenDb } from '../../src-main/db/open';
import type { ImportListener } from '../../src-main/features/imports/import-records';
import { createImportService } from '../../src-main/features/imports/service';
import { createUploadFiles } from '../../src-main/features/imports/upload-files';
import { createPackageService } from '../../src-main/features/packages/service';
import { createQuotaService } from '../../src-main/features/quotas/service';
import { createTenantService } from '../../src-main/features/tenants/service';
import { systemClock } from '../../src-main/platform/clock';
import { newUuid } from '../../src-main/platform/ids';
import { silentLog } from '../../src-main/platform/log';
import { ImportId, PackageId, type TenantId } from '../../src-shared/kernel/ids';
import { workerFile } from '../support/worker-build';
import { zipFixture } from '../support/zip-fixture';
import { packageFiles } from './import-server';

/* What goes with each step of an import into its transaction; no route shows it. */

let folder: string;
let database: OpenDb;
let tenantId: TenantId;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-listeners-'));
  mkdirSync(join(folder, 'packages'));
  database = openDatabase({
    file: join(folder, 'lectern.db'),
    migrationsFolder: resolve('src-main/db/migrations'),
  });
  createTenantService({ db: database.db, clock: systemClock, log: silentLog });
  ({ tenantId } = database.db.query.tenants.findFirst().sync()!);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function serviceWith(listener: ImportListener) {
  const { db } = database;
  const store = createZipStore({ folder: join(folder, 'packages') });
  const shared = { db, store, clock: systemClock, log: silentLog, publish: () => undefined };
  const packages = createPackageService({
    ...{ ...shared, apiOrigin: () => '', folderTrouble: () => null },
    onKept: () => undefined,
    onDeleted: [],
    deleteSandboxes: () => Promise.resolve(),
  });
  const imports = createImportService({
    ...{
      ...shared,
      packages,
      quotas: createQuotaService({ db, onRefused: () => undefined }),
      listeners: [listener],
    },
    files: createUploadFiles(join(folder, 'packages', 'uploads')),
    runJob: createJobRunner(workerFile),
    sessions: { moveAll: () => Promise.reject(new Error('No session is there to move')) },
    limitBytes: 10_000_000,
    dataFolder: join(folder, 'packages'),
    timeoutMs: () => 60_000,
  });
  return { imports, packages };
}

async function importOf(imports: ReturnType<typeof serviceWith>['imports'], fixture: string) {
  const sourcePath = join(folder, `${fixture}.zip`);
  const zip = await zipFixture(fixture);
  writeFileSync(sourcePath, zip);
  const packageId = PackageId.parse(newUuid());
  const words = {
    tenantId,
    uploadedBy: 'me',
    packageId,
    isNewVersion: false,
    title: undefined,
    strict: false,
  };
  const importId = ImportId.parse(newUuid());
  imports.addFile({ importId, words, way: 'disk', fileName: 'a.zip', sizeBytes: zip.length, sourcePath });
  await imports.ending(importId);
  return imports.read(tenantId, importId);
}

describe('a listener', () => {
  test('is told when an import starts and how it ends, and sees in the transaction what is written with it', async () => {
    const told: unknown[] = [];
    const { imports } = serviceWith((tx, { row, step }) => {
      const versions = tx.query.packageVersions.findMany().sync().length;
      told.push({ step, state: row.state, version: row.version, failed: row.failure !== null, versions });
    });
    await importOf(imports, 'scorm12-single');
    await importOf(imports, 'MANIFEST_NOT_FOUND--cmi5');
    expect(told).toEqual([
      { step: 'started', state: 'processing', version: null, failed: false, versions: 0 },
      { step: 'completed', state: 'completed', version: 1, failed: false, versions: 1 },
      { step: 'started', state: 'processing', version: null, failed: false, versions: 1 },
      { step: 'failed', state: 'failed', version: null, failed: true, versions: 1 },
    ]);
  });

  test('that throws takes the package with it: the import has failed, and nothing is left of it', async () => {
    const { imports, packages } = serviceWith((_, { step }) => {
      if (step === 'completed') throw new Error('no');
    });
    expect(await importOf(imports, 'scorm12-single')).toMatchObject({
      state: 'failed',
      version: null,
      failure: { code: 'INTERNAL_ERROR' },
    });
    expect(
      packages.list({ tenantId, search: undefined }, { page: 1, limit: 10, sort: 'title', order: 'asc' })
        .total,
    ).toBe(0);
    expect(packageFiles(folder)).toEqual([]);
  });
});
