import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chromium, expect, type Browser, type Page } from '@playwright/test';

/** The program as people get it, with every fuse set: no debugger gets into its main process, only its pages are seen. */
export interface Packaged {
  readonly page: Page;
  /** Everything it wrote to standard error so far. */
  output(): string;
  /** The next window that opens while `act` runs, in whatever partition. */
  nextWindow(act: () => Promise<unknown>): Promise<Page>;
  /** Closes its last window, as a person does, and resolves with its exit code. */
  quit(): Promise<number | null>;
  kill(): Promise<void>;
}

export async function launchPackaged(
  executable: string,
  dataFolder: string,
  args: readonly string[] = [],
): Promise<Packaged> {
  const switches = ['--no-sandbox', '--disable-gpu', '--force-prefers-reduced-motion'];
  const ours = ['--remote-debugging-port=0', '--data', dataFolder, '--port', '0', ...args];
  const child = spawn(executable, [...switches, ...ours], { stdio: ['ignore', 'ignore', 'pipe'] });
  let written = '';
  const debuggerUrl = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
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
  const page = await firstPage(browser);
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    page,
    output: () => written,
    nextWindow: (act) => openedBy(browser, act),
    quit: async () => {
      const end = ended(child);
      await page.close({ runBeforeUnload: true });
      await end;
      return child.exitCode;
    },
    kill: async () => {
      await browser.close();
      if (isOver()) return;
      const end = ended(child);
      child.kill('SIGKILL');
      await end;
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  await once(child, 'exit');
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
