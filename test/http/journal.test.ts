import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { SessionId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { connect, openPage, openRun } from './journal-page';

describe('the journal of a session', () => {
  let server: TestServer;
  let packageId: Awaited<ReturnType<TestServer['upload']>>['id'];
  let learner = 0;

  beforeAll(async () => {
    server = await startServer();
    packageId = (await server.upload(await zipFixture('scorm12-single'))).id;
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const launch = () => server.call(contract.launchPackage, { packageId, user_id: `learner-${++learner}` });
  const journalOf = (sessionId: SessionId) => server.call(contract.readJournal, { sessionId });

  test('keeps what the page sends, in order, and shows it in the session at the Commit', async () => {
    const { session_id: sessionId, launch_url: url, session } = await launch();
    const page = await openPage(server, url);
    const before = [
      page.call('LMSInitialize', ''),
      page.call('LMSSetValue', 'cmi.core.lesson_location', 'p3'),
    ];
    expect(await page.send(before)).toEqual({ type: 'ack', epoch: 1, number: 2, version: session.version });
    expect((await server.call(contract.readSession, { sessionId })).location).toBeNull();

    const commit = page.call('LMSCommit', '');
    expect(commit.result).toBe('true');
    expect(await page.send([commit])).toEqual({
      type: 'ack',
      epoch: 1,
      number: 3,
      version: session.version + 1,
    });
    const after = await server.call(contract.readSession, { sessionId });
    expect(after).toMatchObject({
      location: 'p3',
      version: session.version + 1,
      attempts: 1,
      status: 'active',
    });
    expect(after.cmi_data['cmi.core.lesson_location']).toBe('p3');

    const { data, last_position: last, has_more: more } = await journalOf(sessionId);
    expect(
      data.map(({ position, source, number, event }) => [position, source, number, event['type']]),
    ).toEqual([
      [1, 'server', 1, 'launch'],
      [2, 'learner', 1, 'call'],
      [3, 'learner', 2, 'call'],
      [4, 'learner', 3, 'call'],
    ]);
    expect(data.map((entry) => entry.server_result)).toEqual([null, null, null, null]);
    expect([last, more]).toEqual([4, false]);
    await page.close();
  });

  test('keeps how long a call took, and loses none over a time that is none', async () => {
    const { session_id: sessionId, launch_url: url } = await launch();
    const page = await openPage(server, url);
    const times: readonly unknown[] = [0.25, undefined, -1, 'long', 1e300, 12];
    const calls = times.map((tookMs) => ({ ...page.call('LMSGetLastError'), tookMs }));
    const message = { type: 'append', epoch: page.boot.epoch, entries: calls };
    expect(await page.socket.ask(message)).toMatchObject({ type: 'ack', number: times.length });
    const { data } = await journalOf(sessionId);
    expect(data.map(({ took_ms: tookMs }) => tookMs)).toEqual([null, 0.25, null, null, null, null, 12]);
    expect(data.every(({ event }) => !('tookMs' in event))).toBe(true);
    await page.close();
  });

  test('is read in pages of few entries where these are long', async () => {
    const { session_id: sessionId, launch_url: url } = await launch();
    const page = await openPage(server, url);
    await page.send([page.call('LMSInitialize', '')]);
    for (let at = 0; at < 12; at += 1)
      await page.send([page.call('LMSSetValue', 'cmi.comments', String(at).padStart(900_000, '.'))]);
    await page.close();
    const pages: number[][] = [];
    for (let after = 0, more = true; more;) {
      const { data, has_more: hasMore } = await server.call(contract.readJournal, { sessionId, after });
      pages.push(data.map(({ position }) => position));
      after = pages.at(-1)?.at(-1) ?? Number.NaN;
      more = hasMore;
    }
    expect(pages).toEqual([
      [1, 2, 3, 4, 5, 6],
      [7, 8, 9, 10],
      [11, 12, 13, 14],
    ]);
  });

  test('keeps a repeated entry once and refuses a gap with the number it waits for', async () => {
    const { session_id: sessionId, launch_url: url } = await launch();
    const page = await openPage(server, url);
    const [first, second, third] = [
      page.call('LMSInitialize', ''),
      page.call('LMSSetValue', 'cmi.core.lesson_location', 'a'),
      page.call('LMSCommit', ''),
    ];
    expect(await page.send([first])).toMatchObject({ type: 'ack', number: 1 });
    expect(await page.send([third])).toEqual({ type: 'nack', epoch: 1, reason: 'gap', expected: 2 });
    expect(await page.send([first, second])).toMatchObject({ type: 'ack', number: 2 });
    expect(await page.send([first, second, third])).toMatchObject({ type: 'ack', number: 3 });
    expect(await page.send([second])).toMatchObject({ type: 'ack', number: 3 });
    expect((await journalOf(sessionId)).last_position).toBe(4);
    await page.close();
  });

  test('marks an answer that the page gave otherwise than the server', async () => {
    const { session_id: sessionId, launch_url: url } = await launch();
    const page = await openPage(server, url);
    const honest = page.call('LMSInitialize', '');
    await page.send([{ ...honest, result: 'false', errorCode: '101' }]);
    const entry = (await journalOf(sessionId)).data[1];
    expect(entry).toMatchObject({
      result: 'false',
      error_code: '101',
      server_result: 'true',
      server_error_code: '0',
    });
    await page.close();
  });

  test('fences the old writer when the course is opened again, and keeps its late entries aside', async () => {
    const { session_id: sessionId, launch_url: url } = await launch();
    const old = await openPage(server, url);
    await old.send([old.call('LMSInitialize', '')]);
    const late = old.call('LMSSetValue', 'cmi.core.lesson_location', 'late');

    const young = await openPage(server, url);
    expect(young.boot.epoch).toBe(2);
    expect(await old.socket.hear('fenced')).toEqual({ type: 'fenced', epoch: 1 });
    expect(await old.send([late])).toEqual({ type: 'fenced', epoch: 1 });
    expect(await young.send([young.call('LMSInitialize', '')])).toMatchObject({
      type: 'ack',
      epoch: 2,
      number: 1,
    });

    const { data } = await journalOf(sessionId);
    expect(
      data.map(({ epoch, source, number, event }) => [epoch, source, number, event['type'], event['reason']]),
    ).toEqual([
      [1, 'server', 1, 'launch', undefined],
      [1, 'learner', 1, 'call', undefined],
      [2, 'server', 1, 'abort', 'taken-over'],
      [2, 'server', 2, 'launch', undefined],
      [2, 'learner', 1, 'call', undefined],
    ]);
    const answer = await journalOf(sessionId);
    expect([answer.fenced, answer.fenced_total]).toEqual([
      [{ epoch: 1, number: 2, entry: late, received_at: expect.any(String) as string }],
      1,
    ]);
    const behind = await server.call(contract.readJournal, { sessionId, after: 1 });
    expect(Object.keys(behind)).not.toContain('fenced');
    await Promise.all([old.close(), young.close()]);
  });

  test('ends a run whose page was lost before it launches anew, and none that was left', async () => {
    const { session_id: sessionId, launch_url: url } = await launch();
    const lost = await openPage(server, url);
    await lost.send([
      lost.call('LMSInitialize', ''),
      lost.call('LMSSetValue', 'cmi.core.lesson_location', 'p7'),
    ]);
    await lost.close();
    const back = await openPage(server, url);
    expect(await server.call(contract.readSession, { sessionId })).toMatchObject({ location: 'p7' });
    await back.send([
      back.call('LMSInitialize', ''),
      back.call('LMSFinish', ''),
      back.event({ type: 'unload', nowMs: back.now() }),
    ]);
    await back.close();
    await (await openPage(server, url)).close();
    const { data } = await journalOf(sessionId);
    expect(
      data
        .filter((entry) => entry.source === 'server')
        .map(({ epoch, event }) => [epoch, event['type'], event['reason']]),
    ).toEqual([
      [1, 'launch', undefined],
      [2, 'abort', 'lost'],
      [2, 'launch', undefined],
      [3, 'launch', undefined],
    ]);
  });

  test('lets a ticket neither launch, abort nor write from outside, nor use a newer epoch than its own', async () => {
    const { session_id: sessionId, launch_url: url } = await launch();
    const old = await openPage(server, url);
    const page = await openPage(server, url);
    const nowMs = page.now();
    const forged = [
      { ...page.boot, type: 'launch', nowMs },
      { type: 'abort', nowMs, reason: 'lost' },
      {
        type: 'external',
        nowMs,
        id: 'no-such-write',
        activityId: 'lesson',
        changes: { 'cmi.core.score.raw': '100' },
      },
    ];
    for (const event of forged) {
      const message = {
        type: 'append',
        epoch: 2,
        entries: [{ number: 1, event, result: '', errorCode: '0' }],
      };
      expect(await page.socket.ask(message)).toMatchObject({ type: 'nack', reason: 'not-allowed' });
    }
    const stolen = page.call('LMSInitialize', '');
    expect(await old.send([stolen], 2)).toMatchObject({ type: 'nack', reason: 'not-allowed' });
    expect((await journalOf(sessionId)).data.every((entry) => entry.source === 'server')).toBe(true);
    await Promise.all([old.close(), page.close()]);
  });

  test.each([
    ['no JSON object', 'nonsense'],
    ['an unknown event', { type: 'append', epoch: 1, entries: [entryWith({ type: 'party', nowMs: 1 })] }],
    [
      'an unknown function',
      {
        type: 'append',
        epoch: 1,
        entries: [entryWith({ type: 'call', nowMs: 1, method: 'eval', args: [] })],
      },
    ],
    [
      'arguments that are no text',
      {
        type: 'append',
        epoch: 1,
        entries: [entryWith({ type: 'call', nowMs: 1, method: 'LMSCommit', args: [{}] })],
      },
    ],
    ['no entries', { type: 'append', epoch: 1, entries: [] }],
    [
      'an entry of more than 20 million characters',
      {
        type: 'append',
        epoch: 1,
        entries: [
          entryWith({
            type: 'call',
            nowMs: 1,
            method: 'LMSSetValue',
            args: ['cmi.suspend_data', 'x'.repeat(20_000_001)],
          }),
        ],
      },
    ],
  ])('refuses a message with %s', async (_, message) => {
    const { launch_url: url } = await launch();
    const page = await openPage(server, url);
    expect(await page.socket.ask(message as never)).toMatchObject({ type: 'nack', reason: 'invalid' });
    await page.close();
  });

  test('takes entries by POST where no socket is open, from its own origin only', async () => {
    const { session_id: sessionId, launch_url: url } = await launch();
    const page = await openPage(server, url);
    const body = JSON.stringify({ type: 'append', epoch: 1, entries: [page.call('LMSInitialize', '')] });
    const post = (origin?: string) =>
      fetch(`${page.runUrl}/journal`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(origin === undefined ? {} : { Origin: origin }) },
        body,
      });
    for (const origin of [undefined, 'null', 'http://127.0.0.1:1', server.origin])
      expect((await post(origin)).status, String(origin)).toBe(403);
    expect((await journalOf(sessionId)).last_position).toBe(1);
    const answer = await post(server.contentOrigin);
    expect([answer.status, await answer.json()]).toMatchObject([200, { type: 'ack', number: 1 }]);
    await page.close();
  });

  test('loses nothing acknowledged over a restart, and the page goes on with its ticket', async () => {
    const { session_id: sessionId, launch_url: url } = await launch();
    const page = await openPage(server, url);
    const entries = [page.call('LMSInitialize', '')];
    for (let i = 0; i < 1200; i += 1)
      entries.push(page.call('LMSSetValue', 'cmi.core.lesson_location', `page-${i}`));
    entries.push(page.call('LMSCommit', ''), page.call('LMSSetValue', 'cmi.suspend_data', 'uncommitted'));
    expect(await page.send(entries)).toMatchObject({ type: 'ack', number: 1203 });
    const before = await server.call(contract.readSession, { sessionId });

    await server.restart();
    const again = await connect(page.runUrl);
    const finish = page.call('LMSFinish', '');
    expect(await again.ask({ type: 'append', epoch: 1, entries: [finish] })).toEqual({
      type: 'ack',
      epoch: 1,
      number: 1204,
      version: before.version + 1,
    });
    const after = await server.call(contract.readSession, { sessionId });
    expect(after).toMatchObject({ location: 'page-1199', suspend_data: 'uncommitted' });
    const { data } = await server.call(contract.readJournal, { sessionId, after: 1203, limit: 5 });
    expect(data.map((entry) => [entry.position, entry.server_result])).toEqual([
      [1204, null],
      [1205, null],
    ]);
    await again.close();
  });

  test('gives 40 pages that write at once each its own journal', async () => {
    const pages = await Promise.all(
      Array.from({ length: 40 }, async () => openPage(server, (await launch()).launch_url)),
    );
    const answers = await Promise.all(
      pages.map(async (page) => {
        await page.send([page.call('LMSInitialize', '')]);
        await page.send([page.call('LMSSetValue', 'cmi.core.lesson_location', page.boot.sessionId)]);
        return page.send([page.call('LMSCommit', '')]);
      }),
    );
    expect(answers.map((answer) => answer.type)).toEqual(Array.from({ length: 40 }, () => 'ack'));
    for (const { boot } of pages) {
      const session = await server.call(contract.readSession, { sessionId: boot.sessionId });
      expect(session.location).toBe(boot.sessionId);
    }
    await Promise.all(pages.map((page) => page.close()));
  });

  test('refuses a socket without a ticket of ours, or from elsewhere', async () => {
    const run = await openRun(server, (await launch()).launch_url);
    await expect(connect(`${run}x`)).rejects.toThrow('404');
    await expect(connect(`${server.contentOrigin}/run/none`)).rejects.toThrow('404');
  });
});

function entryWith(event: Record<string, unknown>) {
  return { number: 1, event, result: '', errorCode: '0' };
}
