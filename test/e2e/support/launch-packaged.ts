import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import path from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from './repository-root';

/** The program as people get it, with every fuse set: no debugger gets into its main process, only its pages are seen. */
export interface Packaged {
  readonly page: Page;
  /** Everything it wrote to standard error so far. */
  output(): string;
  /** The next window that opens while `act` runs, in whatever partition. */
  nextWindow(act: () => Promise<unknown>): Promise<Page>;
  kill(): Promise<void>;
}

export const packagedExecutable = path.join(repositoryRoot, 'release/linux-unpacked/lectern');

export async function makePackage(): Promise<void> {
  await promisify(execFile)(process.execPath, ['.ci/package.mjs', '--dir'], { cwd: repositoryRoot });
}

export async function launchPackaged(dataFolder: string): Promise<Packaged> {
  const switches = ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'];
  const child = spawn(packagedExecutable, [...switches, '--data', dataFolder, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let written = '';
  const debuggerUrl = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`The packaged program ended with ${code ?? 'a signal'}:\n${written}`));
    });
    child.stderr.on('data', (chunk: Buffer) => {
      written += chunk.toString();
      const url = /DevTools listening on (ws:\S+)/.exec(written)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const browser = await chromium.connectOverCDP(debuggerUrl);
  return {
    page: await firstPage(browser),
    output: () => written,
    nextWindow: (act) => openedBy(browser, act),
    kill: async () => {
      await browser.close();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The packaged program has no browser context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(/^http:/);
  return page;
}

async function openedBy(browser: Browser, act: () => Promise<unknown>): Promise<Page> {
  const before = new Set(browser.contexts().flatMap((context) => context.pages()));
  await act();
  let opened: Page | undefined;
  await expect
    .poll(
      () =>
        (opened = browser
          .contexts()
          .flatMap((context) => context.pages())
          .find((page) => !before.has(page))),
    )
    .toBeDefined();
  if (opened === undefined) throw new Error('No window was opened');
  return opened;
}
