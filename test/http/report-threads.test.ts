import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type OpenDb } from '../../src-main/db/open';
import { createReportThreads } from '../../src-main/features/analytics/report-threads';
import type { Report } from '../../src-main/features/analytics/report-jobs';
import type { TenantId } from '../../src-shared/kernel/ids';
import { startServer } from '../support/start-server';

/** A thread that notes each report by its learner, and makes no end with it until nobody waits or there is a file `go`. */
const threadCode = (folder: string) => `
  import { appendFileSync, existsSync } from 'node:fs';
  import { parentPort } from 'node:worker_threads';
  const noted = ${JSON.stringify(join(folder, 'noted'))};
  parentPort.on('message', ({ input: { report, ending } }) => {
    const userId = report.scope.userId;
    appendFileSync(noted, 'began ' + userId + '\\n');
    while (Atomics.load(ending, 0) === 0 && !existsSync(${JSON.stringify(join(folder, 'go'))}))
      Atomics.wait(ending, 0, 0, 5);
    const isEnded = Atomics.load(ending, 0) === 1;
    appendFileSync(noted, (isEnded ? 'gave up ' : 'made ') + userId + '\\n');
    const result = isEnded ? null : { bytes: new TextEncoder().encode(userId), next: null };
    parentPort.postMessage({ kind: 'done', isReusable: true, result });
  });`;

describe('threads of reports', () => {
  const base = mkdtempSync(join(tmpdir(), 'lectern-reports-'));
  const file = join(base, 'lectern.db');
  let open: OpenDb;
  beforeAll(() => {
    open = openDatabase({ file, migrationsFolder: resolve('src-main/db/migrations') });
  });
  afterAll(() => {
    open.close();
    rmSync(base, { recursive: true, force: true });
  });

  function standIn() {
    const folder = mkdtempSync(join(base, 'threads-'));
    const workerFile = join(folder, 'worker.mjs');
    writeFileSync(workerFile, threadCode(folder));
    writeFileSync(join(folder, 'noted'), '');
    return {
      workerFile,
      noted: () => readFileSync(join(folder, 'noted'), 'utf8').split('\n').slice(0, -1),
      go: () => appendFileSync(join(folder, 'go'), ''),
    };
  }

  function begin() {
    const { workerFile, noted, go } = standIn();
    const threads = createReportThreads({
      ...{ db: open.db, clock: { nowMs: () => 0 }, workerFile, place: { file } },
    });
    return {
      ask: async (userId: string, leaving = new AbortController().signal) => {
        const { bytes } = await threads.run(reportOn(userId), leaving);
        return new TextDecoder().decode(bytes);
      },
      ...{ noted, go, close: threads.close },
    };
  }

  const reportOn = (userId: string): Report => ({
    name: 'learner',
    scope: {
      ...{ tenantId: 'one' as TenantId, fromMs: null, toMs: null, packageId: undefined },
      ...{ userId, dispatchId: undefined },
    },
    asked: { userId, format: 'json' },
  });
  const until = (noted: () => string[], line: string) =>
    expect.poll(noted, { timeout: 10_000 }).toContain(line);

  test('make one report for all who ask the same, until something was written', async () => {
    const { ask, noted, go, close } = begin();
    const same = [ask('ada'), ask('ada'), ask('ada')];
    await until(noted, 'began ada');
    open.db.$client.exec('CREATE TABLE more (a); INSERT INTO more VALUES (1)');
    const later = ask('ada');
    await expect.poll(noted, { timeout: 10_000 }).toEqual(['began ada', 'began ada']);
    go();
    expect(await Promise.all([...same, later])).toEqual(['ada', 'ada', 'ada', 'ada']);
    expect(noted()).toHaveLength(4);
    expect(await ask('bob')).toBe('bob');
    await close();
  });

  test('make a report to its end while one who asked for it still waits', async () => {
    const { ask, noted, go, close } = begin();
    const leaving = new AbortController();
    const left = expect(ask('ada', leaving.signal)).rejects.toThrow('left');
    const waiting = ask('ada');
    await until(noted, 'began ada');
    leaving.abort(new Error('left'));
    await left;
    go();
    expect(await waiting).toBe('ada');
    expect(noted()).toEqual(['began ada', 'made ada']);
    await close();
  });

  test('give a report up when the last one who waits for it has left, and go on with the next', async () => {
    const { ask, noted, go, close } = begin();
    const leaving = [new AbortController(), new AbortController()];
    const left = leaving.map(({ signal }) => expect(ask('ada', signal)).rejects.toThrow('left'));
    await until(noted, 'began ada');
    for (const one of leaving) one.abort(new Error('left'));
    await Promise.all(left);
    await until(noted, 'gave up ada');
    go();
    expect(await ask('ada')).toBe('ada');
    await expect(ask('bob', AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
    expect(noted()).not.toContain('began bob');
    await close();
  });

  test('make two at a time; others wait, may leave, and are refused where many wait', async () => {
    const { ask, noted, go, close } = begin();
    const leaving = new AbortController();
    const ran = [ask('1'), ask('2'), ask('3')];
    const left = Array.from({ length: 63 }, (_, at) =>
      expect(ask(`left ${String(at)}`, leaving.signal)).rejects.toThrow('left'),
    );
    // Threads of their own: either may be the first.
    for (const line of ['began 1', 'began 2']) await until(noted, line);
    await expect(ask('one too many')).rejects.toMatchObject({
      ...{ code: 'SERVICE_UNAVAILABLE', message: expect.stringContaining('reports') },
    });
    leaving.abort(new Error('left'));
    await Promise.all(left);
    expect(noted()).toHaveLength(2);
    go();
    expect(await Promise.all(ran)).toEqual(['1', '2', '3']);
    expect(noted().filter((line) => line.startsWith('began left'))).toEqual([]);
    await close();
  });

  test('that close refuse who waits, and end at once', async () => {
    const { ask, noted, close } = begin();
    const refused = ['1', '2', '3'].map((userId) =>
      expect(ask(userId)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' }),
    );
    await until(noted, 'began 2');
    await close();
    await Promise.all(refused);
    expect(noted()).toHaveLength(4);
    expect(noted()).toEqual(expect.arrayContaining(['gave up 1', 'gave up 2']));
    await expect(ask('4')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });

  test('give a report up when the caller goes away', async () => {
    const { workerFile, noted } = standIn();
    await using server = await startServer({ reportWorkerFile: workerFile });
    for (const [userId, format] of [
      ['ada', 'json'],
      ['bob', 'csv'],
    ] as const) {
      const leaving = new AbortController();
      const path = `/api/v1/analytics/learners/${userId}?format=${format}`;
      const left = expect(server.request(path, { signal: leaving.signal })).rejects.toThrow(/abort/);
      await until(noted, `began ${userId}`);
      leaving.abort();
      await left;
      await until(noted, `gave up ${userId}`);
    }
  });

  test('give a report up when the program closes, and tell who asked', async () => {
    const { workerFile, noted } = standIn();
    await using server = await startServer({ reportWorkerFile: workerFile });
    const asked = server.request('/api/v1/analytics/learners/ada');
    await until(noted, 'began ada');
    await server.lectern().close();
    expect(noted()).toEqual(['began ada', 'gave up ada']);
    const answer = await asked;
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'SERVICE_UNAVAILABLE' }]);
  });
});
