import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildServe, startServe, type ServeOptions, type ServeProcess } from './journal-server';

/** For a file of tests: the program built once, and a folder for data. What still runs at the end is killed. */
export function prepareServe() {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-serve-'));
  const running: ServeProcess[] = [];
  let built: Awaited<ReturnType<typeof buildServe>> | undefined;
  beforeAll(async () => {
    built = await buildServe();
  }, 60_000);
  afterAll(async () => {
    for (const server of running) await server.kill();
    built?.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,

    program: (): string => built?.program ?? '',

    /** On the data folder of this name, or at this path. */
    start: async (name: string, how: Omit<ServeOptions, 'dataFolder'> = {}) => {
      const dataFolder = resolve(folder, name);
      const server = await startServe(built?.program ?? '', { dataFolder, ...how });
      running.push(server);
      return { ...server, dataFolder, connection: { origin: server.origin, token: server.key } };
    },
  };
}
