import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, vi } from 'vitest';
import type { StartOptions } from '../../src-main/compose';
import { contract } from '../../src-shared/contract';
import type { Import } from '../../src-shared/contract/imports';
import type { ImportId } from '../../src-shared/kernel/ids';
import { startServer } from '../support/start-server';
import { workerFile } from '../support/worker-build';

export { soon } from './soon';

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Files below the packages folder by their path in it, sorted; copies that content was inflated into are left out. */
export function packageFiles(dataFolder: string): readonly string[] {
  return readdirSync(join(dataFolder, 'packages'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dataFolder, 'packages').length + 1))
    .filter((path) => !path.startsWith('inflated'))
    .toSorted();
}

export type ImportServer = Awaited<ReturnType<typeof startImportServer>>;

/** A server whose jobs can be held up, and a folder of files to import. */
export async function startImportServer(given: Partial<StartOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-import-'));
  const gate = createGate(folder);
  const server = await startServer({ workerFile: gate.workerFile, ...given });
  const read = (importId: ImportId) => server.call(contract.readImport, { importId });

  return {
    ...server,
    folder,
    gate,
    read,
    files: () => packageFiles(server.dataFolder),

    /** Writes a file to import; its path. */
    place: (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    },

    /** Begins the import of one file that is taken. */
    begin: async (path: string, fields: { package_id?: string } = {}): Promise<Import> => {
      const { files } = await server.call(contract.importFiles, { paths: [path], ...fields });
      if (!files[0]?.import) throw new Error(`Not taken: ${JSON.stringify(files)}`);
      return files[0].import;
    },

    /** The import once it is completed or failed. */
    ended: (importId: ImportId): Promise<Import> =>
      vi.waitFor(
        async () => {
          const found = await read(importId);
          expect(found.state).toMatch(/completed|failed/);
          return found;
        },
        { timeout: 60_000, interval: 20 },
      ),

    [Symbol.asyncDispose]: async (): Promise<void> => {
      gate.open();
      await server[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One job that a thread was given. */
interface SeenJob {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A worker that waits at its door while `job` is shut out; a copy that waits has begun already. Open at first. */
function createGate(folder: string) {
  const [lock, seen, file] = [join(folder, 'shut'), join(folder, 'seen'), join(folder, 'gate.mjs')];
  writeFileSync(
    file,
    `import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     const [lock, seen] = ${JSON.stringify([lock, seen])};
     const isShut = (name) => existsSync(lock) && readFileSync(lock, 'utf8') === name;
     async function wait({ name, input }) {
       appendFileSync(seen, JSON.stringify({ name, input }) + '\\n');
       if (!isShut(name)) return;
       const half = name === 'stage' ? input.targetPath : null;
       if (half !== null) writeFileSync(half, 'half');
       while (isShut(name)) await new Promise((resolve) => setTimeout(resolve, 10));
       if (half !== null) rmSync(half);
     }
     const on = parentPort.on.bind(parentPort);
     parentPort.on = (event, hear) => on(event, (order) => wait(order).then(() => hear(order)));
     await import(${JSON.stringify(pathToFileURL(workerFile).href)});`,
  );
  appendFileSync(seen, '');
  return {
    workerFile: file,
    shut: (job: 'stage' | 'inspect') => writeFileSync(lock, job),
    open: () => rmSync(lock, { force: true }),
    seen: (): readonly SeenJob[] =>
      existsSync(seen)
        ? readFileSync(seen, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => JSON.parse(line) as SeenJob)
        : [],
  };
}
