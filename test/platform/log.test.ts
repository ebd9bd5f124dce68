import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLectern } from '../../src-main/compose';
import { openLog } from '../../src-main/platform/log';
import { contract } from '../../src-shared/contract';
import { callEndpoint } from '../../src-shared/contract/call';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Linux has a device on which every write fails as on a full disk. */
const fullDisk = '/dev/full';

describe('the log', () => {
  test('writes a line for what it is told, and goes on when it is told more after its end', () => {
    const opened = openLog({ folder, alsoStderr: false });
    opened.log.info({ count: 2 }, 'Two');
    opened.close();
    opened.log.error('Too late');
    const text = readFileSync(join(folder, 'lectern.log'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ count: 2, msg: 'Two' });
  });

  test('begins a new file when one has grown while it runs, and keeps the last three', () => {
    const opened = openLog({ folder, alsoStderr: false, fileBytes: 100 });
    for (let line = 1; line <= 6; line += 1) opened.log.info({ line, text: 'x'.repeat(100) }, 'Long');
    opened.close();
    const lineIn = (name: string): unknown =>
      (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { line: unknown }).line;
    expect(readdirSync(folder).sort()).toEqual([
      'lectern.1.log',
      'lectern.2.log',
      'lectern.3.log',
      'lectern.log',
    ]);
    expect(['lectern.log', 'lectern.1.log', 'lectern.2.log', 'lectern.3.log'].map(lineIn)).toEqual([
      6, 5, 4, 3,
    ]);
  });

  test('begins no file anew when it is told more after its end', () => {
    const opened = openLog({ folder, alsoStderr: false, fileBytes: 100 });
    opened.log.info({ text: 'x'.repeat(100) }, 'Long');
    opened.close();
    opened.log.info('Too late');
    expect(readdirSync(folder)).toEqual(['lectern.log']);
  });

  test('does without a file whose size cannot be asked', () => {
    symlinkSync('lectern.log', join(folder, 'lectern.log'));
    const opened = openLog({ folder, alsoStderr: false });
    expect(() => {
      opened.log.error('Nowhere');
      opened.close();
    }).not.toThrow();
  });

  test('does without a file that cannot be opened', () => {
    mkdirSync(join(folder, 'lectern.log'));
    const opened = openLog({ folder, alsoStderr: false });
    expect(() => {
      opened.log.error('Nowhere');
      opened.close();
    }).not.toThrow();
  });
});

describe.runIf(existsSync(fullDisk))('the log on a full disk', () => {
  test('throws nothing into whoever writes', () => {
    symlinkSync(fullDisk, join(folder, 'lectern.log'));
    const opened = openLog({ folder, alsoStderr: false });
    expect(() => {
      for (let line = 0; line < 300; line += 1) opened.log.error({ text: 'x'.repeat(10_000) }, 'A fault');
      opened.close();
    }).not.toThrow();
  });

  test('lets the server start, answer and close', async () => {
    mkdirSync(join(folder, 'logs'));
    symlinkSync(fullDisk, join(folder, 'logs/lectern.log'));
    const lectern = await startLectern({
      dataFolder: folder,
      port: 0,
      distFolder: resolve('dist'),
      migrationsFolder: resolve('src-main/db/migrations'),
    });
    const { status } = await callEndpoint(contract.health, {}, { origin: lectern.apiOrigin });
    await lectern.close();
    expect(status).toBe('ok');
  });
});
