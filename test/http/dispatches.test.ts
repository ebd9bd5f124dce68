import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { DispatchId, type PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { addOtherTenant } from './other-tenant';

let nowMs = Date.UTC(2030, 0, 1);
const hourMs = 3_600_000;
let server: TestServer;
let packageId: PackageId;

async function start(): Promise<void> {
  server = await startServer({ clock: { nowMs: () => nowMs } });
  packageId = (await server.upload(await zipFixture('scorm12-single'))).id;
}
const stop = () => server[Symbol.asyncDispose]();
const countSessions = async () => (await server.call(contract.listSessions, {})).total;

beforeEach(() => {
  nowMs = Date.UTC(2030, 0, 1);
});

const create = (wanted: Record<string, unknown> = {}) =>
  server.call(contract.createPackageDispatch, { packageId, ...wanted });

type Headers = Readonly<Record<string, string>>;

/** Follows the launch URL as a learner's browser would; no redirect is followed. */
async function launch({ launch_url }: { launch_url: string }, userId: string | null, headers: Headers = {}) {
  const url = new URL(launch_url);
  if (userId !== null) url.searchParams.set('user_id', userId);
  return fetch(url, { redirect: 'manual', headers });
}

async function outcome(answer: Response): Promise<string> {
  if (answer.status === 302) return 'launched';
  const { code } = (await answer.json()) as { code: string };
  return `${String(answer.status)} ${code}`;
}

const launchOutcome = async (...asked: Parameters<typeof launch>) => outcome(await launch(...asked));
const sessionOf = (answer: Response) => answer.headers.get('location')?.split('/')[4]?.split('?')[0];

describe('creating a dispatch', () => {
  beforeAll(start);
  afterAll(stop);

  const settings = {
    label: 'For the north',
    destination: 'Northern Rail',
    registration_limit: 10,
    expires_in_hours: 48,
    allowed_domains: ['LMS.example.org', '*.north.example', 'https://münchen.example'],
  };

  test('answers the object of both generations, within "dispatch" and at the top', async () => {
    const answer = await create(settings);
    expect(answer).toMatchObject({
      package_id: packageId,
      packageId,
      status: 'active',
      label: 'For the north',
      dispatch_name: 'For the north',
      dispatchName: 'For the north',
      client_name: 'Northern Rail',
      registration_limit: 10,
      registrationLimit: 10,
      registration_count: 0,
      license_limit: null,
      track_licenses: false,
      expires_at: '2030-01-03T00:00:00.000Z',
      allowed_domains: ['lms.example.org', '*.north.example', 'https://xn--mnchen-3ya.example'],
      revoked_at: null,
    });
    expect(answer.launchUrl).toBe(answer.launch_url);
    expect(answer.launch_url).toBe(`${server.origin}/dispatch/${answer.id}/launch?token=${answer.token}`);
    expect(answer.zip_url).toBe(`${server.origin}/api/v1/dispatches/${answer.id}/zip`);
    const { dispatch, ...flat } = answer;
    expect(dispatch).toEqual(flat);
  });

  test.each(['/api/v1/dispatches', '/api/customer/dispatches'])(
    'takes the older form at %s',
    async (path) => {
      const body = { package_id: packageId, dispatch_name: 'A', client_name: 'B', license_limit: 3 };
      const headers = { 'content-type': 'application/json' };
      const answer = await server.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
      expect(answer.status).toBe(201);
      expect(await answer.json()).toMatchObject({
        dispatch: { label: 'A', destination: 'B', license_limit: 3, track_licenses: true, expires_at: null },
      });
    },
  );

  test.each([
    [{ registration_limit: -1 }, 'registration_limit'],
    [{ license_limit: 1.5 }, 'license_limit'],
    [{ expires_in_hours: 'soon' }, 'expires_in_hours'],
    [{ expires_at: 'tomorrow' }, 'expires_at'],
    [{ label: 'x'.repeat(256) }, 'label'],
    [{ allowed_domains: ['lms.example.org; script-src *'] }, 'allowed_domains.0'],
    [{ allowed_domains: ['https://lms.example.org/path'] }, 'allowed_domains.0'],
    [{ allowed_domains: ['user@lms.example.org'] }, 'allowed_domains.0'],
    [{ allowed_domains: ["lms.example.org'"] }, 'allowed_domains.0'],
    [{ allowed_domains: ['*'] }, 'allowed_domains.0'],
    [{ allowed_domains: ['lms.example.org:99999'] }, 'allowed_domains.0'],
  ])('refuses %o and keeps nothing', async (wanted, field) => {
    const { total } = await server.call(contract.listDispatches, {});
    await expect(create(wanted)).rejects.toMatchObject({ code: 'INVALID_REQUEST', details: { field } });
    expect((await server.call(contract.listDispatches, {})).total).toBe(total);
  });

  test('needs a package that is there', async () => {
    const gone = '00000000-0000-4000-8000-000000000001' as PackageId;
    const asked = { packageId: gone };
    await expect(server.call(contract.createPackageDispatch, asked)).rejects.toMatchObject({
      code: 'PACKAGE_NOT_FOUND',
    });
    await expect(server.call(contract.listPackageDispatches, asked)).rejects.toMatchObject({
      code: 'PACKAGE_NOT_FOUND',
    });
  });

  test('is for keys that may write, those of the dispatch vocabulary included', async () => {
    for (const [scope, expected] of [
      ['public_api', 'made'],
      ['internal_product', 'made'],
      ['read', 'INSUFFICIENT_SCOPES'],
    ] as const) {
      const { key } = await server.call(contract.createKey, { name: scope, scopes: [scope] });
      const made = server.call(contract.createPackageDispatch, { packageId }, key).then(
        () => 'made',
        (refusal: unknown) => (refusal as { code: string }).code,
      );
      expect([scope, await made]).toEqual([scope, expected]);
    }
  });
});

describe('a dispatch', () => {
  beforeEach(start);
  afterEach(stop);

  test('is listed, newest first, by package where asked', async () => {
    const other = (await server.upload(await zipFixture('scorm2004-single'))).id;
    const first = await create();
    nowMs += 1;
    const second = await server.call(contract.createDispatch, { package_id: other });
    const ids = async (asked: { package_id?: PackageId }) =>
      (await server.call(contract.listDispatches, asked)).dispatches.map(({ id }) => id);
    expect(await ids({})).toEqual([second.id, first.id]);
    expect(await ids({ package_id: packageId })).toEqual([first.id]);
    const ofOther = await server.call(contract.listPackageDispatches, { packageId: other });
    expect(ofOther.data.map(({ id }) => id)).toEqual([second.id]);
  });

  test('is changed in what is named alone', async () => {
    const { id } = await create({ label: 'A', registration_limit: 5, expires_in_hours: 1 });
    const changed = await server.call(contract.updateDispatch, { dispatchId: id, dispatch_name: 'B' });
    expect(changed).toMatchObject({ label: 'B', registration_limit: 5 });
    expect(changed.expires_at).not.toBeNull();
    const opened = { dispatchId: id, registration_limit: null, expires_in_hours: 0 };
    expect(await server.call(contract.updateDispatch, opened)).toMatchObject({
      ...{ label: 'B', registration_limit: null, expires_at: null },
    });
  });

  test('is the same under the address of customers', async () => {
    const made = await create();
    const { id: dispatchId } = made;
    expect(await server.call(contract.readDispatchOfCustomer, { dispatchId })).toEqual(made);
    await server.call(contract.updateDispatchOfCustomer, { dispatchId, label: 'C' });
    expect((await server.call(contract.listDispatchesOfCustomer, {})).dispatches[0]?.label).toBe('C');
    expect((await server.call(contract.listRegistrationsOfCustomer, { dispatchId })).total).toBe(0);
    expect((await server.call(contract.revokeDispatchOfCustomer, { dispatchId })).status).toBe('revoked');
    await server.call(contract.deleteDispatchOfCustomer, { dispatchId });
    expect((await server.call(contract.listDispatches, {})).total).toBe(0);
  });

  test('is not there for another tenant, nor once it or its package is deleted', async () => {
    const made = await create();
    const byPackage = await create();
    const dispatchId = made.id;
    const other = addOtherTenant(server);
    const notFound = { code: 'DISPATCH_NOT_FOUND' };
    for (const endpoint of [
      contract.readDispatch,
      contract.updateDispatch,
      contract.deleteDispatch,
      contract.revokeDispatch,
      contract.listRegistrations,
    ])
      await expect(server.call(endpoint, { dispatchId }, other)).rejects.toMatchObject(notFound);
    await server.call(contract.deleteDispatch, { dispatchId });
    await expect(server.call(contract.readDispatch, { dispatchId })).rejects.toMatchObject(notFound);
    expect(await launchOutcome(made, 'ann')).toBe('404 DISPATCH_NOT_FOUND');
    expect(await launchOutcome(byPackage, 'ann')).toBe('launched');
    await server.call(contract.deletePackage, { packageId });
    expect(await launchOutcome(byPackage, 'ann')).toBe('404 DISPATCH_NOT_FOUND');
    const one = { dispatchId: byPackage.id };
    await expect(server.call(contract.readDispatch, one)).rejects.toMatchObject(notFound);
  });

  test('is not found by an id that is none', async () => {
    const dispatchId = DispatchId.parse('00000000-0000-4000-8000-000000000009');
    await expect(server.call(contract.readDispatch, { dispatchId })).rejects.toMatchObject({ status: 404 });
    expect((await server.request('/api/v1/dispatches/nothing')).status).toBe(404);
  });

  test('keeps its token from who has only the database, and over a restart', async () => {
    const { token, launch_url } = await create();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const key = readFileSync(join(server.dataFolder, 'dispatch.key'));
    await server.restart();
    for (const file of ['lectern.db', 'lectern.db-wal']) {
      const path = join(server.dataFolder, file);
      const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
      expect([file, bytes.includes(token), bytes.includes(key)]).toEqual([file, false, false]);
    }
    expect(await launchOutcome({ launch_url }, 'ann')).toBe('launched');
  });
});

describe('a launch', () => {
  beforeAll(start);
  afterAll(stop);

  test('leads to the player, goes on with what the learner has not finished, and is registered', async () => {
    const made = await create();
    const first = await launch({ launch_url: `${made.launch_url}&name=Ann%20Lee` }, 'ann');
    expect(first.status).toBe(302);
    expect(first.headers.get('location')).toMatch(new RegExp(`^${server.origin}/player/[^?]+\\?token=`));
    const again = await launch(made, 'ann');
    expect(sessionOf(again)).toBe(sessionOf(first));
    const bob = await launch(made, 'bob');
    expect(sessionOf(bob)).not.toBe(sessionOf(first));
    const { registrations } = await server.call(contract.listRegistrations, { dispatchId: made.id });
    expect(registrations.find(({ user_id }) => user_id === 'ann')).toMatchObject({
      ...{ launches: 2, learner_name: 'Ann Lee', session_id: sessionOf(first) },
      ...{ status: 'active', completion_status: 'not attempted', has_license: false },
    });
    const { sessions } = await server.call(contract.listSessions, { dispatch_id: made.id });
    expect(sessions.map(({ dispatch_id }) => dispatch_id)).toEqual([made.id, made.id]);
    expect((await server.call(contract.readDispatch, { dispatchId: made.id })).registration_count).toBe(2);
  });

  test('begins the current version, and a session of its own whoever has the same name elsewhere', async () => {
    const mine = (await server.upload(await zipFixture('rude'))).id;
    const owner = await server.call(contract.launchPackage, { packageId: mine, user_id: 'ann' });
    const own = { packageId: mine };
    const one = await server.call(contract.createPackageDispatch, own);
    const other = await server.call(contract.createPackageDispatch, own);
    await server.upload(await zipFixture('scorm2004-single'), 'v2.zip', { package_id: mine });
    const ids = [await launch(one, 'ann'), await launch(other, 'ann')].map(sessionOf);
    expect(new Set([owner.session_id, ...ids]).size).toBe(3);
    const again = await server.call(contract.launchPackage, { ...own, user_id: 'ann' });
    expect(again.session_id).toBe(owner.session_id);
    expect(owner.session.dispatch_id).toBeNull();
    const { sessions } = await server.call(contract.listSessions, { dispatch_id: one.id });
    expect(sessions[0]).toMatchObject({ package_version: 2, scorm_version: '2004' });
  });

  test('needs the token of this very dispatch, and is else answered as if there were none', async () => {
    const made = await create();
    const other = await create();
    const url = `${server.origin}/dispatch/${made.id}/launch`;
    for (const query of ['', '?token=', `?token=${other.token}`, `?token=${made.token}x`, '?token[]=a'])
      expect([query, await launchOutcome({ launch_url: url + query }, 'ann')]).toEqual([
        query,
        '404 DISPATCH_NOT_FOUND',
      ]);
    for (const id of ['nowhere', '00000000-0000-4000-8000-000000000000']) {
      const launch_url = `${server.origin}/dispatch/${id}/launch?token=${made.token}`;
      expect(await launchOutcome({ launch_url }, 'ann')).toBe('404 DISPATCH_NOT_FOUND');
    }
  });

  test.each([null, '', 'x'.repeat(256)])('needs a user id that can be kept: not %o', async (userId) => {
    const before = await countSessions();
    const answer = await launch(await create(), userId);
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { code: 'INVALID_REQUEST', details: { field: 'user_id' } },
    ]);
    expect(await countSessions()).toBe(before);
  });

  test('is a GET: asking for its headers begins nothing', async () => {
    const before = await countSessions();
    const { launch_url } = await create();
    const answer = await fetch(`${launch_url}&user_id=ann`, { method: 'HEAD', redirect: 'manual' });
    expect(answer.status).toBe(405);
    expect(await countSessions()).toBe(before);
  });

  test('ends with the time and at once when it is revoked; who has begun goes on', async () => {
    const made = await create({ expires_in_hours: 1 });
    const begun = await launch(made, 'ann');
    nowMs += hourMs;
    expect(await launchOutcome(made, 'ann')).toBe('403 DISPATCH_NOT_ACTIVE');
    expect((await server.call(contract.readDispatch, { dispatchId: made.id })).status).toBe('expired');
    const later = { dispatchId: made.id, expires_in_hours: 1 };
    expect((await server.call(contract.updateDispatch, later)).status).toBe('active');
    expect(await launchOutcome(made, 'ann')).toBe('launched');
    await server.call(contract.revokeDispatch, { dispatchId: made.id });
    expect(await launchOutcome(made, 'ann')).toBe('403 DISPATCH_NOT_ACTIVE');
    const found = await server.call(contract.revokeDispatch, { dispatchId: made.id });
    expect(found).toMatchObject({ status: 'revoked', revoked_at: '2030-01-01T01:00:00.000Z' });
    const token = new URL(begun.headers.get('location') ?? '').searchParams.get('token') ?? '';
    const sessionId = sessionOf(begun) ?? '';
    const opened = await server.request(`/player/${sessionId}/open`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    expect(opened.status).toBe(200);
  });

  test.each([
    ['https://lms.example.org', 'launched'],
    ['http://lms.example.org:8080', 'launched'],
    ['https://a.b.north.example', 'launched'],
    ['https://north.example', '403 FORBIDDEN'],
    ['https://evil-lms.example.org', '403 FORBIDDEN'],
    ['https://lms.example.org.evil.example', '403 FORBIDDEN'],
    ['https://one.example', 'launched'],
    ['http://one.example', '403 FORBIDDEN'],
    ['https://one.example:8443', '403 FORBIDDEN'],
    ['https://two.example:8443', 'launched'],
    ['https://two.example', '403 FORBIDDEN'],
    ['about:blank', '403 FORBIDDEN'],
    [null, '403 FORBIDDEN'],
  ])('comes from an allowed domain where any are named: from %s it is %s', async (from, expected) => {
    const allowed_domains = ['lms.example.org', '*.north.example', 'https://one.example', 'two.example:8443'];
    const made = await create({ allowed_domains });
    const headers: Headers = from === null ? {} : { referer: `${from}/` };
    expect(await launchOutcome(made, 'ann', headers)).toBe(expected);
    if (expected === 'launched') return;
    const { details } = (await (await launch(made, 'ann', headers)).json()) as { details?: object };
    expect(details).toMatchObject({ message: 'Add the site to allowed_domains of the dispatch' });
  });

  test('checks in order: found, active, domain, registrations, licences', async () => {
    const made = await create({
      ...{ registration_limit: 1, license_limit: 1, track_licenses: true },
      ...{ allowed_domains: ['lms.example.org'], expires_in_hours: 1 },
    });
    const at = { referer: 'https://lms.example.org/' };
    expect(await launchOutcome(made, 'ann', at)).toBe('launched');
    expect(await launchOutcome(made, 'bob', at)).toBe('403 REGISTRATION_LIMIT_EXCEEDED');
    const bad = { launch_url: made.launch_url.replace(made.token, 'x') };
    expect(await launchOutcome(made, 'bob')).toBe('403 FORBIDDEN');
    nowMs += hourMs;
    expect(await launchOutcome(made, 'bob')).toBe('403 DISPATCH_NOT_ACTIVE');
    expect(await launchOutcome(bad, 'bob')).toBe('404 DISPATCH_NOT_FOUND');
  });

  test('0 and null permit any number, and a limit that is lifted lets more in', async () => {
    const made = await create({ registration_limit: 0, license_limit: 0, track_licenses: true });
    for (const user of ['ann', 'bob']) expect(await launchOutcome(made, user)).toBe('launched');
    const dispatchId = made.id;
    const full = await server.call(contract.updateDispatch, { dispatchId, registration_limit: 2 });
    expect(full).toMatchObject({ status: 'exhausted', registration_count: 2, license_count: 2 });
    expect(await launchOutcome(made, 'cid')).toBe('403 REGISTRATION_LIMIT_EXCEEDED');
    expect(await launchOutcome(made, 'ann')).toBe('launched');
    await server.call(contract.updateDispatch, { dispatchId, registration_limit: null });
    expect(await launchOutcome(made, 'cid')).toBe('launched');
  });

  test('takes a licence of each learner once, from when they are counted', async () => {
    const made = await create({ license_limit: 1, track_licenses: false });
    for (const user of ['ann', 'bob']) expect(await launchOutcome(made, user)).toBe('launched');
    await server.call(contract.updateDispatch, { dispatchId: made.id, track_licenses: true });
    for (const [user, expected] of [
      ['ann', 'launched'],
      ['ann', 'launched'],
      ['bob', '403 LICENSE_LIMIT_EXCEEDED'],
      ['cid', '403 LICENSE_LIMIT_EXCEEDED'],
    ] as const)
      expect([user, await launchOutcome(made, user)]).toEqual([user, expected]);
    const { license_count, registration_count } = await server.call(contract.readDispatch, {
      dispatchId: made.id,
    });
    expect([license_count, registration_count]).toEqual([1, 2]);
  });

  test('holds its limits when many launch at once, and lets one learner in once', async () => {
    const made = await create({ registration_limit: 5, license_limit: 3, track_licenses: true });
    const users = Array.from({ length: 40 }, (_, at) => `learner-${String(at % 20)}`);
    const outcomes = await Promise.all(users.map((user) => launchOutcome(made, user)));
    const admitted = users.filter((_, at) => outcomes[at] === 'launched');
    expect(new Set(admitted).size).toBe(3);
    const read = await server.call(contract.readDispatch, { dispatchId: made.id });
    expect([read.registration_count, read.license_count]).toEqual([3, 3]);
    expect((await server.call(contract.listSessions, { dispatch_id: made.id })).total).toBe(3);
  });

  test('says in a sentence, to a person in a frame, why there is no course', async () => {
    const made = await create();
    await server.call(contract.revokeDispatch, { dispatchId: made.id });
    const answer = await launch(made, 'ann', { accept: 'text/html,*/*;q=0.8' });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors http: https:');
    expect(await answer.text()).toContain('not open here any more');
  });
});
