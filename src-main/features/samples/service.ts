import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import PQueue from 'p-queue';
import { ZipFile } from 'yazl';
import type { Output } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { PackageSummary } from '../../../src-shared/contract/packages';
import type { addSamples } from '../../../src-shared/contract/samples';
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
    const form = { tenantId, fileName: fileNameOf(name), announced, limitBytes, largestBytes: limitBytes };
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

  const addAll = async (tenantId: TenantId, uploadedBy: string): Promise<SamplesAdded> => {
    const added: PackageSummary[] = [];
    const refused: { readonly name: string; readonly refusal: Refusal }[] = [];
    for (const name of (await readdir(samplesFolder)).toSorted()) {
      try {
        const sample = await add(tenantId, uploadedBy, name);
        if (sample !== null) added.push(sample);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ name, refusal: error });
      }
    }
    const [first] = refused;
    if (first !== undefined && added.length === 0) throw first.refusal;
    return { added, failed: refused.map(({ name, refusal }) => failureOf(name, refusal)) };
  };

  /** One after the other, so that two who ask at the same time get each sample once. */
  const turns = new PQueue({ concurrency: 1 });

  return {
    /** Adds those that the tenant has not, by their bytes. Refuses where none could be added. */
    addAll: (tenantId: TenantId, uploadedBy: string): Promise<SamplesAdded> =>
      turns.add(() => addAll(tenantId, uploadedBy)),
  };
}

type SamplesAdded = Output<typeof addSamples>;

function failureOf(name: string, { code, message, details }: Refusal): SamplesAdded['failed'][number] {
  return { file_name: fileNameOf(name), failure: { code, error: message, details: details ?? null } };
}

function fileNameOf(name: string): string {
  return `${name}.zip`;
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
