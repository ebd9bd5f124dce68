import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { CallerInput, Endpoint } from '../../src-shared/contract/endpoint';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

let server: TestServer;
let packageId: PackageId;
beforeAll(async () => {
  server = await startServer();
  packageId = (await server.upload(await zipFixture('scorm12-single'))).id;
});
afterAll(() => server[Symbol.asyncDispose]());

const [high, low] = ['\ud83d', '\ude00'];
const broken = [high, low, `a${high}`, `${low}${high}`];

describe.each(broken)('%j, half a surrogate pair,', (text) => {
  const refused = async <E extends Endpoint>(endpoint: E, input: CallerInput<E>, field: string) =>
    expect(server.call(endpoint, input)).rejects.toMatchObject({
      ...{ status: 400, code: 'INVALID_REQUEST' },
      details: { field },
    });

  test('is no id of a learner and no name', async () => {
    const learner = { user_id: 'ada' };
    await refused(contract.launchPackage, { packageId, user_id: text }, 'user_id');
    await refused(contract.launchPackage, { packageId, learner_id: text }, 'learner_id');
    await refused(contract.launchPackage, { packageId, ...learner, learner_name: text }, 'learner_name');
    await refused(contract.createSession, { package_id: packageId, user_id: text }, 'user_id');
    await refused(
      contract.createSession,
      { package_id: packageId, ...learner, learner_name: text },
      'learner_name',
    );
    await refused(contract.createDispatch, { package_id: packageId, label: text }, 'label');
    await refused(contract.createKey, { name: text, scopes: ['read'] }, 'name');
    await refused(contract.createTenant, { name: text }, 'name');
    await refused(contract.updateSettings, { learner_name: text }, 'learner_name');
    expect((await server.call(contract.listSessions, {})).total).toBe(0);
  });
});

test('a name that the launch of a dispatch makes shorter is not cut within a character', async () => {
  const { launch_url } = await server.call(contract.createDispatch, { package_id: packageId });
  const address = new URL(launch_url);
  address.searchParams.set('user_id', `whole ${high}${low}`);
  address.searchParams.set('name', `${'a'.repeat(254)}${high}${low}`);
  const { status } = await fetch(address, { redirect: 'manual' });
  expect(status).toBe(302);
  const { sessions } = await server.call(contract.listSessions, {});
  const [{ user_id, learner_name } = {}] = sessions;
  expect([user_id, learner_name]).toEqual([`whole ${high}${low}`, 'a'.repeat(254)]);
});
