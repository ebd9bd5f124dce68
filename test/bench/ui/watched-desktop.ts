import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { electronEnvironment, findElectron } from '../../../.ci/electron-runtime.mjs';
import { repositoryRoot } from '../../e2e/support/repository-root';
import { openTarget, type Target } from './target';
import { until } from './until';

/**
 * Lectern in real Electron, looked at from outside, one page at a time: a test driver would stop each page and each frame at its begin
 * to attach itself, and so be a part of what is measured.
 */
export interface WatchedDesktop {
  /** When the process was started, in milliseconds of the epoch. */
  readonly startedAtMs: number;
  readonly home: Target;
  /** The target whose address matches, once there is one. */
  find(address: RegExp): Promise<Target>;
  untilGone(address: RegExp): Promise<void>;
  end(): Promise<void>;
}

interface Listed {
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

export async function watchDesktop(dataFolder: string, windowFolder: string): Promise<WatchedDesktop> {
  const electron = await findElectron();
  const portFile = path.join(windowFolder, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const args = [
    ...['--no-sandbox', '--disable-gpu', repositoryRoot, '--data', dataFolder, '--port', '0'],
    ...['--remote-debugging-port=0', `--user-data-dir=${windowFolder}`],
  ];
  const startedAtMs = Date.now();
  const program = spawn(electron.executable, args, { env: electronEnvironment(electron), stdio: 'ignore' });
  const listed = async (): Promise<readonly Listed[]> => {
    if (!existsSync(portFile)) return [];
    // It may have been made and not been written yet.
    const port = /^\d+/.exec(readFileSync(portFile, 'utf8'))?.[0];
    if (port === undefined) return [];
    return (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly Listed[];
  };
  const find = async (address: RegExp): Promise<Target> => {
    return until(`something shows ${String(address)}`, async () => {
      const found = (await listed()).find(({ url }) => address.test(url));
      if (found === undefined) return undefined;
      const target = await openTarget(found.webSocketDebuggerUrl);
      if (await isShown(target, address)) return target;
      target.close();
      return undefined;
    });
  };
  return {
    startedAtMs,
    home: await find(/^http:\/\/127\.0\.0\.1:\d+\/(#.*)?$/),
    find,
    untilGone: async (address) => {
      await until(`nothing shows ${String(address)}`, async () =>
        (await listed()).some(({ url }) => address.test(url)) ? undefined : true,
      );
    },
    end: async () => {
      if (program.exitCode !== null || program.signalCode !== null) return;
      const gone = once(program, 'exit');
      program.kill('SIGKILL');
      await gone;
    },
  };
}

/** A page that is listed may have no document yet. */
async function isShown(target: Target, address: RegExp): Promise<boolean> {
  const shown = await target.evaluate<string>('location.href').catch(() => '');
  return address.test(shown);
}
