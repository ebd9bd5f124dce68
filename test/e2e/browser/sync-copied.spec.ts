import { cpSync } from 'node:fs';
import path from 'node:path';
import { zipFixture } from '../../support/zip-fixture';
import { contract } from '../../../src-shared/contract';
import { uploadForm } from '../../../src-shared/contract/call';
import type { SessionId } from '../../../src-shared/kernel/ids';
import { apiAt, type Api } from '../flows/api';
import { openOther } from '../support/other-lectern';
import { expect, test } from '../support/test';

test('a data folder and its copy both sync with one server: what each did is there once, and alike on all three', async ({
  openServe,
  dataFolder,
}) => {
  test.slow();
  const folder = (name: string) => path.join(dataFolder, name);
  const remote = await openOther(openServe, folder('remote'));
  const first = await openOther(openServe, folder('first'));
  const here = apiAt(first.origin, first.token);
  const file = new Blob([new Uint8Array(await zipFixture('scorm12-single'))]);
  const { id: packageId } = await uploadForm(
    contract.uploadPackage,
    { file, name: 'course.zip' },
    { origin: first.origin, token: first.token },
  );
  const begin = async (at: Api, user_id: string) =>
    (await at.call('createSession', { package_id: packageId, user_id })).session_id;
  const both = await begin(here, 'ada');
  await here.call('createRemote', { url: remote.origin, key: remote.token });
  await synced(here);
  await first.stop();
  cpSync(folder('first'), folder('second'), { recursive: true });
  await first.start();
  const second = await openServe({ dataFolder: folder('second') });
  const copy = apiAt(second.apiOrigin, first.token);

  await write(here, both, { location: 'page 2' });
  await write(copy, both, { suspend_data: 'so far', progress: 0.5 });
  const [inFirst, inCopy] = [await begin(here, 'ben'), await begin(copy, 'eve')];
  for (const at of [here, copy, here, copy]) await synced(at);

  const there = apiAt(remote.origin, remote.token);
  expect(await idsAt(there)).toEqual([both, inFirst, inCopy].toSorted());
  expect(await idsAt(here)).toEqual([both, inFirst].toSorted());
  expect(await idsAt(copy)).toEqual([both, inCopy].toSorted());
  const journals = await Promise.all([there, here, copy].map((at) => journalOf(at, both)));
  expect(journals[1]).toEqual(journals[0]);
  expect(journals[2]).toEqual(journals[0]);
  expect((await there.call('listPackages', {})).total).toBe(1);
  for (const at of [here, copy])
    expect((await at.call('listRemotes', {})).data).toMatchObject([
      { state: 'idle', trouble: null, sessions: { sent: 2, waiting: 0, in_trouble: 0 } },
    ]);
});

async function write(
  api: Api,
  sessionId: SessionId,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { version } = await api.call('readSession', { sessionId });
  await api.call('updateSession', { sessionId, version, ...values });
}

async function synced(api: Api): Promise<void> {
  const [remote] = (await api.call('listRemotes', {})).data;
  await api.call('syncNow', { remoteId: remote!.id });
  const state = async () => (await api.call('listRemotes', {})).data[0]?.state;
  await expect.poll(state, { timeout: 30_000 }).toBe('idle');
}

async function idsAt(api: Api) {
  return (await api.call('listSessions', {})).data.map(({ session_id: id }) => id).toSorted();
}

async function journalOf(api: Api, sessionId: SessionId) {
  const { data } = await api.call('readJournal', { sessionId });
  return data.map(({ position, event, result }) => ({ position, event, result }));
}
