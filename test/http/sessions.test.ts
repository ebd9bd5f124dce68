import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';

const dayMs = 24 * 60 * 60 * 1000;

describe('sessions', () => {
  let server: TestServer;
  let single12: PackageId;
  let multi2004: PackageId;
  let learner = 0;
  let aheadMs = 0;

  beforeAll(async () => {
    server = await startServer({ clock: { nowMs: () => Date.now() + aheadMs } });
    single12 = (await server.upload(await zipFixture('scorm12-single'))).id;
    multi2004 = (await server.upload(await zipFixture('scorm2004-multi'))).id;
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const someone = () => `learner-${++learner}`;
  const launch = (packageId: PackageId, user_id = someone()) =>
    server.call(contract.launchPackage, { packageId, user_id });
  const read = (sessionId: SessionId) => server.call(contract.readSession, { sessionId });
  const update = (sessionId: SessionId, version: number, rest: Record<string, unknown>) =>
    server.call(contract.updateSession, { sessionId, version, ...rest });

  describe('launch', () => {
    test('makes a session, and resumes it as long as it is unfinished', async () => {
      const user_id = someone();
      const response = await server.request(`/api/v1/packages/${single12}/launch`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ learner_id: user_id, learner_name: 'Ada', ttl_seconds: 5 }),
      });
      expect(response.status).toBe(201);
      const made = await response.json();
      expect(made).toMatchObject({
        resumed: false,
        user_id,
        learner_id: user_id,
        content_type: 'scorm',
        storage_backend: 'local',
        expires_in_seconds: 60,
        launch_url: `${server.origin}/player/${made.session_id}?token=${made.launch_token}`,
        session: { version: 1, attempt: 1, attempts: 0, status: 'active', state: 'not_attempted' },
      });
      expect(made.player_url).toBe(made.launch_url);
      expect(Date.parse(made.session.expires_at) - Date.parse(made.session.last_accessed_at)).toBe(dayMs);

      const again = await launch(single12, user_id);
      expect(again).toMatchObject({ resumed: true, session_id: made.session_id, expires_in_seconds: 14_400 });
      expect(again.session.learner_name).toBe('Ada');
      await update(made.session_id, again.session.version, { completion_status: 'completed' });
      const next = await launch(single12, user_id);
      expect(next).toMatchObject({ resumed: false, session: { attempt: 2 } });
      expect(next.session_id).not.toBe(made.session_id);
    });

    test('takes the id a client chose, resumes by it, and refuses it to others', async () => {
      const session_id = crypto.randomUUID() as SessionId;
      const [user_id, packageId] = [someone(), single12];
      const call = (extra: object) =>
        server.call(contract.launchPackage, { packageId, user_id, session_id, ...extra });
      expect(await call({})).toMatchObject({ resumed: false, session_id });
      expect(await call({})).toMatchObject({ resumed: true, session_id });
      for (const extra of [{ user_id: someone() }, { packageId: multi2004 }, { force_new: true }])
        await expect(call(extra)).rejects.toMatchObject({ status: 409, code: 'DUPLICATE_ENTRY' });
    });

    test('begins anew when told to, and keeps previews apart from attempts', async () => {
      const user_id = someone();
      const first = await launch(single12, user_id);
      const call = (extra: object) =>
        server.call(contract.launchPackage, { packageId: single12, user_id, ...extra });
      expect((await call({ force_new: true })).session.attempt).toBe(2);
      const preview = await call({ mode: 'browse' });
      expect([preview.resumed, preview.session.attempt]).toEqual([false, 3]);
      expect((await call({})).session.attempt).toBe(2);
      expect(first.session.attempt).toBe(1);
    });

    test('stays on the version it began with, and needs a package that is there', async () => {
      const { id } = await server.upload(await zipFixture('scorm2004-single'));
      const user_id = someone();
      const begun = await launch(id, user_id);
      await server.upload(await zipFixture('scorm12-single'), 'next.zip', { package_id: id });
      expect((await launch(id, user_id)).session).toMatchObject({
        package_version: 1,
        scorm_version: '2004',
      });
      expect((await launch(id)).session).toMatchObject({ package_version: 2, scorm_version: '1.2' });
      await server.call(contract.deletePackage, { packageId: id });
      await expect(launch(id, user_id)).rejects.toMatchObject({ status: 404, code: 'PACKAGE_NOT_FOUND' });
      expect((await read(begun.session_id)).package_version).toBe(1);
    });
  });

  describe('update', () => {
    test('merges by element, removes by null, counts the version and answers 409 with the current one', async () => {
      const { session_id: id } = await launch(single12);
      const put = (body: object) =>
        server.request(`/api/v1/sessions/${id}`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
      const first = await (
        await put({ version: 1, cmi_data: { core: { lesson_location: 'p2' }, 'cmi.suspend_data': 'a' } })
      ).json();
      expect(first).toMatchObject({ version: 2, location: 'p2', suspend_data: 'a' });
      const second = await (await put({ version: 2, cmi_data: { 'cmi.suspend_data': null } })).json();
      expect(second).toMatchObject({ version: 3, location: 'p2' });
      expect(second.cmi_data).not.toHaveProperty('cmi.suspend_data');

      const stale = await put({ version: 2, cmi_data: {} });
      expect([stale.status, await stale.json()]).toEqual([
        409,
        {
          error: 'Version conflict detected. Another update was made to this session.',
          code: 'VERSION_CONFLICT',
          current_version: 3,
          message: 'Please fetch the latest session data and retry your update.',
          request_id: stale.headers.get('x-request-id'),
        },
      ]);
      const missing = await put({ cmi_data: {} });
      expect([missing.status, await missing.json()]).toMatchObject([400, { details: { field: 'version' } }]);
    });

    test('takes a whole session back, and refuses a changed read-only element by name', async () => {
      const { session_id: id, launch_url: url } = await launch(multi2004);
      const page = await openPage(server, url);
      await page.send([
        page.call('Initialize', ''),
        page.call('SetValue', 'cmi.location', '1'),
        page.call('Terminate', ''),
      ]);
      await page.send([page.event({ type: 'unload', nowMs: page.now() })]);
      await page.close();
      const session = await read(id);
      expect(Object.keys(session.cmi_data).length).toBeGreaterThan(3);
      const same = await update(id, session.version, { ...session, tenant_id: undefined });
      expect(same).toMatchObject({ version: session.version + 1, cmi_data: session.cmi_data });
      await expect(
        update(id, same.version, { cmi_data: { ...session.cmi_data, 'cmi.learner_id': 'somebody else' } }),
      ).rejects.toMatchObject({ status: 400, code: 'INVALID_REQUEST', details: { field: 'cmi.learner_id' } });
      await expect(
        update(id, same.version, { cmi_data: { cmi: { score: { scaled: 7 } } } }),
      ).rejects.toMatchObject({ status: 400, details: { field: 'cmi.score.scaled' } });
      expect((await read(id)).version).toBe(same.version);
    });

    test('maps the named fields to elements of SCORM 2004', async () => {
      const { session_id: id } = await launch(multi2004);
      const after = await update(id, 1, {
        completion_status: 'completed',
        success_status: 'passed',
        score: { raw: 80, min: 0, max: 100, scaled: 0.8 },
        location: 'end',
        suspend_data: 'bag',
        metadata: { course: 'autumn' },
      });
      expect(after.cmi_data).toMatchObject({
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'passed',
        'cmi.score.raw': '80',
        'cmi.score.scaled': '0.8',
        'cmi.location': 'end',
        'cmi.suspend_data': 'bag',
      });
      expect(after.metadata).toEqual({ course: 'autumn' });
    });

    test('maps the named fields to the one status of SCORM 1.2', async () => {
      const { session_id: id } = await launch(single12);
      const passed = await update(id, 1, { success_status: 'passed', score: { raw: 90 } });
      expect(passed).toMatchObject({ state: 'passed', status: 'completed', score_raw: 90 });
      expect(passed.cmi_data).toMatchObject({
        'cmi.core.lesson_status': 'passed',
        'cmi.core.score.raw': '90',
      });
      await expect(update(id, 2, { score: { scaled: 0.5 } })).rejects.toMatchObject({
        details: { field: 'score.scaled' },
      });
    });

    test('waits for the next Commit while a page holds the session, and shows at once', async () => {
      const { session_id: id, launch_url: url } = await launch(single12);
      const page = await openPage(server, url);
      await page.send([
        page.call('LMSInitialize', ''),
        page.call('LMSSetValue', 'cmi.core.lesson_location', 'secret'),
      ]);
      const after = await update(id, 1, { suspend_data: 'from outside' });
      expect(after).toMatchObject({ version: 2, suspend_data: 'from outside', location: null });
      expect((await server.call(contract.readJournal, { sessionId: id })).last_position).toBe(3);

      const told = await page.socket.hear('external');
      expect(told).toMatchObject({ changes: { 'cmi.suspend_data': 'from outside' }, activityId: 'lesson' });
      if (told.type !== 'external') throw new TypeError(told.type);
      expect(await page.send([page.call('LMSCommit', '')])).toMatchObject({ type: 'ack', version: 3 });
      expect(await read(id)).toMatchObject({ version: 3, suspend_data: 'from outside', location: 'secret' });

      const { id: writeId, activityId, changes } = told;
      const applied = page.event({ type: 'external', nowMs: page.now(), id: writeId, activityId, changes });
      const lying = { ...applied, event: { ...applied.event, changes: { 'cmi.core.score.raw': '100' } } };
      expect(await page.send([lying])).toMatchObject({ type: 'ack', version: 3 });
      expect(page.call('LMSGetValue', 'cmi.suspend_data').result).toBe('from outside');
      const entry = (await server.call(contract.readJournal, { sessionId: id })).data.at(-1);
      expect(entry?.event['changes']).toEqual({ 'cmi.suspend_data': 'from outside' });
      expect((await read(id)).score_raw).toBeNull();
      expect(await page.send([{ ...applied, number: applied.number + 1 }])).toMatchObject({ type: 'nack' });
      await page.close();
    });

    test('is kept over a crash of the page and taken up by the next launch', async () => {
      const user_id = someone();
      const { session_id: id, launch_url: url } = await launch(single12, user_id);
      const page = await openPage(server, url);
      await page.send([
        page.call('LMSInitialize', ''),
        page.call('LMSSetValue', 'cmi.core.lesson_location', 'p5'),
      ]);
      await page.close();
      const { version } = await update(id, 1, { suspend_data: 'kept' });
      await server.restart();
      expect(await read(id)).toMatchObject({ version, suspend_data: 'kept' });
      const again = await openPage(server, (await launch(single12, user_id)).launch_url);
      await again.send([again.call('LMSInitialize', '')]);
      expect(again.call('LMSGetValue', 'cmi.suspend_data').result).toBe('kept');
      const types = (await server.call(contract.readJournal, { sessionId: id })).data.map(
        (entry) => entry.event['type'],
      );
      expect(types).toEqual(['launch', 'call', 'call', 'external', 'abort', 'launch', 'call']);
      await again.close();
    });

    test('is refused once the session has expired; launching revives it', async () => {
      const user_id = someone();
      const { session_id: id } = await launch(single12, user_id);
      aheadMs += dayMs + 1000;
      expect((await read(id)).status).toBe('expired');
      await expect(update(id, 1, { location: 'x' })).rejects.toMatchObject({
        status: 403,
        code: 'FORBIDDEN',
        details: { reason: 'session_expired' },
      });
      expect(await launch(single12, user_id)).toMatchObject({ resumed: true, session: { status: 'active' } });
      expect((await update(id, 1, { location: 'x' })).version).toBe(2);
    });
  });

  describe('reading', () => {
    test('answers 304 to who has the version already', async () => {
      const { session_id: id } = await launch(single12);
      const first = await server.request(`/api/v1/sessions/${id}`);
      expect(first.headers.get('etag')).toBe(`W/"${id}-1"`);
      const again = await server.request(`/api/v1/sessions/${id}`, {
        headers: { 'If-None-Match': `W/"${id}-1"` },
      });
      expect([again.status, await again.text()]).toEqual([304, '']);
      await update(id, 1, { location: 'x' });
      const changed = await server.request(`/api/v1/sessions/${id}`, {
        headers: { 'If-None-Match': `W/"${id}-1"` },
      });
      expect(changed.status).toBe(200);
    });

    test('lists by learner, package and statuses, a page at a time', async () => {
      const user_id = someone();
      const [a, b] = [await launch(single12, user_id), await launch(multi2004, user_id)];
      await update(a.session_id, 1, { completion_status: 'completed' });
      const list = async (query: object) =>
        (await server.call(contract.listSessions, { user_id, ...query })).data.map((session) => session.id);
      expect(await list({ package_id: multi2004 })).toEqual([b.session_id]);
      expect(await list({ status: 'completed' })).toEqual([a.session_id]);
      expect(await list({ status: 'active' })).toEqual([b.session_id]);
      expect(await list({ status: 'expired' })).toEqual([]);
      expect(await list({ completion_status: 'completed' })).toEqual([a.session_id]);
      expect(await list({ success_status: 'passed' })).toEqual([]);
      const page = await server.call(contract.listSessions, { user_id, limit: 1, page: 2 });
      expect(page.sessions).toEqual(page.data);
      expect(page).toMatchObject({ total: 2, page: 2, limit: 1 });
      expect(page.pagination).toEqual({ page: 2, limit: 1, total: 2, total_pages: 2, has_more: false });
    });

    test('never shows a session that is not there', async () => {
      for (const id of ['session-1', crypto.randomUUID()]) {
        const response = await server.request(`/api/v1/sessions/${id}`);
        expect([response.status, (await response.json()).code]).toEqual([404, 'SESSION_NOT_FOUND']);
      }
    });
  });
});
