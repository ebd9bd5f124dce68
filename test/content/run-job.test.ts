import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createJobRunner } from '../../src-main/content/run-job';
import { workerFile } from '../support/worker-build';
import { zipFixture } from '../support/zip-fixture';

const folder = mkdtempSync(join(tmpdir(), 'lectern-jobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const zipPath = join(folder, 'course.zip');
const inspect = { path: zipPath, strict: false };
/** A runner whose threads do this instead of a job. */
const runnerOf = (code: string) => {
  const file = join(folder, `worker-${String(code.length)}.mjs`);
  writeFileSync(file, `import { parentPort, threadId } from 'node:worker_threads';\n${code}`);
  return createJobRunner(file);
};
const forEver = 'setInterval(() => undefined, 1000);';

describe('a job in a thread', () => {
  test('gives its result as data, and tells how far it is', async () => {
    writeFileSync(zipPath, await zipFixture('scorm12-single'));
    const reading = await createJobRunner(workerFile)('inspect', inspect);
    expect(reading.fileCount).toBeGreaterThan(1);
    const shares: number[] = [];
    const run = runnerOf(
      `parentPort.on('message', ({ name }) => {
         parentPort.postMessage({ kind: 'progress', share: 0.5 });
         parentPort.postMessage({ kind: 'done', isReusable: true, result: name });
       });`,
    );
    expect(await run('inspect', inspect, { onProgress: (share) => shares.push(share) })).toBe('inspect');
    expect(shares).toEqual([0.5]);
  });

  test('refuses as its job does', async () => {
    writeFileSync(zipPath, await zipFixture('MANIFEST_NOT_FOUND--cmi5'));
    await expect(createJobRunner(workerFile)('inspect', inspect)).rejects.toMatchObject({
      ...{ name: 'Refusal', code: 'MANIFEST_NOT_FOUND', status: 400, details: { detected: 'cmi5' } },
    });
  });

  test.each([
    [
      'runs out of memory',
      'const all = []; for (;;) all.push(new Array(1e6).fill(all.length + 0.5));',
      /memory/i,
    ],
    ['ends without a word', 'process.exit(3);', /ended with 3/],
    ['throws', `throw new Error('broken here');`, /broken here/],
    ['cannot be read as a program', 'this is no program', /Unexpected/],
  ])(
    'that %s is an error that tells it',
    async (_, code, told) => {
      await expect(runnerOf(code)('inspect', inspect)).rejects.toThrow(told);
    },
    60_000,
  );

  test('has the thread of one before that ended in an answer, and never one that it must share', async () => {
    const run = runnerOf(
      `parentPort.on('message', ({ input }) => {
         if (input.path === 'fail') parentPort.postMessage({ kind: 'failed', stack: 'no' });
         else parentPort.postMessage({ kind: 'done', isReusable: input.path !== 'much', result: threadId });
       });`,
    );
    const threadOf = (path: string): Promise<unknown> => run('inspect', { path, strict: false });
    const first = await threadOf('little');
    expect(await threadOf('little')).toBe(first);
    expect(new Set([await threadOf('much'), await threadOf('little')]).size).toBe(2);
    const together = await Promise.all(['little', 'little', 'little'].map(threadOf));
    expect(new Set(together).size).toBe(3);
    await expect(threadOf('fail')).rejects.toThrow('no');
    expect(together.slice(1)).toContain(await threadOf('little'));
  });

  test('without a file for its thread is an error', async () => {
    await expect(createJobRunner(join(folder, 'none.mjs'))('inspect', inspect)).rejects.toThrow(/none\.mjs/);
  });

  test('that is called off ends with the reason, and its thread with it', async () => {
    const alive = join(folder, 'alive');
    const run = runnerOf(
      `import { writeFileSync } from 'node:fs'; for (;;) writeFileSync(${JSON.stringify(alive)}, '');`,
    );
    const controller = new AbortController();
    const running = expect(run('inspect', inspect, { signal: controller.signal })).rejects.toThrow('enough');
    await expect.poll(() => existsSync(alive), { timeout: 10_000 }).toBe(true);
    controller.abort(new Error('enough'));
    await running;
    rmSync(alive);
    // Time enough for a thread that does nothing else.
    for (let times = 0; times < 500; times += 1) writeFileSync(join(folder, 'here'), '');
    expect(existsSync(alive)).toBe(false);
  });

  test('that readers ask for waits where two of them run, leaves when it is called off, and is refused where many wait', async () => {
    const run = runnerOf(
      `parentPort.on('message', ({ input }) => {
         if (input.path !== 'long') parentPort.postMessage({ kind: 'done', isReusable: true, result: input.path });
       });`,
    );
    const ask = (path: string, signal?: AbortSignal): Promise<unknown> =>
      run('files', { path, isFolder: false }, signal && { signal });
    const [first, others] = [new AbortController(), new AbortController()];
    const long = [first, others].map(({ signal }) => expect(ask('long', signal)).rejects.toThrow('enough'));
    let isDone = false;
    const waiting = ask('short').finally(() => (isDone = true));
    const left = Array.from({ length: 63 }, () =>
      expect(ask('long', others.signal)).rejects.toThrow('enough'),
    );
    await expect(ask('short')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', status: 503 });
    expect(isDone).toBe(false);
    expect(await run('hash', { path: 'at once' })).toBe('at once');
    first.abort(new Error('enough'));
    expect(await waiting).toBe('short');
    others.abort(new Error('enough'));
    await Promise.all([...long, ...left]);
    expect(await ask('short')).toBe('short');
  });

  test('that was called off before is never begun', async () => {
    const signal = AbortSignal.abort(new Error('too early'));
    await expect(runnerOf(forEver)('inspect', inspect, { signal })).rejects.toThrow('too early');
  });
});
