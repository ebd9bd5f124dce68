import { setTimeout as after } from 'node:timers/promises';
import { cancelImport, readImport, type Import } from '../../src-shared/contract/imports';
import type { Reached } from './reach-lectern';

interface Waiting {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  show(progress: number): void;
}

const lookEveryMs = 100;

/** As it ended; called off where the signal says so. */
export async function restedImport(
  lectern: Reached,
  begun: Import,
  { signal, show }: Waiting,
): Promise<Import> {
  let now = begun;
  const { import_id: importId } = begun;
  while (now.state !== 'completed' && now.state !== 'failed') {
    if (signal.aborted) {
      await lectern.call(cancelImport, { importId });
      break;
    }
    show(now.progress);
    await after(lookEveryMs);
    now = await lectern.call(readImport, { importId });
  }
  return now;
}
