import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage, openRun } from './journal-page';
import { addOtherTenant, otherTenant } from './other-tenant';
import { versionCourse } from './version-course';

const dayMs = 86_400_000;

describe('sessions without a launch', () => {
  let server: TestServer;
  let packageId: PackageId;
  let learner = 0;
  let aheadMs = 0;
  let foreignKey = '';

  beforeAll(async () => {
    server = await startServer({ clock: { nowMs: () => Date.now() + aheadMs } });
    packageId = (await server.upload(await zipFixture('scorm12-single'))).id;
    foreignKey = addOtherTenant(server);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const someone = () => `learner-${String(++learner)}`;
  const make = (more: object = {}) =>
    server.call(contract.createSession, { package_id: packageId, user_id: someone(), ...more });
  const read = (sessionId: SessionId) => server.call(contract.readSession, { sessionId });
  const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    server.request(path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  describe('making', () => {
    test('answers 201 with a session that was never opened, which the learner’s launch then takes up', async () => {
      const user_id = someone();
      const response = await send('POST', '/api/v1/sessions', {
        package_id: packageId,
        learner_id: user_id,
        learner_name: 'Ada',
        metadata: { term: 3 },
      });
      const made = await response.json();
      expect(response.status).toBe(201);
      expect(response.headers.get('etag')).toBe(`W/"${made.id}-1"`);
      expect(made).toMatchObject({
        ...{ user_id, learner_name: 'Ada', metadata: { term: 3 }, version: 1, attempt: 1, attempts: 0 },
        state: 'not_attempted',
      });
      const launched = await server.call(contract.launchPackage, { packageId, user_id });
      expect(launched).toMatchObject({ resumed: true, session_id: made.id });
    });

    test('takes an id once, and needs a learner and a package of the tenant', async () => {
      const session_id = crypto.randomUUID() as SessionId;
      const user_id = someone();
      expect((await make({ session_id, user_id })).id).toBe(session_id);
      await expect(make({ session_id, user_id })).rejects.toMatchObject({
        ...{ status: 409, code: 'DUPLICATE_ENTRY', details: { field: 'session_id' } },
      });
      await expect(make({ package_id: crypto.randomUUID() })).rejects.toMatchObject({
        code: 'PACKAGE_NOT_FOUND',
      });
      const foreign = { package_id: packageId, user_id };
      await expect(server.call(contract.createSession, foreign, foreignKey)).rejects.toMatchObject({
        code: 'PACKAGE_NOT_FOUND',
      });
      for (const [body, field] of [
        [{ package_id: packageId }, 'user_id'],
        [{ user_id }, 'package_id'],
        [{ package_id: 'x', user_id }, 'package_id'],
        [{ package_id: packageId, user_id, session_id: 'x' }, 'session_id'],
      ] as const) {
        const response = await send('POST', '/api/v1/sessions', body);
        expect([response.status, (await response.json()).details.field]).toEqual([400, field]);
      }
    });

    test('begins on the version that is named, as a launch does, and goes on there', async () => {
      const [old, now] = await Promise.all([['a'], ['a', 'b']].map((items) => versionCourse({ items })));
      const of = (await server.upload(old ?? Buffer.of())).id;
      await server.upload(now ?? Buffer.of(), 'course.zip', { package_id: of });
      const made = await make({ package_id: of, package_version: 1 });
      const launch = (more: object) =>
        server.call(contract.launchPackage, { packageId: of, user_id: made.user_id, ...more });
      expect(made).toMatchObject({ package_version: 1, activities: [{ activity_id: 'a' }] });
      const resumed = await launch({ package_version: 2 });
      expect(resumed).toMatchObject({ session_id: made.id, session: { package_version: 1 } });
      const [named, current] = [
        await launch({ force_new: true, package_version: 1 }),
        await launch({ force_new: true }),
      ];
      expect([named, current].map(({ session }) => session.package_version)).toEqual([1, 2]);
      const refused = { code: 'INVALID_REQUEST', details: { field: 'package_version' } };
      await expect(launch({ force_new: true, package_version: 3 })).rejects.toMatchObject(refused);
      await expect(make({ package_id: of, package_version: 3 })).rejects.toMatchObject(refused);
      await expect(make({ package_version: 0 })).rejects.toMatchObject(refused);
    });

    test('says how far a package is that cannot be launched yet', async () => {
      const { package_id } = await server.call(contract.createUploadUrl, {
        ...{ filename: 'later.zip', file_size: 1000, uploaded_by: 'me' },
      });
      const expected = { status: 400, code: 'INVALID_REQUEST', details: { status: 'uploading' } };
      await expect(make({ package_id })).rejects.toMatchObject(expected);
      const launch = { packageId: package_id, user_id: someone() };
      await expect(server.call(contract.launchPackage, launch)).rejects.toMatchObject(expected);
      await expect(server.call(contract.launchPackage, launch, foreignKey)).rejects.toMatchObject({
        code: 'PACKAGE_NOT_FOUND',
      });
    });
  });

  describe('deleting', () => {
    test('takes the journal and all values, tells the page, and never gives the id to another', async () => {
      const launch = { packageId, user_id: someone() };
      const { session_id: sessionId, launch_url: url } = await server.call(contract.launchPackage, launch);
      const page = await openPage(server, url);
      await page.send([page.call('LMSInitialize', ''), page.call('LMSCommit', '')]);
      await server.call(contract.updateSession, { sessionId, version: 2, suspend_data: 'x' });
      expect(rowsOf(server, sessionId)).toEqual({
        ...{ sessions: 1, journal_entries: 3, external_writes: 1, snapshots: 0, fenced_entries: 0 },
      });
      expect(await server.call(contract.deleteSession, { sessionId })).toEqual({
        ...{ success: true, deleted: true, session_id: sessionId },
      });
      expect(Object.values(rowsOf(server, sessionId))).toEqual([0, 0, 0, 0, 0]);
      expect(await page.socket.hear('fenced')).toMatchObject({ epoch: page.boot.epoch });
      expect(await page.send([page.call('LMSCommit', '')])).toMatchObject({ type: 'fenced' });
      await page.close();
      await expect(read(sessionId)).rejects.toMatchObject({ status: 404, code: 'SESSION_NOT_FOUND' });
      await expect(server.call(contract.deleteSession, { sessionId })).rejects.toMatchObject({ status: 404 });
      await expect(make({ session_id: sessionId })).rejects.toMatchObject({ code: 'DUPLICATE_ENTRY' });
      const again = { ...launch, session_id: sessionId };
      await expect(server.call(contract.launchPackage, again)).rejects.toMatchObject({ status: 409 });
      expect((await fetch(url, { headers: { Accept: 'application/json' } })).status).toBe(401);
      expect((await fetch(`${page.runUrl}/boot`)).status).toBe(404);
    });

    test('needs the scope delete or admin, and a session of the tenant', async () => {
      const { id: sessionId } = await make();
      for (const [scopes, status] of [
        [['read', 'write'], 403],
        [['read', 'delete'], 200],
      ] as const) {
        const { key } = await server.call(contract.createKey, { name: 'k', scopes: [...scopes] });
        const response = await server.request(`/api/v1/sessions/${sessionId}`, {
          method: 'DELETE',
          headers: { 'X-API-Key': key },
        });
        expect(response.status).toBe(status);
      }
      const { id } = await make();
      await expect(server.call(contract.deleteSession, { sessionId: id }, foreignKey)).rejects.toMatchObject({
        code: 'SESSION_NOT_FOUND',
      });
      expect((await read(id)).version).toBe(1);
    });
  });

  describe('a batch', () => {
    test('updates what it can, and says of each item what became of it', async () => {
      const [one, two, three] = [await make(), await make(), await make()];
      const answer = await server.call(contract.updateSessions, {
        sessions: [
          { id: one.id, version: 1, cmi_data: { 'cmi.core.lesson_status': 'completed' } },
          { session_id: two.id, version: 7, location: 'x' },
          { id: three.id, version: 1, cmi_data: { 'cmi.core.score.raw': 'many' } },
          { id: crypto.randomUUID(), version: 1 },
          { id: three.id },
          { id: three.id, version: 'one' },
          { version: 1 },
          { id: three.id, version: 1, tenant_id: otherTenant },
          { id: one.id, version: 2, location: 'p9' },
        ],
      });
      expect(answer.results.map(({ status, code, version }) => [status, code ?? version])).toEqual([
        [200, 2],
        [409, 'VERSION_CONFLICT'],
        [400, 'INVALID_REQUEST'],
        [404, 'SESSION_NOT_FOUND'],
        [400, 'INVALID_REQUEST'],
        [400, 'INVALID_REQUEST'],
        [404, 'SESSION_NOT_FOUND'],
        [403, 'TENANT_MISMATCH'],
        [200, 3],
      ]);
      expect(answer).toMatchObject({ total: 9, succeeded: 2, failed: 7 });
      expect(answer.results[1]?.current_version).toBe(1);
      expect(answer.results[2]?.details).toMatchObject({ field: 'cmi.core.score.raw' });
      expect(answer.results[4]?.details).toMatchObject({ field: 'version' });
      expect(await read(one.id)).toMatchObject({
        completion_status: 'completed',
        location: 'p9',
        version: 3,
      });
      expect([(await read(two.id)).version, (await read(three.id)).version]).toEqual([1, 1]);
    });

    test('has 1 to 100 items', async () => {
      for (const sessions of [[], Array.from({ length: 101 }, () => ({})), 'x']) {
        const response = await send('POST', '/api/v1/sessions/batch', { sessions });
        expect([response.status, (await response.json()).details.field]).toEqual([400, 'sessions']);
      }
    });

    test('touches nothing of another tenant', async () => {
      const { id } = await make();
      const sessions = [{ id, version: 1, location: 'x' }];
      const answer = await server.call(contract.updateSessions, { sessions }, foreignKey);
      expect(answer.results[0]).toMatchObject({ status: 404, code: 'SESSION_NOT_FOUND' });
      expect((await read(id)).version).toBe(1);
    });
  });

  describe('If-Match', () => {
    test.each(['PUT', 'PATCH'])('stands in the place of the version of a %s', async (method) => {
      const { id } = await make();
      const path = `/api/v1/sessions/${id}`;
      const put = async (match: string, body: object) => {
        const response = await send(method, path, body, { 'If-Match': match });
        const { version } = (await response.json()) as { version: number };
        return [response.status, version, response.headers.get('etag')];
      };
      expect(await put(`W/"${id}-1"`, { location: 'a' })).toEqual([200, 2, `W/"${id}-2"`]);
      expect(await put(`"x", "${id}-2"`, { location: 'b' })).toEqual([200, 3, `W/"${id}-3"`]);
      expect(await put('*', { location: 'c' })).toEqual([200, 4, `W/"${id}-4"`]);
      expect(await put(`W/"${id}-4"`, { version: 4, location: 'd' })).toEqual([200, 5, `W/"${id}-5"`]);
      for (const [match, body] of [
        [`W/"${id}-4"`, {}],
        [`W/"${id}-5"`, { version: 4 }],
        [`W/"${crypto.randomUUID()}-5"`, { version: 5 }],
        ['garbage', {}],
      ] as const) {
        const stale = await send(method, path, { location: 'e', ...body }, { 'If-Match': match });
        expect([stale.status, await stale.json()]).toMatchObject([
          409,
          { code: 'VERSION_CONFLICT', current_version: 5 },
        ]);
      }
      expect((await read(id)).location).toBe('d');
    });
  });

  test('after a day without use a session is read, but not written, and its launch token opens nothing', async () => {
    const launch = { packageId, user_id: someone(), launch_token_ttl_seconds: 86_400 };
    const { session_id: sessionId } = await server.call(contract.launchPackage, launch);
    aheadMs += dayMs - 60_000;
    const { launch_url: url } = await server.call(contract.launchPackage, {
      ...launch,
      user_id: someone(),
    });
    aheadMs += dayMs - 120_000;
    expect(await read(sessionId)).toMatchObject({ status: 'expired' });
    await expect(
      server.call(contract.updateSession, { sessionId, version: 1, location: 'x' }),
    ).rejects.toMatchObject({ status: 403, code: 'FORBIDDEN', details: { reason: 'session_expired' } });
    await openRun(server, url);
    const [, id = ''] = /player\/([^?]+)/.exec(url) ?? [];
    touchBefore(server, id, Date.now() + aheadMs - dayMs - 1000);
    const late = await fetch(url, { headers: { Accept: 'application/json' } });
    expect([late.status, (await late.json()).details.reason]).toEqual([401, 'expired']);
  });
});

const tables = ['sessions', 'journal_entries', 'external_writes', 'snapshots', 'fenced_entries'];

function rowsOf(server: TestServer, id: string): Record<string, number> {
  const database = new Database(join(server.dataFolder, 'lectern.db'), { readonly: true });
  const counts = tables.map((table) => {
    const counted = database.prepare(`SELECT count(*) FROM ${table} WHERE session_id = ?`);
    return [table, counted.pluck().get(id) as number] as const;
  });
  database.close();
  return Object.fromEntries(counts);
}

function touchBefore(server: TestServer, id: string, ms: number): void {
  const database = new Database(join(server.dataFolder, 'lectern.db'));
  database.prepare('UPDATE sessions SET last_accessed_at_ms = ? WHERE session_id = ?').run(ms, id);
  database.close();
}
