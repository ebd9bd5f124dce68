import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startedLectern, type Reached } from '../reach-lectern';

/** Starts a Lectern that nobody else uses, on a folder that is thrown away when it is closed. Throws CannotOpen. */
export async function startOwnLectern(distFolder: string): Promise<Reached> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'lectern-test-'));
  const forget = () => rm(dataFolder, { recursive: true, force: true, maxRetries: 10 });
  try {
    const lectern = await startedLectern({ dataFolder, distFolder, rateLimited: false });
    return { ...lectern, close: () => lectern.close().finally(forget) };
  } catch (error) {
    await forget();
    throw error;
  }
}
