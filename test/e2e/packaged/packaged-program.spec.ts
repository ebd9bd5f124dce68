import { getCurrentFuseWire, FuseState, FuseV1Options } from '@electron/fuses';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { apiOf } from '../flows/api';
import { contentOf, importByButton, play, untilSaved } from '../flows/place';
import { launchPackaged, makePackage, packagedExecutable } from '../support/launch-packaged';
import { expect, test } from '../support/test';

test.describe.configure({ timeout: 180_000 });
test.beforeAll(makePackage);

test('the packaged program imports a course, plays it in a window and keeps what it did', async ({
  dataFolder,
}) => {
  const program = await launchPackaged(dataFolder);
  const place = { home: program.page, nextWindow: program.nextWindow };
  try {
    await importByButton(place, 'scorm12-single');
    const player = await play(place, 'scorm12-single');
    await expect(contentOf(player).locator('#api-state')).toHaveText('connected');
    await contentOf(player).locator('#next').click();
    await untilSaved(player);
    const api = await apiOf(program.page);
    const [session] = (await api.call('listSessions', {})).sessions;
    const { data } = await api.call('readJournal', { sessionId: session?.id ?? '' });
    expect(data.map((entry) => entry.event['args'])).toContainEqual(['cmi.core.lesson_location', '2']);
    expect((await api.call('readOverview', {})).totals.sessions).toBe(1);
    expect(existsSync(path.join(dataFolder, 'lectern.db'))).toBe(true);
  } finally {
    await program.kill();
  }
});

test('the packaged program cannot be turned into a Node, debugged, or given another application', async () => {
  const fuses = await getCurrentFuseWire(packagedExecutable);
  const states = {
    runAsNode: fuses[FuseV1Options.RunAsNode],
    nodeOptions: fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: fuses[FuseV1Options.EnableNodeCliInspectArguments],
    cookieEncryption: fuses[FuseV1Options.EnableCookieEncryption],
    asarIntegrity: fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyFromAsar: fuses[FuseV1Options.OnlyLoadAppFromAsar],
    fileProtocol: fuses[FuseV1Options.GrantFileProtocolExtraPrivileges],
  };
  expect(states).toEqual({
    runAsNode: FuseState.DISABLE,
    nodeOptions: FuseState.DISABLE,
    inspect: FuseState.DISABLE,
    cookieEncryption: FuseState.ENABLE,
    asarIntegrity: FuseState.ENABLE,
    onlyFromAsar: FuseState.ENABLE,
    fileProtocol: FuseState.DISABLE,
  });
  const resources = path.join(path.dirname(packagedExecutable), 'resources');
  expect(existsSync(path.join(resources, 'default_app.asar'))).toBe(false);
});
