import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import type { PackageSummary } from '../../../src-shared/contract/packages';
import { PackageId, type TenantId } from '../../../src-shared/kernel/ids';
import { newUuid } from '../../platform/ids';
import type { ImportService } from '../imports/service';
import type { PackageService } from '../packages/service';

export interface SampleDeps {
  /** A folder for each sample, with its files in it and no folders below. */
  readonly samplesFolder: string;
  readonly imports: ImportService;
  readonly packages: PackageService;
  readonly limitBytes: number;
}

export type SampleService = ReturnType<typeof createSampleService>;

/** Nothing of the clock is in the zips, so that the same samples are the same bytes. */
const mtime = new Date(2026, 0, 1);

/** Packages of our own, to try Lectern with. */
export function createSampleService({ samplesFolder, imports, packages, limitBytes }: SampleDeps) {
  const add = async (
    tenantId: TenantId,
    uploadedBy: string,
    name: string,
  ): Promise<PackageSummary | null> => {
    const announced = { leastBytes: 0, mostBytes: null };
    const form = { tenantId, fileName: `${name}.zip`, announced, limitBytes, largestBytes: limitBytes };
    const received = await imports.receive(await zipOf(join(samplesFolder, name)), form);
    if (packages.holds(tenantId, received.zip.sha256)) {
      await received.zip.discard();
      return null;
    }
    const packageId = PackageId.parse(newUuid());
    const words = { tenantId, uploadedBy, packageId, isNewVersion: false, title: undefined, strict: false };
    await imports.addReceived(received, words);
    return packages.readSummary(tenantId, packageId);
  };

  return {
    /** Adds those that the tenant has not, by their bytes. */
    addAll: async (tenantId: TenantId, uploadedBy: string): Promise<PackageSummary[]> => {
      const added: PackageSummary[] = [];
      for (const name of (await readdir(samplesFolder)).toSorted()) {
        const sample = await add(tenantId, uploadedBy, name);
        if (sample !== null) added.push(sample);
      }
      return added;
    },
  };
}

async function zipOf(folder: string): Promise<PassThrough> {
  const zip = new ZipFile();
  for (const name of (await readdir(folder)).toSorted())
    zip.addBuffer(await readFile(join(folder, name)), name, {
      mtime,
      mode: 0o100644,
      forceDosTimestamp: true,
    });
  zip.end();
  const bytes = new PassThrough();
  zip.outputStream.pipe(bytes);
  return bytes;
}
