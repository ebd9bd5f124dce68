import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callEndpoint } from '../../../src-shared/contract/call';
import { startLectern } from '../../compose';
import type { TestLectern } from '../../test-runs/test-package';

/** A Lectern that nobody else uses. */
export interface OwnLectern extends TestLectern {
  /** Leaves nothing behind. */
  close(): Promise<void>;
}

/** Starts a Lectern on a folder of its own, which is thrown away when it is closed. */
export async function startOwnLectern(distFolder: string): Promise<OwnLectern> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'lectern-test-'));
  const forget = () => rm(dataFolder, { recursive: true, force: true, maxRetries: 10 });
  try {
    const options = { dataFolder, distFolder, port: 0, contentPort: 0, rateLimited: false };
    const lectern = await startLectern(options);
    const connection = { origin: lectern.apiOrigin, token: lectern.createWindowToken() };
    return {
      call: (endpoint, input) => callEndpoint(endpoint, input, connection),
      close: async () => {
        await lectern.close();
        await forget();
      },
    };
  } catch (error) {
    await forget();
    throw error;
  }
}
