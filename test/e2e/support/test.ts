import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type TestInfo } from '@playwright/test';
import { launchDesktop, type Desktop, type DesktopOptions } from './launch-desktop';
import { launchServe, type Serve, type ServeOptions } from './launch-serve';

export { expect } from '@playwright/test';

interface Lecterns {
  /** An empty folder of this test alone. */
  dataFolder: string;
  /** Starts the desktop program, on the data folder if no other is given; it is ended with the test. */
  openDesktop: (options?: Partial<DesktopOptions>) => Promise<Desktop>;
  /** Starts the server on the data folder; it is ended with the test. */
  openServe: (options?: Partial<ServeOptions>) => Promise<Serve>;
}

export const test = base.extend<Lecterns>({
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lectern-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  openDesktop: async ({ dataFolder }, use, testInfo) => {
    const opened: Desktop[] = [];
    await use(async (options = {}) => {
      const desktop = await launchDesktop({ dataFolder, ...options });
      opened.push(desktop);
      return desktop;
    });
    for (const desktop of opened) {
      if (testInfo.status !== testInfo.expectedStatus) await attachWhatIsSeen(desktop, testInfo);
      await desktop.kill();
    }
  },
  openServe: async ({ dataFolder }, use, testInfo) => {
    const opened: Serve[] = [];
    await use(async (options = {}) => {
      const serve = await launchServe({ dataFolder, ...options });
      opened.push(serve);
      return serve;
    });
    for (const serve of opened) {
      if (testInfo.status !== testInfo.expectedStatus)
        await testInfo.attach('serve output', { body: serve.output(), contentType: 'text/plain' });
      await serve.kill();
    }
  },
});

/** A picture of every window that still draws, and what the program wrote. */
async function attachWhatIsSeen(desktop: Desktop, testInfo: TestInfo): Promise<void> {
  await testInfo.attach('program output', { body: desktop.output(), contentType: 'text/plain' });
  for (const [index, page] of desktop.app.windows().entries()) {
    const file = testInfo.outputPath(`window-${index}.png`);
    const isTaken = await page.screenshot({ path: file, timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (isTaken) await testInfo.attach(`window ${index}`, { path: file, contentType: 'image/png' });
  }
}
