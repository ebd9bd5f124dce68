import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronEnvironment, findElectron } from '../../../.ci/electron-runtime.mjs';
import { repositoryRoot } from '../support/repository-root';
import { expect, test } from '../support/test';

test('the desktop program opens its window on the library', async ({ openDesktop }) => {
  const { page, app } = await openDesktop();
  await expect(page.getByTestId('library')).toBeVisible();
  expect(await app.evaluate(({ app: electron }) => electron.getName())).toBe('Lectern');
});

test('a second start on the same data folder ends at once and leaves the first window alone', async ({
  openDesktop,
  dataFolder,
}) => {
  const { page, app } = await openDesktop();
  await expect(page.getByTestId('library')).toBeVisible();
  const second = await start(['--data', dataFolder]);
  expect(second.exitCode).toBe(0);
  expect(app.windows()).toHaveLength(1);
  await expect(page.getByTestId('library')).toBeVisible();
});

test('a data folder that serve has is refused in words, not with a stack', async ({
  openServe,
  dataFolder,
}) => {
  await openServe();
  const { written } = await start(['--data', dataFolder], 'could not start');
  expect(written).toContain(`Another Lectern is using the data folder ${dataFolder}`);
  expect(written).toContain('Your packages and results are safe');
  expect(written).toContain('choose another folder with --data');
  expect(written).not.toMatch(/at .*desktop\.js/);
});

/** Runs the program until it ends, or until it has written `until` and shows its dialog. */
async function start(
  args: readonly string[],
  until?: string,
): Promise<{ readonly exitCode: number | null; readonly written: string }> {
  const electron = await findElectron();
  const child = spawn(electron.executable, ['--no-sandbox', '--disable-gpu', repositoryRoot, ...args], {
    env: electronEnvironment(electron),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const ended = once(child, 'close');
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString();
      if (until !== undefined && written.includes(until)) child.kill('SIGKILL');
    });
  await ended;
  return { exitCode: child.exitCode, written };
}
