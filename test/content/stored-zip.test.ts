import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createJobRunner, type RunJob } from '../../src-main/content/run-job';
import { createSlowReading, openStoredZip } from '../../src-main/content/stored-zip';
import { workerFile } from '../support/worker-build';
import { rawZip, temporaryFolder } from './zip-bytes';

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder[Symbol.dispose]());

/** Runs jobs in threads and notes which. */
function watchedRunner() {
  const seen: string[] = [];
  const run = createJobRunner(workerFile);
  const runJob: RunJob = (name, input, options) => {
    seen.push(name);
    return run(name, input, options);
  };
  return { runJob, seen };
}

async function open(zip: Buffer, paths: readonly string[]) {
  const { runJob, seen } = watchedRunner();
  const stored = await openStoredZip(folder.write(zip), createSlowReading(runJob));
  const found = paths.map((path) => stored.index.find(path)?.path);
  await stored.close();
  return { found, seen };
}

describe('a stored zip is opened', () => {
  test('at once where it is an ordinary one', async () => {
    const names = Array.from({ length: 1500 }, (_, at) => `course/media/picture-${String(at)}.png`);
    const { found, seen } = await open(rawZip(names.map((name) => ({ name }))), [
      'course/MEDIA/picture-7.png',
    ]);
    expect([found, seen]).toEqual([['course/media/picture-7.png'], []]);
  });

  test('by a thread where it has many files or long names', async () => {
    const many = rawZip(Array.from({ length: 1501 }, (_, at) => ({ name: `f/${String(at)}` })));
    const long = rawZip(
      Array.from({ length: 100 }, (_, at) => ({ name: `${'x'.repeat(3000)}${String(at)}` })),
    );
    expect(await open(many, ['f/1500', 'f/1501'])).toEqual({ found: ['f/1500', undefined], seen: ['index'] });
    expect((await open(long, [])).seen).toEqual(['index']);
  });

  test('with the encoding of its names guessed by a thread', async () => {
    const names = ['課件.html', 'index.html'].map((name) => ({ name }));
    expect((await open(rawZip(names), [])).seen).toEqual([]);
    const legacy = rawZip([{ name: Buffer.from('e2e2e5e4e5ede8e5', 'hex') }]);
    expect(await open(legacy, ['введение'])).toEqual({ found: ['введение'], seen: ['guessEncoding'] });
  });

  test('though its directory is enormous, without a standstill of this thread', async () => {
    const odd = (at: number) => Buffer.from(`${String(at)}/${'\xe9'.repeat(270)}`, 'latin1');
    const path = folder.write(rawZip(Array.from({ length: 40_000 }, (_, at) => ({ name: odd(at) }))));
    const slow = createSlowReading(createJobRunner(workerFile));
    const before = process.threadCpuUsage();
    const stored = await openStoredZip(path, slow);
    const { user, system } = process.threadCpuUsage(before);
    expect(stored.index.find(`39999/${'é'.repeat(270)}`)?.size).toBe(0);
    await stored.close();
    // All that this thread worked meanwhile, and so its longest block: beyond a second where it reads the directory itself.
    expect((user + system) / 1000).toBeLessThan(100);
  });
});

test('no more than two threads read directories at the same time', async () => {
  let [now, most] = [0, 0];
  const run = createJobRunner(workerFile);
  const slow = createSlowReading((name, input, options) => {
    most = Math.max(most, (now += 1));
    return run(name, input, options).finally(() => (now -= 1));
  });
  const paths = Array.from({ length: 6 }, () => folder.write(rawZip([{ name: 'a' }])));
  const indexes = await Promise.all(paths.map((path) => slow.index(path)));
  expect([indexes.length, most]).toEqual([6, 2]);
});
