import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import type { StartOptions } from '../../src-main/compose';
import { contract } from '../../src-shared/contract';
import { callEndpoint, uploadForm } from '../../src-shared/contract/call';
import type { Answer, CallerInput, Endpoint } from '../../src-shared/contract/endpoint';
import { dispatchShellFile, reportWorkerFile, watchWorkerFile, workerFile } from './worker-build';

export type LecternProcess = Awaited<ReturnType<typeof startLecternProcess>>;

interface Told {
  readonly apiOrigin: string;
  readonly contentOrigin: string;
  readonly firstKey: string | null;
}

let program: Promise<string> | null = null;

/** A real server in a process of its own, on a temporary data folder, so that it can be killed as a power cut does. */
export async function startLecternProcess() {
  const file = await (program ??= buildProgram());
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  const options: StartOptions = {
    ...{ dataFolder, port: 0, rateLimited: false, distFolder: resolve('dist') },
    migrationsFolder: resolve('src-main/db/migrations'),
    samplesFolder: resolve('resources/samples'),
    ...{ workerFile, dispatchShellFile, watchWorkerFile, reportWorkerFile },
  };
  const first = await spawned(file, options);
  const { apiOrigin: origin, contentOrigin, firstKey: key } = first.told;
  if (key === null) throw new Error('A new data folder had a key already');
  const ports = { port: portOf(origin), contentPort: portOf(contentOrigin) };
  let { child } = first;
  const connection = { origin, token: key };
  const kill = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    ...{ origin, key, dataFolder },

    call: <E extends Endpoint>(endpoint: E, input: CallerInput<E>): Promise<Answer<E>> =>
      callEndpoint(endpoint, input, connection),

    upload: (bytes: Uint8Array, name = 'course.zip') =>
      uploadForm(contract.uploadPackage, { file: new Blob([new Uint8Array(bytes)]), name }, connection),

    /** Killed, and started again on the same folder and ports. */
    killed: async (): Promise<void> => {
      await kill();
      ({ child } = await spawned(file, { ...options, ...ports }));
    },

    [Symbol.asyncDispose]: async (): Promise<void> => {
      await kill();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function portOf(origin: string): number {
  return Number(new URL(origin).port);
}

/** Resolves when it listens. */
async function spawned(file: string, options: StartOptions): Promise<{ child: ChildProcess; told: Told }> {
  const child = spawn(process.execPath, [file, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([
    once(lines, 'line') as Promise<[string]>,
    once(child, 'exit').then(([code]) => {
      throw new Error(`The server ended with ${String(code)} before it listened`);
    }),
  ]);
  return { child, told: JSON.parse(line[0]) as Told };
}

async function buildProgram(): Promise<string> {
  const outDir = resolve('.cache', `test-server-${String(process.pid)}`);
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: 'test/support/served-lectern.ts', target: 'node20', outDir, emptyOutDir: true },
  });
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  return join(outDir, 'served-lectern.js');
}
