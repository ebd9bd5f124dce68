import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { _electron, errors, type ElectronApplication, type Page } from '@playwright/test';
import { electronEnvironment, findElectron } from '../../../.ci/electron-runtime.mjs';
import { repositoryRoot } from './repository-root';

/** Lectern in real Electron, its library window open. */
export interface Desktop {
  readonly app: ElectronApplication;
  /** The library window. */
  readonly page: Page;
  readonly apiOrigin: string;
  /** Everything the program wrote to standard output and standard error so far. */
  output(): string;
  /** The next window that opens while `act` runs. */
  nextWindow(act: () => Promise<unknown>): Promise<Page>;
  /** Quits as a person does: players save first. */
  quit(): Promise<void>;
  /** Ends the program as a power cut does. */
  kill(): Promise<void>;
}

export interface DesktopOptions {
  /** Null: the command line names none. */
  readonly dataFolder: string | null;
  readonly args?: readonly string[];
  /** The command line names no port, so that those of the settings hold. */
  readonly ownPorts?: boolean;
}

/** Says what was waited for, before the test has no time left to say it. */
const openLimitMs = 60_000;

export async function launchDesktop({
  dataFolder,
  args = [],
  ownPorts = false,
}: DesktopOptions): Promise<Desktop> {
  const electron = await findElectron();
  const place = dataFolder === null ? [] : ['--data', dataFolder];
  const port = ownPorts ? [] : ['--port', '0'];
  const app = await attached({
    executablePath: electron.executable,
    args: ['--disable-gpu', '--force-prefers-reduced-motion', repositoryRoot, ...place, ...port, ...args],
    env: definedOnly(electronEnvironment(electron)),
    timeout: openLimitMs,
  });
  const program = app.process();
  const written = collectOutput(program);
  const page = await app.firstWindow();
  await page.waitForURL(/^http:/);
  return {
    app,
    page,
    apiOrigin: new URL(page.url()).origin,
    output: () => written.join(''),
    nextWindow: async (act) => {
      const [opened] = await Promise.all([app.waitForEvent('window', { timeout: openLimitMs }), act()]);
      await opened.waitForLoadState('load', { timeout: openLimitMs });
      return opened;
    },
    quit: () => app.close(),
    kill: async () => {
      if (program.exitCode !== null || program.signalCode !== null) return;
      const end = once(program, 'exit');
      program.kill('SIGKILL');
      await end;
    },
  };
}

/** Now and then nothing comes of a launch before any line of ours has run: Playwright holds the program back until it is attached. */
async function attached(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    console.warn('Electron could not be attached to; once more');
    return _electron.launch(options);
  }
}

function collectOutput({ stdout, stderr }: ChildProcess): readonly string[] {
  const written: string[] = [];
  for (const stream of [stdout, stderr])
    stream?.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  return written;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
