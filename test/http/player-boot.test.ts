import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { openPlayer, type FrameBoot } from '../../src-shared/contract/player';
import type { SessionId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

/** What the opening of a course says that its page begins with, and what the page would be told if it asked. */
async function bootsOf(fixture: string, rules: Readonly<Record<string, unknown>> = {}) {
  const { id: packageId } = await server.upload(await zipFixture(fixture), 'course.zip');
  await server.call(contract.updatePackage, { packageId, metadata: { launch_rules: rules } });
  const { launch_token: token, session_id: sessionId } = await server.call(contract.launchPackage, {
    ...{ packageId, user_id: 'learner', force_new: true },
  });
  const { boot, run_url: runUrl } = await server.call(openPlayer, { sessionId, token });
  const asked = (await (await fetch(`${runUrl}/boot`)).json()) as FrameBoot;
  return { told: JSON.parse(boot ?? 'null') as FrameBoot, asked };
}

test.each([
  ['scorm12-single', {}, false],
  ['frameset-links', {}, true],
  ['documents', {}, true],
  ['one-folder-down', {}, false],
  ['manifest-parameters', {}, false],
  ['frameset-links', { opens_in: 'frame' }, null],
  ['scorm12-single', { opens_in: 'window' }, null],
])(
  'the opening of %s under %j tells what its page needs, as the boot answer does',
  async (fixture, rules, needs) => {
    const { told, asked } = await bootsOf(fixture, rules);
    expect(told.needsWindow).toBe(needs);
    expect(told).toEqual(asked);
  },
);

test('the opening tells owners from learners: a sandbox and a preview are theirs', async () => {
  const { id: packageId } = await server.upload(await zipFixture('scorm12-single'), 'course.zip');
  const isOwners = async (launched: { readonly launch_token: string; readonly session_id: SessionId }) => {
    const { launch_token: token, session_id: sessionId } = launched;
    return (await server.call(openPlayer, { sessionId, token })).is_owners;
  };
  const launch = (user_id: string) => server.call(contract.launchPackage, { packageId, user_id });
  expect(await isOwners(await server.call(contract.testLaunch, { packageId }))).toBe(true);
  expect(await isOwners(await launch('designer'))).toBe(true);
  expect(await isOwners(await launch('learner-1'))).toBe(false);
});

test('the opening of a test launch says whose rules hold and how much goes wrong; that of a learner is no trial', async () => {
  const { id: packageId } = await server.upload(await zipFixture('scorm12-single'), 'course.zip');
  const trialIn = async (launched: { readonly launch_token: string; readonly session_id: SessionId }) => {
    const { launch_token: token, session_id: sessionId } = launched;
    return (await server.call(openPlayer, { sessionId, token })).trial;
  };
  const faults = [{ id: 'f', kind: 'latency', milliseconds: 5 }] as const;
  const asked = { packageId, profile: 'openolat', faults: [...faults] };
  expect(await trialIn(await server.call(contract.testLaunch, asked))).toEqual({
    profile: 'OpenOlat (with OLATApiAdapter, before scorm-again)',
    faults: 1,
  });
  expect(await trialIn(await server.call(contract.launchPackage, { packageId, user_id: 'a' }))).toBeNull();
});

test('a test launch says where content stands, in place of its package, or leaves it to the package', async () => {
  const { id: packageId } = await server.upload(await zipFixture('scorm12-single'), 'course.zip');
  const rules = { launch_rules: { opens_in: 'window' } };
  await server.call(contract.updatePackage, { packageId, metadata: rules });
  const placeOf = async (opens_in: 'frame' | null) => {
    const launched = await server.call(contract.testLaunch, { packageId, opens_in });
    const { launch_token: token, session_id: sessionId } = launched;
    const { boot } = await server.call(openPlayer, { sessionId, token });
    return (JSON.parse(boot ?? 'null') as FrameBoot).opensIn;
  };
  expect([await placeOf('frame'), await placeOf(null)]).toEqual(['frame', 'window']);
});
