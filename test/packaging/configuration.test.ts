import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const root = resolve('.');
const require = createRequire(import.meta.url);

/** electron-builder's own reading and checking of its configuration. */
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  getConfig(project: string, file: string | null, options: object | null): Promise<Configuration>;
  validateConfiguration(configuration: object, debugLogger: { readonly isEnabled: boolean }): Promise<void>;
};

interface Target {
  readonly target: string;
}

interface Configuration {
  readonly files: readonly string[] | readonly { readonly filter: readonly string[] }[];
  readonly linux: { readonly target: readonly (string | Target)[]; readonly mimeTypes: readonly string[] };
  readonly win: { readonly target: readonly (string | Target)[] };
  readonly mac: { readonly target: readonly (string | Target)[] };
}

const check = (configuration: object) => validateConfiguration(configuration, { isEnabled: false });
const read = () => getConfig(root, null, null);
const names = (targets: readonly (string | Target)[]) =>
  targets.map((target) => (typeof target === 'string' ? target : target.target));

describe('the configuration of electron-builder', () => {
  test('holds by its own schema for every system', async () => {
    await expect(check(await read())).resolves.toBeUndefined();
  });

  test('would not hold with an option that there is not', async () => {
    const configuration = await read();
    await expect(check({ ...configuration, nsis: { silently: true } })).rejects.toThrow('configuration.nsis');
  });

  test('names an installer and a portable form for each system', async () => {
    const { linux, win, mac } = await read();
    expect(names(linux.target)).toEqual(['AppImage', 'deb', 'tar.gz']);
    expect(names(win.target)).toEqual(['nsis', 'portable']);
    expect(names(mac.target)).toEqual(['dmg', 'zip']);
  });

  test('packs the database of each system that there is a program for', () => {
    const prebuilt = ['linux-x64', 'linux-arm64', 'win32-x64', 'win32-arm64', 'darwin-x64', 'darwin-arm64'];
    for (const system of prebuilt)
      expect(existsSync(`node_modules/better-sqlite3/prebuilds/${system}.node`), system).toBe(true);
    const packed = readFileSync('electron-builder.yml', 'utf8');
    expect(packed).toContain('node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node');
  });
});

describe('the installer for Windows', () => {
  const makensis = '/usr/bin/makensis';

  test.skipIf(!existsSync(makensis))('is made of a script that compiles', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-nsis-'));
    const script = join(folder, 'installer.nsi');
    const lines = [
      'Unicode true',
      '!define APP_EXECUTABLE_FILENAME "Lectern.exe"',
      `!include "${root}/resources/installer.nsh"`,
      `Icon "${root}/resources/icon.ico"`,
      `OutFile "${folder}/lectern-installer.exe"`,
      'InstallDir "$LOCALAPPDATA\\Lectern"',
      'Section',
      '!insertmacro customInstall',
      'WriteUninstaller "$INSTDIR\\uninstall.exe"',
      'SectionEnd',
      'Section "Uninstall"',
      '!insertmacro customUnInstall',
      'SectionEnd',
    ];
    await writeFile(script, lines.join('\n'));
    await promisify(execFile)(makensis, ['-WX', script]);
    expect(existsSync(join(folder, 'lectern-installer.exe'))).toBe(true);
    await rm(folder, { recursive: true });
  });

  test('takes away every part of the registry that it makes', () => {
    const script = readFileSync('resources/installer.nsh', 'utf8');
    const [install = '', uninstall = ''] = script.split('!macro customUnInstall');
    const made = [...install.matchAll(/WriteRegStr SHELL_CONTEXT "([^"]+)" "([^"]*)"/g)];
    const removed = [...uninstall.matchAll(/DeleteReg(?:Key|Value) SHELL_CONTEXT "([^"]+)"(?: "([^"]*)")?/g)];
    expect(made).not.toEqual([]);
    for (const [, key = '', value = ''] of made)
      expect(
        removed.some(([, gone = '', name]) =>
          name === undefined ? key === gone || key.startsWith(`${gone}\\`) : key === gone && value === name,
        ),
        `${key} ${value}`,
      ).toBe(true);
  });
});
