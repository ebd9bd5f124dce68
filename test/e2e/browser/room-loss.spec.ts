import { setTimeout as pause } from 'node:timers/promises';
import { callEndpoint } from '../../../src-shared/contract/call';
import { count, upTo } from '../../support/lesson';
import { between, seeded, type Random } from '../flows/loss/seeded';
import { goToAddress } from '../flows/place';
import { openRoom } from '../flows/room';
import { askedRoom } from '../flows/room-loss/asked';
import { checkAtProtocol, openAtProtocol, resumeAtProtocol, type Host } from '../flows/room-loss/at-protocol';
import { checkInBrowser, playEnough, restSaved, resumeInBrowser } from '../flows/room-loss/in-browser';
import { openWing, type Somebody, type Wing } from '../flows/room-loss/wing';
import { visit } from '../flows/visit';
import type { Serve } from '../support/launch-serve';
import { expect, test } from '../support/test';

test.describe.configure({ retries: 0 });
// Of so many calls a trace takes longer than the test.
test.use({ trace: 'off' });

const callsAtProtocol = 300;
const devicesOfWing = 4;
/** A host that is killed has its port again, by which devices and lines find it. */
const words = ['--room-port', '18200', '--no-rate-limits'];

test('a room of 40 loses nothing that was acknowledged, though networks go and the host is killed twice; all go on where they were, and the lesson ends when 40 of 40 are saved', async ({
  openServe,
  playwright,
  context,
}, testInfo) => {
  const { seed, browsers, people } = askedRoom();
  test.setTimeout(240_000 + browsers * 20_000);
  console.log(`Room of ${people}: ${browsers} browsers, seed ${seed}`);
  const random = seeded(seed);
  let serve: Serve = await openServe({ args: words });
  const key = serve.key();
  const host: Host = {
    call: (endpoint, input) => callEndpoint(endpoint, input, { ...key, origin: serve.apiOrigin }),
  };
  const room = await openRoom(serve);
  const roster: Somebody[] = [];
  for (const at of upTo(people)) {
    const name = `Learner ${String(at).padStart(2, '0')}`;
    roster.push({ name, ...(await room.expectSomebody(name)) });
  }
  const inBrowsers = roster.slice(0, browsers);
  const others = roster.slice(browsers);
  const idsOf = (some: typeof roster) => some.map(({ learnerId }) => learnerId);
  await room.give('counting', { everyone: false, learner_ids: idsOf(inBrowsers) });
  const lesson = await room.give('scorm12-single', {
    everyone: false,
    learner_ids: idsOf(others.length > 0 ? others : roster),
  });

  const wings: Wing[] = [];
  const parts = {
    ...{ room, chromium: playwright.chromium, options: testInfo.project.use.launchOptions ?? {} },
    burstEveryMs: 30 * browsers,
  };
  for (let at = 0; at < browsers; at += devicesOfWing)
    wings.push(await openWing(inBrowsers.slice(at, at + devicesOfWing), parts));
  const devices = wings.flatMap((wing) => wing.devices);
  const learners = await openAtProtocol(room, others, lesson);

  const killings = async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await pause(between(random, 1_000, 5_000));
      await serve.kill();
      await pause(between(random, 0, 1_000));
      serve = await openServe({ args: words });
    }
  };
  const ending = new AbortController();
  const outages = wings.map((wing, at) => loseNow(wing, seeded(seed + at), ending.signal));
  await Promise.all([
    killings(),
    ...devices.map(playEnough),
    ...learners.map((learner, at) => count(learner, callsAtProtocol, seeded(seed + 100 + at))),
  ]);
  ending.abort();
  await Promise.all(outages);
  await Promise.all(devices.map(restSaved));

  for (const learner of learners) await checkAtProtocol(host, learner, callsAtProtocol);
  for (const device of devices) await checkInBrowser(host, device);
  for (const device of devices) await resumeInBrowser(device);
  for (const learner of learners) await resumeAtProtocol(learner, callsAtProtocol);

  const { home } = await visit(context, serve.visitUrl);
  await goToAddress(home, '/classroom/board');
  await expect(home.getByTestId('board-learner')).toHaveCount(people);
  // The last one has no network just then; where all are in browsers, nobody is left to wait for.
  const last = learners.at(-1);
  last?.cut();
  await home.getByTestId('lesson-end').click();
  await Promise.all(learners.slice(0, -1).map((learner) => learner.leave()));
  if (last !== undefined) {
    const allButOne = `${people - 1} of ${people} saved`;
    await expect(home.getByTestId('lesson-kept')).toHaveText(allButOne, { timeout: 60_000 });
    await expect(home.getByTestId('lesson-unsaved')).toContainText(roster.at(-1)?.name ?? '');
    last.mend();
    await last.leave();
  }
  await expect(home.getByTestId('lesson-kept')).toHaveText(`${people} of ${people} saved`, {
    timeout: 60_000,
  });
  await expect(home.getByTestId('lesson-unsaved')).toHaveCount(0);
  for (const learner of learners) learner.end();
  for (const wing of wings) await wing.close();
});

async function loseNow(wing: Wing, random: Random, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(between(random, 1_000, 4_000));
    await wing.loseNetwork(random);
  }
}
