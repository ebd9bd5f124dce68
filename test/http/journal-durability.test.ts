import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';
import { buildServe, startServe, type ServeProcess } from './journal-server';

const entryCount = 25;
const traced = 'pwrite64,fdatasync,fsync,write,sendto,sendmsg,writev';

describe.runIf(process.platform === 'linux')('what the journal acknowledges', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-durable-'));
  const traceFile = join(folder, 'trace.txt');
  const running: ServeProcess[] = [];
  let built: Awaited<ReturnType<typeof buildServe>>;

  beforeAll(async () => {
    built = await buildServe();
  }, 60_000);
  afterAll(async () => {
    for (const server of running) await server.kill();
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (name: string, options: { under?: readonly string[]; key?: string } = {}) => {
    const server = await startServe(built.program, { dataFolder: join(folder, name), ...options });
    running.push(server);
    return server;
  };
  const launch = async (server: ServeProcess) => {
    const { id: packageId } = await server.upload(await zipFixture('scorm12-single'));
    return server.call(contract.launchPackage, { packageId, user_id: 'learner' });
  };

  test('is on disk: an fsync of the log stands between each write and its acknowledgement', async () => {
    expect(
      spawnSync('strace', ['--version']).status,
      'strace is missing: install the Debian package strace',
    ).toBe(0);
    const under = [
      'strace',
      '-f',
      '-y',
      '--seccomp-bpf',
      '-s',
      '120',
      '-e',
      `trace=${traced}`,
      '-o',
      traceFile,
    ];
    const server = await start('traced', { under });
    const page = await openPage(server, (await launch(server)).launch_url);
    expect((await page.send([page.call('LMSInitialize', '')])).type).toBe('ack');
    for (let i = 2; i <= entryCount; i += 1)
      expect(await page.send([page.call('LMSSetValue', 'cmi.core.lesson_location', `p${i}`)])).toMatchObject({
        type: 'ack',
        number: i,
      });
    await page.close();
    await server.stop();

    const steps = stepsOf(readFileSync(traceFile, 'utf8'));
    const acknowledged = steps.flatMap((step) => (step.kind === 'ack' ? [step.number] : []));
    expect(acknowledged).toEqual(Array.from({ length: entryCount }, (_, i) => i + 1));
    expect(unsyncedAcks(steps)).toEqual([]);
  }, 60_000);

  test('is there after kill -9', async () => {
    const first = await start('killed');
    const { session_id: sessionId, launch_url: url } = await launch(first);
    const page = await openPage(first, url);
    let acknowledged = 0;
    await page.send([page.call('LMSInitialize', '')]);
    const writing = (async () => {
      for (;;) {
        const answer = await page.send([page.call('LMSSetValue', 'cmi.core.lesson_location', 'here')]);
        if (answer.type === 'ack') acknowledged = answer.number;
      }
    })();
    void writing.catch(() => undefined);
    while (acknowledged < 100) await new Promise((resolve) => setTimeout(resolve, 5));
    await first.kill();
    const known = acknowledged;

    const second = await start('killed', { key: first.key });
    const journal = await second.call(contract.readJournal, { sessionId, limit: 5000 });
    const learned = journal.data.filter((entry) => entry.source === 'learner').map((entry) => entry.number);
    expect(learned.length).toBeGreaterThanOrEqual(known);
    expect(learned).toEqual(learned.map((_, i) => i + 1));
  }, 60_000);
});

type Step =
  { readonly kind: 'write' } | { readonly kind: 'sync' } | { readonly kind: 'ack'; readonly number: number };

/** Numbers of acknowledgements before which the log had not been written, or not been synced after its last write. */
function unsyncedAcks(steps: readonly Step[]): number[] {
  const bad: number[] = [];
  let wrote = false;
  let synced = false;
  for (const step of steps) {
    if (step.kind === 'write') [wrote, synced] = [true, false];
    if (step.kind === 'sync') synced = wrote;
    if (step.kind !== 'ack') continue;
    if (!synced) bad.push(step.number);
    [wrote, synced] = [false, false];
  }
  return bad;
}

/** The calls that matter, in the order in which they ended (a sync) or began (the others). */
function stepsOf(trace: string): Step[] {
  const syncing = new Set<string>();
  return trace.split('\n').flatMap((line): readonly Step[] => {
    const [thread = ''] = line.split(/\s/, 1);
    if (/ pwrite64\(\d+<[^>]*-wal>/.test(line)) return [{ kind: 'write' }];
    if (/ f(data)?sync\(\d+<[^>]*-wal>/.test(line)) {
      if (/= 0$/.test(line)) return [{ kind: 'sync' }];
      syncing.add(thread);
    }
    if (/ <\.\.\. f(data)?sync resumed>.*= 0$/.test(line) && syncing.delete(thread))
      return [{ kind: 'sync' }];
    const ack =
      / (?:write|writev|sendto|sendmsg)\(\d+<socket:.*\\"type\\":\\"ack\\".*?\\"number\\":(\d+)/.exec(line);
    return ack === null ? [] : [{ kind: 'ack', number: Number(ack[1]) }];
  });
}
