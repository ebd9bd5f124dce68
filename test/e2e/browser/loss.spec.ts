import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { contract } from '../../../src-shared/contract';
import { callEndpoint } from '../../../src-shared/contract/call';
import { askedStops, limitMs } from '../flows/loss/asked';
import type { CallApi } from '../flows/loss/record';
import { between, planOf, seeded, type Random } from '../flows/loss/seeded';
import { createTally, type Due } from '../flows/loss/tally';
import { watchJournal } from '../flows/loss/watch-journal';
import { closeWindow, contentOf } from '../flows/place';
import { serveCourse } from '../flows/served-course';
import type { Serve } from '../support/launch-serve';
import { openLine, type Cut, type Line } from '../support/line';
import { expect, test } from '../support/test';

test.describe.configure({ retries: 0 });

/** A server on two ports, and a browser that reaches it through two lines that can be cut. */
interface Room {
  readonly lines: readonly Line[];
  readonly context: BrowserContext;
  serve: Serve;
  startAgain(): Promise<Serve>;
  launchUrl(): Promise<string>;
}

interface Way {
  readonly name: string;
  readonly due: Due;
  stop(room: Room, player: Page, random: Random): Promise<void>;
}

const ways: readonly Way[] = [
  { name: 'tab closed', due: 'acknowledged', stop: (_room, player) => closeWindow(player) },
  { name: 'page killed', due: 'acknowledged', stop: killPage },
  { name: 'network broken, then mended', due: 'sent', stop: loseNetwork('reset') },
  { name: 'network silent, then mended', due: 'sent', stop: loseNetwork('silent') },
  { name: 'server killed, then started again', due: 'sent', stop: restartServer('kill') },
  { name: 'server stopped, then started again', due: 'sent', stop: restartServer('stop') },
  { name: 'opened in a second tab', due: 'acknowledged', stop: openElsewhere },
];

test('a browser and its server, stopped at random moments in every way, lose nothing that was acknowledged', async ({
  openServe,
  playwright,
}, testInfo) => {
  const asked = askedStops();
  test.setTimeout(limitMs(asked));
  const random = seeded(asked.seed);
  const tally = createTally('browser', asked);
  const [port, contentPort] = [await freePort(), await freePort()];
  const lines = [await openLine(port), await openLine(contentPort)];
  const rules = [port, contentPort].map(
    (own, at) => `MAP 127.0.0.1:${own} 127.0.0.1:${lines[at]?.port ?? 0}`,
  );
  const browser = await playwright.chromium.launch({
    ...testInfo.project.use.launchOptions,
    args: [`--host-resolver-rules=${rules.join(',')}`],
  });
  const start = () => openServe({ args: ['--port', String(port), '--content-port', String(contentPort)] });
  const serve = await start();
  const { key, launch } = await serveCourse(serve, 'counting');
  const call: CallApi = (name, input) => callEndpoint(contract[name], input, key);
  const room: Room = {
    lines,
    serve,
    context: await browser.newContext(),
    startAgain: start,
    launchUrl: async () => (await launch()).launch_url,
  };

  for (const way of planOf(ways, asked.stops, random)) {
    const player = await room.context.newPage();
    const journal = watchJournal(player);
    await player.goto(await room.launchUrl());
    await tally.checkFound(contentOf(player));
    await player.waitForTimeout(between(random, 0, 900));
    await way.stop(room, player, random);
    const written = way.due === 'sent' ? await writtenAtRest(player) : null;
    await tally.check({ way: way.name, journal, due: way.due }, call);
    if (written !== null) expect(tally.lastNumber()).toBe(written);
    await player.close();
  }
  console.log(tally.text());
  await end(browser, lines);
});

async function writtenAtRest(player: Page): Promise<number> {
  // A page whose controls could not be loaded loads itself again once the server is reached.
  await expect(player.getByTestId('save-state')).toBeVisible({ timeout: 60_000 });
  await contentOf(player).locator('#rest').click();
  await expect(player.getByTestId('save-state')).toHaveAttribute('data-state', 'saved', { timeout: 30_000 });
  await expect(contentOf(player).locator('#refused')).toHaveText('0');
  return Number(await contentOf(player).locator('#written').textContent());
}

async function killPage(_room: Room, player: Page): Promise<void> {
  const gone = player.waitForEvent('crash');
  await Promise.race([gone, player.goto('chrome://crash')]).catch(() => gone);
}

/** The course goes on meanwhile. */
function loseNetwork(how: Cut): Way['stop'] {
  return async ({ lines }, player, random) => {
    for (const line of lines) line.cut(how);
    await player.waitForTimeout(between(random, 200, 3_000));
    for (const line of lines) line.mend();
  };
}

function restartServer(how: 'kill' | 'stop'): Way['stop'] {
  return async (room, player, random) => {
    await room.serve[how]();
    await player.waitForTimeout(between(random, 0, 1_000));
    room.serve = await room.startAgain();
  };
}

/** The second page takes the course over, goes on counting and is closed in peace. */
async function openElsewhere(room: Room, player: Page): Promise<void> {
  const second = await room.context.newPage();
  await second.goto(await room.launchUrl());
  await expect(player.getByTestId('player-problem')).toHaveAttribute('data-problem', 'takenOver');
  await expect(contentOf(second).locator('#written')).toHaveText(/\d/);
  await writtenAtRest(second);
  await second.close();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function end(browser: Browser, lines: readonly Line[]): Promise<void> {
  await browser.close();
  for (const line of lines) await line.close();
}
