import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId, TenantId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';
import { addOtherTenant, otherTenant } from './other-tenant';

const nowMs = Date.UTC(2026, 3, 1);
const now = nowMs / 1000;

describe('launches for learners of another system', () => {
  let server: TestServer;
  let packageId: PackageId;
  let tenantId: TenantId;
  let secret = '';
  let foreignKey = '';

  beforeAll(async () => {
    server = await startServer({ clock: { nowMs: () => nowMs } });
    const uploaded = await server.upload(await zipFixture('scorm12-single'));
    packageId = uploaded.id;
    tenantId = uploaded.tenant_id;
    foreignKey = addOtherTenant(server);
    secret = (await server.call(contract.readExternalSecret, { tenantId })).secret;
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const signed = (claims: object, key = secret, header: object = {}) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256', ...header })
      .sign(new TextEncoder().encode(key));
  const launch = (token: string, more: object = {}) =>
    server.call(contract.launchExternally, { token, package_id: packageId, ...more });

  test('give what a launch gives, and open the course', async () => {
    const token = await signed({ sub: 'remote-7', name: 'Grace', exp: now + 60 });
    const response = await server.request('/api/v1/sessions/external', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token, package_id: packageId, launch_token_ttl_seconds: 5 }),
    });
    const made = await response.json();
    expect(response.status).toBe(201);
    expect(made).toMatchObject({
      ...{ package_id: packageId, user_id: 'remote-7', resumed: false, expires_in_seconds: 60 },
      expires_at: new Date(nowMs + 60_000).toISOString(),
      launch_url: `${server.origin}/player/${made.session_id}?token=${made.launch_token}`,
      session: { learner_name: 'Grace' },
    });
    const page = await openPage(server, made.launch_url);
    await page.send([page.call('LMSInitialize', '')]);
    expect(page.call('LMSGetValue', 'cmi.core.student_id').result).toBe('remote-7');
    await page.close();
    const again = await launch(await signed({ user_id: 'remote-7', exp: now + 60 }));
    expect(again).toMatchObject({ resumed: true, session_id: made.session_id });
  });

  test.each<[string, () => Promise<string>, string, string?]>([
    ['of another secret', () => signed({ sub: 'a', exp: now + 60 }, `${secret}x`), 'invalid'],
    ['of another secret, without an end', () => signed({ sub: 'a' }, `${secret}x`), 'invalid'],
    ['without an end', () => signed({ sub: 'a' }), 'invalid', 'exp'],
    ['without a learner', () => signed({ exp: now + 60 }), 'invalid', 'sub'],
    ['for a learner without a name', () => signed({ sub: '', exp: now + 60 }), 'invalid', 'sub'],
    ['with a long learner', () => signed({ user_id: 'a'.repeat(256), exp: now + 60 }), 'invalid', 'user_id'],
    ['for no package', () => signed({ sub: 'a', package_id: 'x', exp: now + 60 }), 'invalid', 'package_id'],
    ['that is not valid yet', () => signed({ sub: 'a', exp: now + 600, nbf: now + 61 }), 'invalid', 'nbf'],
    ['that ended 61 seconds ago', () => signed({ sub: 'a', exp: now - 61 }), 'expired', 'exp'],
    ['of HS512', () => signed({ sub: 'a', exp: now + 60 }, secret, { alg: 'HS512' }), 'invalid'],
    ['that nobody signed', () => Promise.resolve(unsigned({ sub: 'a', exp: now + 60 })), 'invalid'],
    ['that is none', () => Promise.resolve('a.b.c'), 'invalid'],
  ])('refuse a token %s', async (_, make, reason, claim) => {
    const before = (await server.call(contract.listSessions, {})).total;
    const refusal = await launch(await make()).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      ...{ status: 401, code: 'UNAUTHORIZED', details: { field: 'token', reason } },
    });
    expect((refusal as { details: { claim?: string } }).details.claim).toBe(claim);
    expect((await server.call(contract.listSessions, {})).total).toBe(before);
  });

  test('bear clocks that differ by a minute', async () => {
    const token = await signed({ sub: 'late', exp: now - 59, nbf: now - 100 });
    expect((await launch(token)).user_id).toBe('late');
  });

  test('take a token that has an id once, and only when the launch came about', async () => {
    const token = await signed({ sub: 'once', exp: now + 60, jti: 'j1' });
    await expect(launch(token, { package_id: crypto.randomUUID() })).rejects.toMatchObject({ status: 404 });
    expect((await launch(token)).resumed).toBe(false);
    await expect(launch(token)).rejects.toMatchObject({ status: 401, details: { reason: 'used' } });
    const other = await signed({ sub: 'somebody else', exp: now + 600, jti: 'j1' });
    await expect(launch(other)).rejects.toMatchObject({ status: 401, details: { reason: 'used' } });
  });

  test('keep to the package that the token names, where it names one', async () => {
    const token = await signed({ sub: 'bound', exp: now + 60, package_id: crypto.randomUUID() });
    await expect(launch(token)).rejects.toMatchObject({ status: 400, details: { field: 'package_id' } });
  });

  test('are of one tenant: its secret is not another one’s', async () => {
    const token = await signed({ sub: 'a', exp: now + 60 });
    const input = { token, package_id: packageId };
    await expect(server.call(contract.launchExternally, input, foreignKey)).rejects.toMatchObject({
      status: 401,
    });
    await expect(server.call(contract.readExternalSecret, { tenantId }, foreignKey)).rejects.toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    const theirs = { tenantId: otherTenant as TenantId };
    const own = await server.call(contract.readExternalSecret, theirs, foreignKey);
    expect(own.secret).not.toBe(secret);
  });

  test('have a secret for administrators only, which stays until it is replaced', async () => {
    const { key } = await server.call(contract.createKey, { name: 'w', scopes: ['read', 'write', 'delete'] });
    for (const endpoint of [contract.readExternalSecret, contract.rotateExternalSecret] as const)
      await expect(server.call(endpoint, { tenantId }, key)).rejects.toMatchObject({
        code: 'INSUFFICIENT_SCOPES',
      });
    await server.restart();
    expect((await server.call(contract.readExternalSecret, { tenantId })).secret).toBe(secret);
    const old = await signed({ sub: 'a', exp: now + 60 });
    const next = await server.call(contract.rotateExternalSecret, { tenantId });
    expect(next.secret).not.toBe(secret);
    await expect(launch(old)).rejects.toMatchObject({ status: 401 });
    expect((await launch(await signed({ sub: 'a', exp: now + 60 }, next.secret))).user_id).toBe('a');
  });
});

function unsigned(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims)}.`;
}
