import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { between, seeded } from '../e2e/flows/loss/seeded';
import { count, recordOf, upTo } from '../support/lesson';
import { comeIntoRoom, type RoomLearner } from '../support/room-learner';
import { zipFixture } from '../support/zip-fixture';
import { buildServe, startServe } from './journal-server';

const seed = Number(process.env['LECTERN_ROOM_SEED'] ?? 20261123);
const people = 40;
const calls = 300;
/** Other tests have rooms, too, and one that is killed must get its port again. */
const words = ['--room-port', '18100'];

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(resolve('.cache', 'room-loss-'));
let built: Awaited<ReturnType<typeof buildServe>>;
beforeAll(async () => {
  built = await buildServe();
}, 60_000);
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('a room of 40 loses nothing that was acknowledged, though networks go and the host is killed twice, and all go on where they were', async () => {
  const random = seeded(seed);
  const dataFolder = join(folder, 'data');
  const first = await startServe(built.program, { dataFolder, words });
  const { key } = first;
  const learners = await fill(first);
  let host = first;
  const killings = (async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await pause(between(random, 1_000, 3_000));
      await host.kill();
      await pause(between(random, 0, 1_000));
      host = await startServe(built.program, { dataFolder, key, words });
    }
  })();
  await Promise.all([killings, ...learners.map((learner, at) => count(learner, calls, seeded(seed + at)))]);

  for (const learner of learners) {
    const { numbers, counted } = await recordOf(host, learner);
    const [acknowledged] = learner.acknowledged();
    expect(numbers.get(learner.epoch())).toEqual(upTo(acknowledged?.number ?? 0));
    expect(counted).toEqual(upTo(calls));
  }
  await Promise.all(learners.map((learner) => learner.leave()));
  const comers = learners.slice(0, 8);
  for (const learner of comers) {
    await learner.comeBack();
    learner.call('LMSInitialize', '');
    expect(learner.call('LMSGetValue', 'cmi.core.lesson_location')).toBe(String(calls));
  }
  for (const learner of learners) learner.end();
  await host.stop();
}, 180_000);

async function fill(host: Awaited<ReturnType<typeof startServe>>): Promise<RoomLearner[]> {
  const { id: packageId } = await host.upload(await zipFixture('scorm12-single'));
  await host.call(contract.assignPackages, { package_ids: [packageId], everyone: true });
  const { code, networks } = await host.call(contract.updateRoom, { is_open: true });
  const origin = new URL(networks.find(({ url }) => url !== null)?.url ?? '').origin;
  const learners: RoomLearner[] = [];
  for (let at = 0; at < people; at += 1) {
    const { learner_id: learnerId } = await host.call(contract.createLearner, {
      name: `Learner ${String(at)}`,
    });
    learners.push(await comeIntoRoom({ origin, code, learnerId, packageId }));
  }
  return learners;
}
