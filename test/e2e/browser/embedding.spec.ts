import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { contract } from '../../../src-shared/contract';
import { callEndpoint } from '../../../src-shared/contract/call';
import { serveCourse } from '../flows/served-course';
import { expect, test } from '../support/test';

/** A portal on another site than Lectern's ("localhost" is another one than "127.0.0.1"), with a page that frames an address. */
async function openPortal(): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((req, res) => {
    const address = new URL(req.url ?? '/', 'http://portal').searchParams.get('show') ?? '';
    res.setHeader('Content-Type', 'text/html');
    res.end(`<!doctype html><title>Portal</title><h1>Portal</h1>
<iframe id="player" src="${address.replaceAll('&', '&amp;')}" width="100%" height="800" allowfullscreen></iframe>`);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return { origin: `http://localhost:${String((server.address() as AddressInfo).port)}`, server };
}

const show = (page: Page, portal: string, address: string) =>
  page.goto(`${portal}/?show=${encodeURIComponent(address)}`);

test('a portal on another site shows the player in a frame once its origin is allowed', async ({
  openServe,
  page,
}) => {
  const { key, launch } = await serveCourse(await openServe(), 'scorm12-single');
  const portal = await openPortal();
  const player = page.frameLocator('#player');
  const sco = player.frameLocator('iframe').frameLocator('iframe');

  const refused = page.waitForEvent('console', (message) => /frame-ancestors|Framing/.test(message.text()));
  await show(page, portal.origin, (await launch()).launch_url);
  await refused;
  await expect(sco.locator('#next')).toHaveCount(0);

  await callEndpoint(contract.updateSettings, { allowed_origins: [portal.origin] }, key);
  const { launch_url: launchUrl, session_id: sessionId } = await launch();
  await show(page, portal.origin, launchUrl);
  await sco.locator('#next').click();
  await sco.locator('#next').click();
  await player.getByRole('button', { name: 'Exit' }).click();
  await expect
    .poll(async () => (await callEndpoint(contract.readSession, { sessionId }, key)).location)
    .not.toBeNull();
  portal.server.close();
});

test('a portal that named an address at the launch has its learner back once the course was left and all is saved', async ({
  openServe,
  page,
}) => {
  const { key, packageId } = await serveCourse(await openServe(), 'scorm12-single');
  const portal = await openPortal();
  const redirect_url = `${portal.origin}/?done=yes`;
  const launch = { packageId, user_id: 'ben', redirect_url };
  const { launch_url: launchUrl, session_id: sessionId } = await callEndpoint(
    contract.launchPackage,
    launch,
    key,
  );

  await page.goto(launchUrl);
  const sco = page.frameLocator('iframe').frameLocator('iframe');
  await sco.locator('#next').click();
  await page.getByRole('button', { name: 'Exit' }).click();
  await page.waitForURL(redirect_url);
  expect((await callEndpoint(contract.readSession, { sessionId }, key)).location).not.toBeNull();
  portal.server.close();
});
