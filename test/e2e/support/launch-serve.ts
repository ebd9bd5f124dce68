import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import serverFlags from '../../../.ci/server-flags.json' with { type: 'json' };
import { repositoryRoot } from './repository-root';

/** Lectern without Electron, as `serve` runs it. */
export interface Serve {
  /** The one-time URL that opens the UI in a browser. */
  readonly visitUrl: string;
  readonly apiOrigin: string;
  /** For `callEndpoint`, with the key that the first start prints; throws where this was not the first. */
  key(): { readonly origin: string; readonly token: string };
  readonly process: ChildProcess;
  /** Everything it wrote to standard output and standard error so far. */
  output(): string;
  /** Asks it to end, as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

export interface ServeOptions {
  readonly dataFolder: string;
  readonly args?: readonly string[];
}

const startLimitMs = 20_000;

export async function launchServe({ dataFolder, args = [] }: ServeOptions): Promise<Serve> {
  const line = [...serverFlags, 'dist/main/serve.js', '--data', dataFolder, '--port', '0', ...args];
  const child = spawn(process.execPath, line, { cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  const written: string[] = [];
  const output = (): string => written.join('');
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const visitUrl = await printedUrl(child, output).catch(async (error: unknown) => {
    await end('SIGKILL')();
    throw error;
  });
  const apiOrigin = new URL(visitUrl).origin;
  const key = () => {
    const token = /API key\s+(\S+)/.exec(output())?.[1];
    if (token === undefined) throw new Error('serve printed no API key');
    return { origin: apiOrigin, token };
  };
  return { visitUrl, apiOrigin, key, process: child, output, stop: end('SIGINT'), kill: end('SIGKILL') };
}

function printedUrl(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      clearTimeout(limit);
      reject(new Error(`serve ${reason}; it wrote:\n${output()}`));
    };
    const limit = setTimeout(() => {
      fail('printed no URL in time');
    }, startLimitMs);
    child.once('exit', (code) => {
      fail(`ended with exit code ${code ?? 'none'}`);
    });
    child.stdout?.on('data', () => {
      const url = /http:\/\/\S+\/visit\/\S+/.exec(output())?.[0];
      if (url === undefined) return;
      clearTimeout(limit);
      resolve(url);
    });
  });
}
