import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { fillDisk } from '../support/fill-disk';
import { canMakeDisks, ownDisk } from '../support/own-disk';
import { recordOf, upTo } from '../support/lesson';
import { comeIntoRoom } from '../support/room-learner';
import { runLectern } from '../support/run-lectern';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { givenRoom } from './given-room';
import { prepareServe } from './prepare-serve';

const programs = prepareServe();
const diskBytes = 40_000_000;

async function lesson(dataFolder: string) {
  const room = await givenRoom({ dataFolder });
  const { package_id: packageId } = await room.server.upload(await zipFixture('scorm12-single'));
  await room.server.call(contract.assignPackages, { package_ids: [packageId], everyone: true });
  const { learner_id: learnerId } = await room.server.call(contract.createLearner, { name: 'Ada' });
  const learner = await comeIntoRoom({ origin: room.origin, code: room.room.code, learnerId, packageId });
  return { server: room.server, learner };
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function expectWhole(dataFolder: string): void {
  const db = new Database(join(dataFolder, 'lectern.db'), { readonly: true });
  try {
    expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  } finally {
    db.close();
  }
}

const countPackages = async (server: Pick<TestServer, 'call'>) =>
  (await server.call(contract.listPackages, {})).total;

const serve = (data: string) =>
  runLectern(['serve', '--data', data, '--port', '0'], { program: programs.program() });

// Windows, macOS and containers without that right make no disks; what fails there fails in the same lines of the program.
test.runIf(!canMakeDisks)('full and read-only disks are not tried: this machine lets no disk be made', () => {
  expect(() => ownDisk(diskBytes)).toThrow('lets no disk be made');
});

describe.runIf(canMakeDisks)('on a full disk', () => {
  test('a learner goes on, what is acknowledged is there, and the rest is saved without a restart once there is room', async () => {
    using disk = ownDisk(diskBytes);
    const { server: opened, learner } = await lesson(join(disk.folder, 'data'));
    await using server = opened;
    const count = (from: number, to: number) => {
      for (const at of upTo(to).slice(from - 1))
        learner.call('LMSSetValue', 'cmi.core.lesson_location', String(at));
    };
    learner.call('LMSInitialize', '');
    count(1, 10);
    await learner.drained();
    {
      using _full = fillDisk(disk.folder);
      count(11, 2_010);
      await expect(learner.drained(4_000)).rejects.toThrow('entries wait');
      const { numbers } = await recordOf(server, learner.sessionId);
      expect(numbers.get(learner.epoch())).toEqual(upTo(learner.acknowledged()[0]?.number ?? 0));
    }
    await learner.drained(30_000);
    expect((await recordOf(server, learner.sessionId)).counted).toEqual(upTo(2_010));
    await learner.leave();
    learner.end();
    expectWhole(server.dataFolder);
  }, 90_000);

  test.each([0, 100_000, 1_000_000])(
    'a package that is too big by far with %i bytes left is refused, leaves no half file, and comes in once there is room',
    async (leftBytes) => {
      using disk = ownDisk(diskBytes);
      await using server = await startServer({ dataFolder: join(disk.folder, 'data') });
      await server.upload(await zipFixture('scorm12-single'));
      const before = filesOf(server.dataFolder);
      const zip = await zipFixture('scorm2004-single', { padToBytes: 6_000_000 });
      {
        using _full = fillDisk(disk.folder, leftBytes);
        const details = { reason: 'ENOSPC' };
        await expect(server.upload(zip)).rejects.toMatchObject({ code: 'UPLOAD_FAILED', details });
        expect(filesOf(server.dataFolder)).toEqual(before);
        expect(await countPackages(server)).toBe(1);
      }
      await server.upload(zip);
      expect(await countPackages(server)).toBe(2);
    },
    60_000,
  );

  test('health says that the disk takes nothing, and what the API would write is refused by its code while all can be read', async () => {
    using disk = ownDisk(diskBytes);
    await using server = await startServer({ dataFolder: join(disk.folder, 'data') });
    {
      using _full = fillDisk(disk.folder);
      const made = server.call(contract.createLearner, { name: 'Ada' });
      await expect(made).rejects.toMatchObject({ status: 500, code: 'DB_INSERT_FAILED' });
      expect(await server.call(contract.health, {})).toMatchObject({
        status: 'degraded',
        checks: { database: 'ok', storage: 'failed' },
      });
      expect((await server.call(contract.listLearners, {})).total).toBe(0);
    }
    await server.call(contract.createLearner, { name: 'Ada' });
    expect((await server.call(contract.listLearners, {})).total).toBe(1);
    expectWhole(server.dataFolder);
  }, 60_000);

  test('a new Lectern says at its start what is wrong and leaves the folder fit for the next', async () => {
    using disk = ownDisk(diskBytes);
    const data = join(disk.folder, 'data');
    {
      using _full = fillDisk(disk.folder);
      const { code, err } = await serve(data);
      expect([code, err]).toEqual([
        1,
        expect.stringContaining('cannot be written: database or disk is full'),
      ]);
    }
    await using server = await startServer({ dataFolder: data });
    await server.upload(await zipFixture('scorm12-single'));
  }, 60_000);

  test('a Lectern that was killed starts, is backed up to another disk, and has all that it had', async () => {
    using disk = ownDisk(diskBytes);
    const data = join(disk.folder, 'data');
    mkdirSync(data);
    const first = await programs.start(data);
    await first.upload(await zipFixture('scorm12-single'));
    await first.kill();
    {
      using _full = fillDisk(disk.folder);
      const again = await programs.start(data, { key: first.key });
      expect(await countPackages(again)).toBe(1);
      const words = ['backup', join(programs.folder, 'full.zip'), '--data', data];
      expect(await runLectern(words, { program: programs.program() })).toMatchObject({ code: 0, err: '' });
      await again.kill();
    }
    const last = await programs.start(data, { key: first.key });
    expect(await countPackages(last)).toBe(1);
    await last.stop();
    expectWhole(data);
  }, 60_000);
});

describe.runIf(canMakeDisks)('on a disk that may only be read', () => {
  test('a Lectern says at its start what is wrong, changes nothing, and starts once it may write', async () => {
    using disk = ownDisk(diskBytes);
    const data = join(disk.folder, 'data');
    const first = await startServer({ dataFolder: data });
    await first.upload(await zipFixture('scorm12-single'));
    await first.lectern().close();
    const before = filesOf(data);
    disk.readOnly(true);
    const { code, err } = await serve(data);
    expect([code, err]).toEqual([1, expect.stringMatching(/cannot be written: EROFS.*Mend that, or choose/)]);
    expect(filesOf(data)).toEqual(before);
    disk.readOnly(false);
    await using server = await startServer({ dataFolder: data });
    expect(await countPackages(server)).toBe(1);
  }, 60_000);
});
