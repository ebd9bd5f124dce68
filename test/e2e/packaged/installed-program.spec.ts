import { execFile } from 'node:child_process';
import { getCurrentFuseWire, FuseState, FuseV1Options } from '@electron/fuses';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../../src-main/test-runs/find-browser';
import { zipFixture } from '../../support/zip-fixture';
import { importAndPlay, inspect, readInspector, resumeBoth } from '../flows/core-flow';
import { closeWindow, type Place } from '../flows/place';
import {
  filesInSystem,
  hasDebianTools,
  installDeb,
  makePackages,
  unpackTar,
  type Installed,
} from '../support/installed';
import { launchPackaged, type Packaged } from '../support/launch-packaged';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

/** Kept from test to test, as a person's is. */
let dataFolder: string;
let installed: Installed;

test.beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'lectern-installed-'));
  await makePackages();
  installed = await installDeb();
});

test.afterAll(async () => {
  await installed.remove();
  await rm(dataFolder, { recursive: true });
});

const placeOf = ({ page, nextWindow }: Packaged): Place => ({ home: page, nextWindow });

async function withProgram(
  deed: (program: Packaged) => Promise<void>,
  args: readonly string[] = [],
): Promise<void> {
  const program = await launchPackaged(installed.executable, dataFolder, args);
  try {
    await deed(program);
    expect(await program.quit()).toBe(0);
  } finally {
    await program.kill();
  }
}

test('the installed program imports courses, plays them in windows and quits', async () => {
  await withProgram((program) => importAndPlay(placeOf(program)));
});

test('the installed program goes on where it was left, and shows every call', async () => {
  await withProgram(async (program) => {
    await expect(program.page.getByTestId('package-card')).toHaveCount(2);
    await resumeBoth(placeOf(program));
    const inspector = await inspect(placeOf(program), 'scorm12-single');
    await readInspector(inspector);
    await closeWindow(inspector);
  });
});

test('the installed program asks about a ZIP that the system opens with it, and leaves it alone unless told', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-opened-'));
  const file = path.join(folder, 'a course.zip');
  await writeFile(file, await zipFixture('scorm2004-multi'));
  try {
    await withProgram(
      async ({ page }) => {
        const dialog = page.getByRole('dialog', { name: 'Import “a course.zip”?' });
        await expect(dialog.getByTestId('asked-files')).toHaveText(file);
        await dialog.getByRole('button', { name: 'Cancel' }).click();
        await expect(dialog).toHaveCount(0);
        await expect(page.getByTestId('package-card')).toHaveCount(2);
      },
      [pathToFileURL(file).href],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the installed program is the command line too, with no display and beside its own windows', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-commands-'));
  const [good, bad] = [path.join(folder, 'good.zip'), path.join(folder, 'bad.zip')];
  await writeFile(good, await zipFixture('scorm12-single'));
  await writeFile(bad, await zipFixture('MANIFEST_NOT_FOUND--cmi5'));
  try {
    expect(await ran('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect(await ran('check', good)).toMatchObject({ code: 0, err: '' });
    expect(await ran('check', bad)).toMatchObject({ code: 1 });
    expect(await ran('nonsense')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage:') });
    expect(await ran('test', good, '--browser', '/nowhere/chromium')).toMatchObject({
      code: 4,
      err: expect.stringContaining('/nowhere/chromium is not there'),
    });
    if (findBrowser(process.env, process.platform) !== null)
      expect(await ran('test', good, '--fail-on', 'error')).toMatchObject({ code: 0, err: '' });
    await withProgram(async () => {
      const sessions = await ran('sessions', '--data', dataFolder, '--json');
      expect(sessions).toMatchObject({ code: 0, err: '' });
      expect(sessions.out.trim().split('\n').length).toBeGreaterThan(1);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Root cannot run Chromium's sandbox. */
const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** What Chromium says where there is no message bus. */
const ofChromium = /^\[[^\]]+:ERROR:[^\]]+\].*\n/gm;

/** Runs the installed program with these words where there is no display. */
async function ran(...words: readonly string[]) {
  const without = new Set(['DISPLAY', 'WAYLAND_DISPLAY', 'FORCE_COLOR']);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !without.has(name)));
  return new Promise<{ readonly code: unknown; readonly out: string; readonly err: string }>((resolve) => {
    execFile(installed.executable, [...unsandboxed, ...words], { env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : error.code, out, err: err.replace(ofChromium, '') });
    });
  });
}

test('the installed program cannot be turned into a Node, debugged, or given another application', async () => {
  const executable = realpathSync(installed.executable);
  const fuses = await getCurrentFuseWire(executable);
  const states = {
    runAsNode: fuses[FuseV1Options.RunAsNode],
    nodeOptions: fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: fuses[FuseV1Options.EnableNodeCliInspectArguments],
    cookieEncryption: fuses[FuseV1Options.EnableCookieEncryption],
    asarIntegrity: fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyFromAsar: fuses[FuseV1Options.OnlyLoadAppFromAsar],
    fileProtocol: fuses[FuseV1Options.GrantFileProtocolExtraPrivileges],
  };
  expect(states).toEqual({
    runAsNode: FuseState.DISABLE,
    nodeOptions: FuseState.DISABLE,
    inspect: FuseState.DISABLE,
    cookieEncryption: FuseState.ENABLE,
    asarIntegrity: FuseState.ENABLE,
    onlyFromAsar: FuseState.ENABLE,
    fileProtocol: FuseState.DISABLE,
  });
  const resources = path.join(path.dirname(executable), 'resources');
  expect(existsSync(path.join(resources, 'default_app.asar'))).toBe(false);
});

test('a list of its libraries lies beside the installed program, with the Electron that it has', async () => {
  const folder = path.dirname(realpathSync(installed.executable));
  const bill = JSON.parse(await readFile(path.join(folder, 'resources/lectern.cdx.json'), 'utf8')) as Bill;
  const ours = JSON.parse(await readFile('package.json', 'utf8')) as {
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(bill.metadata.component).toMatchObject({ name: 'lectern', version: ours.version });
  const versions = new Map(bill.components.map(({ name, version }) => [name, version]));
  expect([...versions.keys()]).toEqual(expect.arrayContaining(Object.keys(ours.dependencies)));
  expect(versions.get('electron')).toBe((await readFile(path.join(folder, 'version'), 'utf8')).trim());
  expect([...versions.keys()]).not.toContain('vitest');
});

interface Bill {
  readonly bomFormat: string;
  readonly metadata: { readonly component: object };
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

test('removing it takes away all but what the user has made', async () => {
  test.skip(!installed.isInSystem, 'needs root on Debian, and no Lectern of its own there');
  expect(await filesInSystem()).not.toEqual([]);
  await installed.remove();
  expect(await filesInSystem()).toEqual([]);
  expect(existsSync('/opt/Lectern')).toBe(false);
  expect(existsSync(path.join(dataFolder, 'lectern.db'))).toBe(true);
  installed = { ...installed, remove: () => Promise.resolve() };
});

test('the program out of the tar.gz starts, with what the installed one has left', async () => {
  test.skip(!hasDebianTools, 'a tar.gz is made on Linux');
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-tar-'));
  const program = await launchPackaged(path.join(await unpackTar(folder), 'lectern'), dataFolder);
  try {
    await expect(program.page.getByTestId('package-card')).toHaveCount(2);
    expect(await program.quit()).toBe(0);
  } finally {
    await program.kill();
    await rm(folder, { recursive: true });
  }
});
