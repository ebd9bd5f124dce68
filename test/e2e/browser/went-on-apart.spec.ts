import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { SessionId } from '../../../src-shared/kernel/ids';
import { barriersOf } from '../flows/accessibility';
import { apiAt, type Api } from '../flows/api';
import { openPanel } from '../flows/inspector-panels';
import { closeWindow, contentOf, goToAddress, untilSaved } from '../flows/place';
import { serveCourse } from '../flows/served-course';
import { visit } from '../flows/visit';
import { expect, test } from '../support/test';

test('a course that went on at two Lecterns is one after a sync, and its open inspector tells what was set aside', async ({
  openServe,
  dataFolder,
  context,
}) => {
  test.slow();
  const serve = await openServe();
  const { key, launch } = await serveCourse(serve, 'scorm2004-single');
  const other = (await openServe({ dataFolder: path.join(dataFolder, 'other') })).key();
  const [here, there] = [apiAt(key.origin, key.token), apiAt(other.origin, other.token)];
  const begun = await launch();
  await goOn(context, begun.launch_url);
  const remote = await here.call('createRemote', { url: other.origin, key: other.token });
  await synced(here, remote.id);

  // The journal that comes first stays: the other Lectern's.
  const sessionId = begun.session_id;
  const { package_id: packageId } = await there.call('readSession', { sessionId });
  const elsewhere = { packageId, user_id: 'ben', session_id: sessionId };
  await goOn(context, (await there.call('launchPackage', elsewhere)).launch_url);
  await goOn(context, (await launch()).launch_url);

  const { home: inspector } = await visit(context, serve.visitUrl);
  await goToAddress(inspector, `/sessions/${sessionId}/inspect`);
  await expect(inspector.getByTestId('call-log')).toBeVisible();
  await expect(inspector.getByTestId('status-set-aside')).toHaveCount(0);
  await synced(here, remote.id);
  await expect(inspector.getByTestId('journal-replaced')).toContainText('anew');
  await openPanel(inspector, 'set-aside');
  await expect(inspector.getByTestId('set-aside-part').first()).toBeVisible();
  await expect(inspector.getByTestId('set-aside')).toContainText('SetValue');
  expect(await barriersOf(inspector, 'what was set aside')).toEqual([]);
  expect(await journalOf(there, sessionId)).toEqual(await journalOf(here, sessionId));
  expect((await there.call('listSessions', {})).total).toBe(1);
});

/** The learner turns a page and closes the window. */
async function goOn(context: BrowserContext, launchUrl: string): Promise<void> {
  const player = await context.newPage();
  await player.goto(launchUrl);
  const sco = contentOf(player);
  await expect(sco.locator('#api-state')).toHaveText('connected');
  await sco.locator('#next').click();
  await untilSaved(player);
  await closeWindow(player);
}

async function synced(api: Api, remoteId: string): Promise<void> {
  await api.call('syncNow', { remoteId });
  const state = async () => (await api.call('listRemotes', {})).data[0]?.state;
  await expect.poll(state, { timeout: 30_000 }).toBe('idle');
}

async function journalOf(api: Api, sessionId: SessionId) {
  const { data } = await api.call('readJournal', { sessionId });
  return data.map(({ position, event, result }) => ({ position, event, result }));
}
