import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from '../flows/core-flow';
import { contentOf, importByButton, play } from '../flows/place';
import { expect, test } from '../support/test';

/** Another program of this machine, which pages of ours must not reach. */
interface Neighbour {
  readonly origin: string;
  readonly visits: readonly string[];
  readonly server: Server;
}

const neighbour = test.extend<{ stranger: Neighbour }>({
  stranger: async ({}, use) => {
    const visits: string[] = [];
    const server = createServer((request, response) => {
      visits.push(request.url ?? '');
      response.setHeader('Access-Control-Allow-Origin', '*').end('reached');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await use({ origin: `http://127.0.0.1:${port}`, visits, server });
    server.closeAllConnections();
    server.close();
  },
});

test('a page has the window commands and nothing of Node', async ({ openDesktop }) => {
  const { page } = await openDesktop();
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
    commands: Object.keys(window.lectern ?? {}),
    player: 'lecternPlayer' in window,
  }));
  expect(found).toEqual({
    node: [],
    commands: [
      ...['token', 'openPlayer', 'openInspector', 'revealDataFolder', 'chooseFolder', 'chooseDataFolder'],
      ...['readPorts', 'keepPorts', 'speak', 'restart', 'takeAsked', 'onAsked'],
    ],
    player: false,
  });
});

test('a window says that nothing has opened it, so that its page stays in the process it began in', async ({
  openDesktop,
}) => {
  const { page } = await openDesktop();
  const answer = await page.reload();
  expect(answer?.headers()['cross-origin-opener-policy']).toBe('unsafe-none');
});

test('every window is sandboxed, isolated and without Node: library, inspector, player, and what content opens', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  await importByButton(place, 'popup');
  const player = await play(place, 'popup');
  const sco = contentOf(player);
  const popUp = await desktop.nextWindow(() => sco.locator('#open').click());
  const inspector = await inspect(place, 'popup');
  const preferences = await desktop.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const of = contents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        of.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
  );
  const safe = {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  };
  expect(preferences).toEqual([safe, safe, safe, safe]);
  const seen = (): string[] =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'lectern', 'lecternPlayer'].filter(
      (name) => name in globalThis,
    );
  expect(await inspector.evaluate(seen)).toEqual(['lectern']);
  expect(await player.evaluate(seen)).toEqual(['lecternPlayer']);
  expect(await popUp.evaluate(seen)).toEqual([]);
  expect(await sco.locator('body').evaluate(seen)).toEqual([]);
});

neighbour('a page cannot be navigated to another origin', async ({ openDesktop, stranger }) => {
  const { page, app, apiOrigin } = await openDesktop();
  const isPrevented = await app.evaluate(({ webContents }, to) => {
    const [contents] = webContents.getAllWebContents();
    return new Promise<boolean>((resolve) => {
      contents?.once('will-frame-navigate', (event) => resolve(event.defaultPrevented));
      void contents?.executeJavaScript(`location.href = ${JSON.stringify(to)}`);
    });
  }, stranger.origin);
  expect(isPrevented).toBe(true);
  expect(new URL(page.url()).origin).toBe(apiOrigin);
  expect(stranger.visits).toEqual([]);
});

for (const address of ['file:///etc/passwd', 'data:text/html,gone'])
  test(`a page cannot be navigated to ${address}`, async ({ openDesktop }) => {
    const { page, apiOrigin } = await openDesktop();
    const refused = page.waitForEvent('console', (message) => message.text().startsWith('Not allowed to'));
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await refused;
    expect(new URL(page.url()).origin).toBe(apiOrigin);
  });

neighbour('a page cannot open a foreign window', async ({ openDesktop, stranger }) => {
  const { page, app } = await openDesktop();
  const opened = await page.evaluate((to) => window.open(to) === null, stranger.origin);
  expect(opened).toBe(true);
  expect(app.windows()).toHaveLength(1);
  expect(stranger.visits).toEqual([]);
});

neighbour(
  'no request leaves for another port, not even past the policy of the page',
  async ({ openDesktop, stranger }) => {
    const { app, apiOrigin } = await openDesktop();
    const outcome = await app.evaluate(
      async ({ session }, { foreign, own }) => {
        const tried = async (address: string): Promise<string> =>
          session.defaultSession.fetch(address).then(
            (answer) => String(answer.status),
            (error: unknown) => String(error),
          );
        return { foreign: await tried(foreign), own: await tried(`${own}/api/health`) };
      },
      { foreign: stranger.origin, own: apiOrigin },
    );
    expect(outcome.foreign).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(outcome.own).toBe('200');
    expect(stranger.visits).toEqual([]);
  },
);

test('permissions are denied but for writing the clipboard', async ({ openDesktop }) => {
  const { page } = await openDesktop();
  const states = await page.evaluate(async () => {
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'clipboard-read',
    ] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
});

test('a player opens only from a launch URL of this server', async ({ openDesktop }) => {
  const { page, app, apiOrigin } = await openDesktop();
  const refused = await page.evaluate(async (own) => {
    const addresses = ['http://127.0.0.1:9/player/x?token=a.e30.b', `${own}/`, `${own}/player/x?token=none`];
    const answers: string[] = [];
    for (const address of addresses)
      await window.lectern?.openPlayer(address).then(
        () => answers.push('opened'),
        () => answers.push('refused'),
      );
    return answers;
  }, apiOrigin);
  expect(refused).toEqual(['refused', 'refused', 'refused']);
  expect(app.windows()).toHaveLength(1);
});
