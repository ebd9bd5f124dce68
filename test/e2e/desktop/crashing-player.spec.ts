import type { ElectronApplication } from '@playwright/test';
import { importByButton, play } from '../flows/place';
import { expect, test } from '../support/test';

test('a player whose page dies again and again asks what to do, and comes back when it is wanted', async ({
  openDesktop,
}) => {
  const { app, page, nextWindow } = await openDesktop();
  await answerDialogs(app, [0, 1]);
  await importByButton({ home: page, nextWindow }, 'counting');
  const player = await play({ home: page, nextWindow }, 'counting');
  const address = player.url();

  for (let deaths = 1; deaths <= 4; deaths += 1) await killShell(app, address);
  await expect.poll(() => asked(app)).toHaveLength(1);
  expect((await asked(app))[0]).toMatchObject({
    message: 'The page that plays the course has ended 4 times within a short time.',
    buttons: ['Try again', 'Close the player'],
  });
  await expect.poll(() => shellOf(app, address)).toBeGreaterThan(0);

  for (let deaths = 1; deaths <= 4; deaths += 1) await killShell(app, address);
  await expect.poll(() => asked(app)).toHaveLength(2);
  await expect.poll(() => player.isClosed()).toBe(true);
});

interface Question {
  readonly message: string;
  readonly buttons: readonly string[];
}

/** Dialogs of the system cannot be clicked by a test: the next ones are answered so. */
async function answerDialogs(app: ElectronApplication, answers: readonly number[]): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const questions: unknown[] = [];
    Object.assign(globalThis, { questions });
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, question: unknown) => {
        questions.push(question);
        return Promise.resolve({ response: given[questions.length - 1], checkboxChecked: false });
      },
    });
  }, answers);
}

function asked(app: ElectronApplication): Promise<readonly Question[]> {
  return app.evaluate(() => (globalThis as { questions?: Question[] }).questions ?? []);
}

async function killShell(app: ElectronApplication, address: string): Promise<void> {
  await expect.poll(() => shellOf(app, address)).toBeGreaterThan(0);
  const processId = await shellOf(app, address);
  process.kill(processId, 'SIGKILL');
  await expect.poll(() => shellOf(app, address)).not.toBe(processId);
}

/** Process id of the player's page; 0 while there is none. */
function shellOf(app: ElectronApplication, address: string): Promise<number> {
  return app.evaluate(({ BrowserWindow }, url) => {
    const window = BrowserWindow.getAllWindows().find((it) => it.webContents.getURL() === url);
    if (window === undefined || window.webContents.isCrashed()) return 0;
    return window.webContents.mainFrame.osProcessId;
  }, address);
}
