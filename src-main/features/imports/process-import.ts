import type { RunJob } from '../../content/run-job';
import type { ReceivedZip, ZipStore } from '../../content/zip-store';
import { write, type Db, type Writes } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { KeptPackage, PackageService } from '../packages/service';
import { wordsOf } from './import-row';
import type { RunningImport } from './running-imports';
import * as repository from './repository';
import type { ImportRow } from './repository';
import type { UploadFiles } from './upload-files';

/** An import that came to its end, told inside the transaction that ends it. */
export interface ImportEnd {
  readonly row: ImportRow;
  readonly outcome: 'completed' | 'failed';
}
export type ImportListener = (tx: Writes, end: ImportEnd) => void;

export interface ProcessDeps {
  readonly db: Db;
  readonly store: ZipStore;
  readonly packages: PackageService;
  readonly files: UploadFiles;
  readonly runJob: RunJob;
  readonly clock: Clock;
  readonly limitBytes: number;
  readonly listeners: readonly ImportListener[];
}

/** Share of the work that is copying and hashing; reading the package is the rest. */
const stagingShare = 0.8;

/** Copies or takes over the bytes of an import, reads the package and keeps it. What rejects leaves no copy behind. */
export async function processImport(
  deps: ProcessDeps,
  row: ImportRow,
  at: RunningImport,
): Promise<KeptPackage> {
  const { store, runJob } = deps;
  const sourcePath = row.sourcePath ?? deps.files.pathOf(row.importId);
  const targetPath = row.sourcePath === null ? null : await store.newPlace();
  const onProgress = (share: number) => at.progress(share * stagingShare);
  const wish = { sourcePath, targetPath, limitBytes: deps.limitBytes };
  const staged = await runJob('stage', wish, { signal: at.signal, onProgress });
  const zip = await store.adopt(staged, { keepSource: targetPath === null });
  try {
    return await keepReceived(deps, row, zip, at);
  } catch (error) {
    await zip.discard();
    throw error;
  }
}

/** Reads and keeps a zip that has arrived whole. From its hash on, a crash can be cleaned up after. */
export async function keepReceived(
  { db, packages, runJob, clock, listeners }: ProcessDeps,
  row: ImportRow,
  zip: ReceivedZip,
  { signal, progress }: RunningImport,
): Promise<KeptPackage> {
  const words = wordsOf(row);
  const { sha256, sizeBytes } = zip;
  packages.refuseUnwanted(words, sha256);
  progress(stagingShare);
  const reading = await runJob('inspect', { path: zip.path, strict: words.strict }, { signal });
  signal.throwIfAborted();
  write(db, (tx) => repository.updateImport(tx, row, { sha256, sizeBytes, updatedAtMs: clock.nowMs() }));
  return packages.keep({ zip, fileName: row.fileName }, reading, words, (tx, { version }) => {
    const ended = { state: 'completed', version, updatedAtMs: clock.nowMs() } as const;
    repository.updateImport(tx, row, ended);
    for (const tell of listeners)
      tell(tx, { row: { ...row, ...ended, sha256, sizeBytes }, outcome: 'completed' });
  });
}
