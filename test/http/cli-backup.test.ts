import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { namesIn, packagesOf, restored, rowsOf } from '../care/data-folders';
import { canMakeDisks, ownDisk } from '../support/own-disk';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { prepareServe } from './prepare-serve';
import { finished, visited } from './visits';

const programs = prepareServe();
let here: TestServer;
let stick: string;
let file: string;

beforeEach(async () => {
  here = await startServer();
  stick = mkdtempSync(join(tmpdir(), 'lectern-stick-'));
  file = join(stick, 'all.zip');
  const { id: packageId } = await here.upload(await zipFixture('scorm2004-single'));
  await visited(here, { packageId, user_id: 'ada' }, finished);
});
afterEach(async () => {
  await here[Symbol.asyncDispose]();
  rmSync(stick, { recursive: true, force: true });
});

function begun(...words: readonly string[]): ChildProcess {
  const program = join(dirname(programs.program()), 'cli.js');
  return spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The real program, to its end. */
async function lectern(...words: readonly string[]) {
  const child = begun(...words);
  const texts = { out: '', err: '' };
  child.stdout?.on('data', (text: Buffer) => (texts.out += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (texts.err += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...texts };
}

describe('lectern backup and restore', () => {
  test('bring a running Lectern to another folder', async () => {
    const made = await lectern('backup', file, '--data', here.dataFolder);
    expect(made).toEqual({
      code: 0,
      out: expect.stringMatching(/all\.zip: 1 package, [\d.]+ kB\n$/),
      err: '',
    });
    const target = join(stick, 'new');
    const back = await lectern('restore', file, '--data', target, '--json');
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(back.out)).toMatchObject({
      event: 'restored',
      folder: target,
      packages: 1,
      missing: [],
    });
    expect(rowsOf(target)).toEqual(rowsOf(here.dataFolder));
  });

  test('work on a folder that no Lectern uses, and on one that was killed', async () => {
    await here.lectern().close();
    expect((await lectern('backup', file, '--data', here.dataFolder, '--json')).code).toBe(0);
    await here.restart();
    const server = await programs.start('killed');
    await server.upload(await zipFixture('scorm12-single'));
    await server.kill();
    const other = join(stick, 'killed.zip');
    expect(await lectern('backup', other, '--data', server.dataFolder)).toMatchObject({ code: 0, err: '' });
    await restored(other, join(stick, 'back'));
    expect(Object.keys(packagesOf(join(stick, 'back')))).toHaveLength(1);
  });

  test('end with 1 and name what is missing', async () => {
    const [name = ''] = Object.keys(packagesOf(here.dataFolder));
    rmSync(join(here.dataFolder, 'packages', name));
    const made = await lectern('backup', file, '--data', here.dataFolder);
    expect(made).toMatchObject({
      code: 1,
      err: `Missing in the data folder, and so in the backup: packages/${name}\n`,
    });
    const back = await lectern('restore', file, '--data', join(stick, 'new'));
    expect(back).toMatchObject({ code: 1, err: `Missing when the backup was made: packages/${name}\n` });
  });

  test('end with 2 where they would write over something', async () => {
    writeFileSync(file, 'mine');
    expect(await lectern('backup', file, '--data', here.dataFolder)).toMatchObject({ code: 2, out: '' });
    const inside = join(here.dataFolder, 'b.zip');
    expect((await lectern('backup', inside, '--data', here.dataFolder)).code).toBe(2);
    const good = join(stick, 'good.zip');
    await lectern('backup', good, '--data', here.dataFolder);
    const back = await lectern('restore', good, '--data', here.dataFolder);
    expect(back).toMatchObject({ code: 2, err: expect.stringContaining('is not empty') });
    expect((await lectern('backup')).code).toBe(2);
  });

  test('end with 3 where there is no Lectern, or no backup', async () => {
    expect((await lectern('backup', file, '--data', join(stick, 'nowhere'))).code).toBe(3);
    const back = await lectern('restore', join(stick, 'nothing.zip'), '--data', join(stick, 'new'));
    expect(back).toMatchObject({ code: 3, out: '' });
    writeFileSync(file, 'hello');
    const other = await lectern('restore', file, '--data', join(stick, 'new'));
    expect(other).toMatchObject({ code: 3, err: expect.stringContaining('is no backup of a Lectern') });
  });
});

/** Large enough that writing it takes a while. */
async function uploadLarge(): Promise<void> {
  await here.upload(await zipFixture('scorm12-single', { padToBytes: 64 * 2 ** 20 }));
}

describe('a backup that is killed', () => {
  test('leaves no file of its name, and the next one is whole', async () => {
    await uploadLarge();
    let killedInside = 0;
    for (const waitsFor of ['.part', '.part-db', '.part']) {
      const child = begun('backup', file, '--data', here.dataFolder);
      const ended = once(child, 'close');
      await expect
        .poll(() => existsSync(`${file}${waitsFor}`) || child.exitCode !== null, {
          interval: 1,
          timeout: 20_000,
        })
        .toBe(true);
      child.kill('SIGKILL');
      await ended;
      if (!existsSync(file)) killedInside += 1;
      rmSync(file, { force: true });
    }
    expect(killedInside).toBeGreaterThan(0);
    expect((await lectern('backup', file, '--data', here.dataFolder)).code).toBe(0);
    expect(readdirSync(stick)).toEqual(['all.zip']);
    await restored(file, join(stick, 'back'));
    expect(rowsOf(join(stick, 'back'))).toEqual(rowsOf(here.dataFolder));
  }, 60_000);

  test('is called off by the first signal, and clears up', async () => {
    await uploadLarge();
    const child = begun('backup', file, '--data', here.dataFolder);
    const ended = once(child, 'close') as Promise<[number | null]>;
    await expect.poll(() => existsSync(`${file}.part`), { interval: 1, timeout: 20_000 }).toBe(true);
    child.kill('SIGINT');
    const [code] = await ended;
    expect(code).toBe(130);
    expect(readdirSync(stick)).toEqual([]);
  }, 60_000);
});

test('a restoring that is killed can be done again', async () => {
  await uploadLarge();
  await lectern('backup', file, '--data', here.dataFolder);
  const target = join(stick, 'back');
  const child = begun('restore', file, '--data', target);
  const ended = once(child, 'close');
  await expect.poll(() => existsSync(join(target, 'restoring')), { interval: 1, timeout: 20_000 }).toBe(true);
  child.kill('SIGKILL');
  await ended;
  expect(existsSync(join(target, 'lectern.db'))).toBe(false);
  expect((await lectern('restore', file, '--data', target)).code).toBe(0);
  expect(rowsOf(target)).toEqual(rowsOf(here.dataFolder));
}, 60_000);

describe.runIf(canMakeDisks)('disks', () => {
  test('that are too small take no backup and give no half one; the data is unharmed', async () => {
    using small = ownDisk(300_000);
    const name = join(small.folder, 'all.zip');
    const made = await lectern('backup', name, '--data', here.dataFolder);
    expect(made).toMatchObject({ code: 3, out: '', err: expect.stringMatching(/ENOSPC|full/) });
    expect(namesIn(small.folder)).toEqual([]);
    expect((await here.call(contract.listSessions, {})).total).toBe(1);
    await lectern('backup', file, '--data', here.dataFolder);
    const back = await lectern('restore', file, '--data', join(small.folder, 'new'));
    expect(back).toMatchObject({ code: 3, err: expect.stringContaining('not enough room') });
  });

  test('that may only be read can be backed up, and take no backup', async () => {
    using disk = ownDisk(50_000_000);
    await lectern('backup', file, '--data', here.dataFolder);
    const data = join(disk.folder, 'data');
    await restored(file, data);
    // As every Lectern leaves it: with a write-ahead log.
    await (await startServer({ dataFolder: data })).lectern().close();
    disk.readOnly(true);
    const again = join(stick, 'again.zip');
    expect(await lectern('backup', again, '--data', data)).toMatchObject({ code: 0, err: '' });
    const refused = await lectern('backup', join(disk.folder, 'b.zip'), '--data', here.dataFolder);
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('EROFS') });
  });
});
