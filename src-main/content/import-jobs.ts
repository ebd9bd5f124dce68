import { compareStored, type ComparedVersion, type Comparison } from './compare-versions';
import { fixPackage, type FixedZip, type FixWish } from './fix-package';
import { hashFile } from './hash-file';
import { inspectFolder } from './inspect-folder';
import { inspectPackage } from './inspect-package';
import type { JobReport } from './job-worker';
import { stageFile, type StagedFile, type StageWish } from './stage-file';
import { stageFolder, type StageFolderWish } from './stage-folder';
import { storedReading, type StoredReading } from './stored-reading';
import { guessEncodingOf, packedIndexAt } from './stored-zip';
import { verifyZip, type Verification } from './verify-zip';
import type { PackedFiles } from './packed-files';
import type { PackedIndex } from './zip-look-up';
import { listVersionFiles, readManifestText, type ManifestText, type VersionPlace } from './version-files';

export interface InspectInput {
  readonly path: string;
  readonly strict: boolean;
}

/** Work on packages that would hold up everything else: each runs in a thread of its own. Input and result are plain data. */
export const importJobs = {
  stage: (wish: StageWish, report: JobReport): Promise<StagedFile> => stageFile(wish, report.progress),
  inspect: async ({ path, strict }: InspectInput): Promise<StoredReading> =>
    storedReading(await inspectPackage(path, { strict })),
  inspectFolder: async ({ path, strict }: InspectInput): Promise<StoredReading> =>
    storedReading(await inspectFolder(path, { strict })),
  stageFolder: (wish: StageFolderWish): Promise<StagedFile> => stageFolder(wish),
  index: ({ path }: { readonly path: string }): Promise<PackedIndex> => packedIndexAt(path),
  guessEncoding: guessEncodingOf,
  hash: ({ path }: { readonly path: string }): Promise<string> => hashFile(path),
  verify: ({ path }: { readonly path: string }, report: JobReport): Promise<Verification> =>
    verifyZip(path, report.progress),
  fix: (wish: FixWish, report: JobReport): Promise<FixedZip> => fixPackage(wish, report.progress),
  files: (place: VersionPlace): Promise<PackedFiles> => listVersionFiles(place),
  manifest: (place: VersionPlace): Promise<ManifestText> => readManifestText(place),
  compare: ({
    from,
    to,
  }: {
    readonly from: ComparedVersion;
    readonly to: ComparedVersion;
  }): Promise<Comparison> => compareStored(from, to),
} as const;

export type ImportJobs = typeof importJobs;
export type JobName = keyof ImportJobs;
export type JobInput<N extends JobName> = Parameters<ImportJobs[N]>[0];
export type JobResult<N extends JobName> = Awaited<ReturnType<ImportJobs[N]>>;
