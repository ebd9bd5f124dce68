import { inspectPackage, type PackageReading } from './inspect-package';
import { stageFile, type StagedFile } from './stage-file';
import { verifyZip, type Verification } from './verify-zip';
import { listVersionFiles, type VersionFile, type VersionPlace } from './version-files';

/** What a job may tell while it runs. */
export interface JobReport {
  /** 0 to 1. */
  progress(share: number): void;
}

/** A file of this machine on its way in. */
export interface StageInput {
  readonly sourcePath: string;
  /** Where its copy goes. Null: the bytes lie where they shall, and are only hashed. */
  readonly targetPath: string | null;
  readonly limitBytes: number;
}

export interface InspectInput {
  readonly path: string;
  readonly strict: boolean;
}

/** Work on packages that would hold up everything else: each runs in a thread of its own. Input and result are plain data. */
export const importJobs = {
  stage: (input: StageInput, report: JobReport): Promise<StagedFile> => stageFile(input, report.progress),
  inspect: ({ path, strict }: InspectInput): Promise<PackageReading> => inspectPackage(path, { strict }),
  verify: ({ path }: { readonly path: string }, report: JobReport): Promise<Verification> =>
    verifyZip(path, report.progress),
  files: (place: VersionPlace): Promise<readonly VersionFile[]> => listVersionFiles(place),
} as const;

export type ImportJobs = typeof importJobs;
export type JobName = keyof ImportJobs;
export type JobInput<N extends JobName> = Parameters<ImportJobs[N]>[0];
export type JobResult<N extends JobName> = Awaited<ReturnType<ImportJobs[N]>>;
