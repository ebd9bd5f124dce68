import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { contract } from '../../../src-shared/contract';
import { callEndpoint } from '../../../src-shared/contract/call';
import { recordOf, upTo } from '../../support/lesson';
import { comeIntoRoom, type RoomLearner } from '../../support/room-learner';
import { askedChaos } from '../flows/chaos/asked';
import { openHost, type At } from '../flows/chaos/host';
import { importOn, type Imported } from '../flows/chaos/import-on';
import { filesIn, lookAfterKill, promisedTo } from '../flows/chaos/look-after-kill';
import { playOn } from '../flows/chaos/play';
import { registerOn, syncOn, type Registered } from '../flows/chaos/register-on';
import { between, seeded } from '../flows/loss/seeded';
import { openRoom } from '../flows/room';
import { startReceiver } from '../support/receiver';
import { expect, test } from '../support/test';

test.describe.configure({ retries: 0 });
test.use({ trace: 'off' });

/** Of its own, by which devices find the server again. */
const words = ['--room-port', '18300', '--no-rate-limits'];

const callerAt =
  (at: At) =>
  <K extends keyof typeof contract>(
    name: K,
    input: Parameters<typeof callEndpoint<(typeof contract)[K]>>[1],
  ) =>
    callEndpoint(contract[name], input, at);

test('a server that is killed again and again, while a class plays, packages come in, webhooks are made and results are synced, keeps all that it acknowledged and leaves no file behind', async ({
  openServe,
  dataFolder,
}) => {
  const asked = askedChaos();
  test.setTimeout(120_000 + asked.kills * 30_000);
  console.log(`Chaos: ${asked.kills} kills, seed ${asked.seed}`);
  const random = seeded(asked.seed);
  const folder = path.join(dataFolder, 'here');
  const other = (await openServe({ dataFolder: path.join(dataFolder, 'other') })).key();
  await using receiver = await startReceiver();
  const host = await openHost((options) => openServe({ ...options, dataFolder: folder }), words);
  const call = callerAt(host.at);

  await call('updateSettings', { webhooks_to_inner_addresses: true });
  await call('createWebhook', { url: receiver.url, event_type: 'package.processing.completed' });
  const { id: remoteId } = await call('createRemote', { url: other.origin, key: other.token });
  const room = await openRoom({ key: () => host.at });
  const packageId = await room.give('scorm12-single');
  const learners: RoomLearner[] = [];
  for (const at of upTo(asked.learners)) {
    const { learnerId } = await room.expectSomebody(`Learner ${String(at).padStart(2, '0')}`);
    learners.push(await comeIntoRoom({ origin: room.origin, code: room.code, learnerId, packageId }));
  }
  const own = new Set(filesIn(folder).filter((name) => !name.startsWith('packages/')));
  const imported: Imported = new Map();
  const registered: Registered = new Map();
  const ending = new AbortController();
  const { signal } = ending;
  const playing = learners.map((learner, at) => playOn(host, learner, seeded(asked.seed + at + 1), signal));
  const load = Promise.all([
    Promise.all(playing),
    importOn(host, imported, seeded(asked.seed + 101), signal),
    importOn(host, imported, seeded(asked.seed + 102), signal),
    registerOn(host, receiver.url, registered, seeded(asked.seed + 103), signal),
    syncOn(host, remoteId, seeded(asked.seed + 104), signal),
  ]);
  const killing = async () => {
    for (let turn = 1; turn <= asked.kills; turn += 1) {
      await pause(between(random, 100, 2_500));
      await host.kill(() => {
        const promised = promisedTo(learners, imported, registered);
        return lookAfterKill(folder, promised, own, `after kill ${turn}, seed ${asked.seed}`);
      });
    }
    ending.abort();
  };
  const [[counted, ...added]] = await Promise.all([load, killing()]);

  for (const [at, learner] of learners.entries()) {
    const record = await recordOf(
      { call: (endpoint, input) => callEndpoint(endpoint, input, host.at) },
      learner.sessionId,
    );
    expect(record.counted, `${learner.sessionId}, seed ${asked.seed}`).toEqual(upTo(counted[at] ?? 0));
  }
  for (const sha256 of imported.values()) {
    const zip = readFileSync(path.join(folder, 'packages', `${sha256}.zip`));
    expect(createHash('sha256').update(zip).digest('hex')).toBe(sha256);
  }
  const packages = added[0] + added[1];
  const told = () => receiver.events.filter((event) => event === 'package.processing.completed').length;
  await expect.poll(told, { timeout: 60_000 }).toBeGreaterThanOrEqual(packages);
  await expect
    .poll(
      async () => {
        await call('syncNow', { remoteId });
        return (await call('listSyncedSessions', { remoteId, state: 'sent', limit: 100 })).total;
      },
      { timeout: 120_000, intervals: [1_000] },
    )
    .toBe(asked.learners);
  const there = await callerAt(other)('listSessions', { limit: 100 });
  expect(there.sessions.map(({ session_id: id }) => id).toSorted()).toEqual(
    learners.map(({ sessionId }) => sessionId).toSorted(),
  );
  const { kills, unanswered, slowestStartMs } = host.tally();
  expect(unanswered, 'no kill came in the midst of anything').toBeGreaterThan(0);
  expect(packages, 'no package came in').toBeGreaterThan(0);
  const calls = counted.reduce((sum, count) => sum + count, 0);
  console.log(
    `${kills} kills: ${calls} calls, ${packages} packages, ${registered.size} webhooks, ${unanswered} questions unanswered; ` +
      `the slowest start took ${slowestStartMs.toFixed(0)} ms`,
  );
});
