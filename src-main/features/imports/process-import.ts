import { rm } from 'node:fs/promises';
import type { FixChange } from '../../../src-shared/contract/package-versions';
import type { RunJob } from '../../content/run-job';
import type { StagedFile } from '../../content/stage-file';
import type { ReceivedZip, ZipStore } from '../../content/zip-store';
import type { KeptPackage, PackageService, UploadWords } from '../packages/service';
import type { QuotaService } from '../quotas/service';
import type { ImportRecords } from './import-records';
import { wordsOf } from './import-row';
import type { ImportRow } from './repository';
import type { RunningImport } from './running-imports';
import type { UploadFiles } from './upload-files';

export interface ProcessDeps {
  readonly store: ZipStore;
  readonly packages: PackageService;
  readonly quotas: QuotaService;
  readonly files: UploadFiles;
  readonly runJob: RunJob;
  readonly limitBytes: number;
  readonly dataFolder: string;
}

/** Share of the work that is copying and hashing; reading the package is the rest. */
const stagingShare = 0.8;

/** Copies or takes over the bytes of an import, reads the package and keeps it. What rejects leaves no copy behind. */
export async function processImport(
  deps: ProcessDeps,
  records: ImportRecords,
  row: ImportRow,
  at: RunningImport,
): Promise<KeptPackage> {
  const { changes, ...staged } = await stage(deps, row, at);
  const zip = await deps.store.adopt(staged, { keepSource: row.sourcePath === null });
  try {
    refuseGrown(deps, row, staged);
    return await keepReceived(deps, records, row, zip, at, changes);
  } catch (error) {
    await zip.discard();
    throw error;
  }
}

/** `changes`: what was mended on the way. */
async function stage(
  deps: ProcessDeps,
  row: ImportRow,
  { signal, progress }: RunningImport,
): Promise<StagedFile & { readonly changes?: readonly FixChange[] }> {
  const sourcePath = row.sourcePath ?? deps.files.pathOf(row.importId);
  const targetPath = row.sourcePath === null ? null : await deps.store.newPlace();
  const onProgress = (share: number) => progress(share * stagingShare);
  try {
    const { limitBytes, dataFolder } = deps;
    const { mends } = wordsOf(row);
    if (mends !== undefined && targetPath !== null) {
      const { fixIds } = mends;
      return await deps.runJob('fix', { sourcePath, targetPath, fixIds, limitBytes }, { signal, onProgress });
    }
    if (row.way === 'linked' && targetPath !== null)
      return await deps.runJob('stageFolder', { folder: sourcePath, targetPath, limitBytes }, { signal });
    const from = { sourcePath, limitBytes };
    const wish = targetPath === null ? { ...from, targetPath } : { ...from, targetPath, dataFolder };
    return await deps.runJob('stage', wish, { signal, onProgress });
  } catch (error) {
    // A thread that was ended could not clean up after itself.
    if (targetPath !== null) await rm(targetPath, { force: true });
    throw error;
  }
}

/** Room was made for the file as it was when the import began. */
function refuseGrown({ quotas }: ProcessDeps, row: ImportRow, { sizeBytes }: StagedFile): void {
  const bytes = sizeBytes - row.sizeBytes;
  if (bytes > 0) quotas.refuseBeyond(row.tenantId, { packages: 0, bytes });
}

/** Reads and keeps a zip that has arrived whole. From its hash on, a crash can be cleaned up after. */
export async function keepReceived(
  { packages, runJob }: ProcessDeps,
  records: ImportRecords,
  row: ImportRow,
  zip: ReceivedZip,
  { signal, progress }: RunningImport,
  changes?: readonly FixChange[],
): Promise<KeptPackage> {
  const words = withChanges(wordsOf(row), changes);
  const { sha256, sizeBytes } = zip;
  packages.refuseUnwanted(words, sha256);
  progress(stagingShare);
  const reading = await runJob('inspect', { path: zip.path, strict: words.strict }, { signal });
  signal.throwIfAborted();
  const noted = row.sha256 === sha256 ? row : records.noteBytes(row, { sha256, sizeBytes });
  return packages.keep({ zip, fileName: row.fileName }, reading, words, (tx, { version }) => {
    // Called off until the very end: what was called off must not be there afterwards.
    signal.throwIfAborted();
    records.complete(tx, noted, version);
  });
}

function withChanges(words: UploadWords, changes: readonly FixChange[] | undefined): UploadWords {
  if (words.mends === undefined || changes === undefined) return words;
  return { ...words, mends: { ...words.mends, changes } };
}
