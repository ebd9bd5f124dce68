import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { contract } from '../../src-shared/contract';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';
import type { ServeProcess } from './journal-server';
import { prepareServe } from './prepare-serve';
import { stepsOf, traceInto, type TraceReader } from './traced';

const entryCount = 25;
const traced = 'pwrite64,fdatasync,fsync,write,sendto,sendmsg,writev';

describe.runIf(process.platform === 'linux')('what the journal acknowledges', () => {
  const serve = prepareServe();
  const launch = async (server: ServeProcess) => {
    const { id: packageId } = await server.upload(await zipFixture('scorm12-single'));
    return server.call(contract.launchPackage, { packageId, user_id: 'learner' });
  };

  test('is on disk: an fsync of the log stands between each write and its acknowledgement', async () => {
    const traceFile = join(serve.folder, 'trace.txt');
    const server = await serve.start('traced', { under: traceInto(traceFile, traced, 120) });
    const page = await openPage(server, (await launch(server)).launch_url);
    expect((await page.send([page.call('LMSInitialize', '')])).type).toBe('ack');
    for (let i = 2; i <= entryCount; i += 1)
      expect(await page.send([page.call('LMSSetValue', 'cmi.core.lesson_location', `p${i}`)])).toMatchObject({
        type: 'ack',
        number: i,
      });
    await page.close();
    await server.stop();

    const steps = stepsOf(readFileSync(traceFile, 'utf8'), reader);
    const acknowledged = steps.flatMap((step) => (step.kind === 'ack' ? [step.number] : []));
    expect(acknowledged).toEqual(Array.from({ length: entryCount }, (_, i) => i + 1));
    expect(unsyncedAcks(steps)).toEqual([]);
  }, 60_000);

  test('is there after kill -9', async () => {
    const first = await serve.start('killed');
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
    await vi.waitFor(() => expect(acknowledged).toBeGreaterThan(100), { timeout: 20_000, interval: 5 });
    await first.kill();
    const known = acknowledged;

    const second = await serve.start('killed', { key: first.key });
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

const reader: TraceReader<Step> = {
  synced: (path) => (path.endsWith('-wal') ? { kind: 'sync' } : null),
  called: (line) => {
    if (/ pwrite64\(\d+<[^>]*-wal>/.test(line)) return { kind: 'write' };
    const ack =
      / (?:write|writev|sendto|sendmsg)\(\d+<socket:.*\\"type\\":\\"ack\\".*?\\"number\\":(\d+)/.exec(line);
    return ack === null ? null : { kind: 'ack', number: Number(ack[1]) };
  },
};
