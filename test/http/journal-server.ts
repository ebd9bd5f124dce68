import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { contract } from '../../src-shared/contract';
import serverFlags from '../../.ci/server-flags.json' with { type: 'json' };
import { callEndpoint, uploadForm } from '../../src-shared/contract/call';
import type { Answer, CallerInput, Endpoint } from '../../src-shared/contract/endpoint';

/** The real `serve` entry, bundled as the build does it, in a folder inside the repository, where the native module is found. */
export async function buildServe(): Promise<{ readonly program: string; remove(): void }> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(resolve('.cache', 'journal-'));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    environments: {},
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(folder, 'main'),
      rolldownOptions: {
        input: {
          serve: resolve('src-main/serve.ts'),
          cli: resolve('src-main/cli.ts'),
          'import-worker': resolve('src-main/content/import-worker.ts'),
          'watch-worker': resolve('src-main/platform/watch-worker.ts'),
          'report-worker': resolve('src-main/features/analytics/report-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  cpSync('src-main/db/migrations', join(folder, 'migrations'), { recursive: true });
  return {
    program: join(folder, 'main/serve.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface ServeOptions {
  readonly dataFolder: string;
  /** A command that runs it, e.g. strace with its options. */
  readonly under?: readonly string[];
  readonly key?: string;
  /** Further words of its command line. */
  readonly words?: readonly string[];
}

export type ServeProcess = Awaited<ReturnType<typeof startServe>>;

/** A server in a process of its own. */
export async function startServe(
  program: string,
  { dataFolder, under = [], key, words: further = [] }: ServeOptions,
) {
  const words = [
    ...under,
    process.execPath,
    ...serverFlags,
    program,
    '--data',
    dataFolder,
    '--port',
    '0',
    '--no-rate-limits',
    ...further,
  ];
  const child = spawn(words[0] ?? '', words.slice(1), { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = await announcement(child);
  const origin = /address\s+(\S+)/.exec(output)?.[1] ?? '';
  const token = key ?? /API key\s+(\S+)/.exec(output)?.[1] ?? '';
  const connection = { origin, token };
  return {
    key: token,
    origin,
    pid: child.pid,
    call: <E extends Endpoint>(endpoint: E, input: CallerInput<E>): Promise<Answer<E>> =>
      callEndpoint(endpoint, input, connection),
    upload: (bytes: Uint8Array) =>
      uploadForm(contract.uploadPackage, { file: new Blob([bytes.slice()]), name: 'course.zip' }, connection),
    /** Resolves when the process has ended, however. */
    ended: once(child, 'close').then(() => undefined),
    /** `kill -9` of the server, and of what runs it. */
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

/** What the server printed until it told its address and visit URL. */
async function announcement(child: ChildProcess): Promise<string> {
  let output = '';
  const collect = (text: Buffer) => (output += text.toString());
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  while (!/#\/visit\/\S+\s/.test(output)) {
    if (hasEnded(child)) throw new Error(`The server ended: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return output;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) return;
  const closed = once(child, 'close');
  process.kill(-child.pid, signal);
  await closed;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
