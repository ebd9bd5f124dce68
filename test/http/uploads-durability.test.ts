import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { zipFixture } from '../support/zip-fixture';
import { buildServe, startServe, type ServeProcess } from './journal-server';
import { mebibyte, partsOf, put } from './upload-sending';

const traced = 'pwrite64,fdatasync,fsync,write,sendto,sendmsg,writev';

describe.runIf(process.platform === 'linux')('bytes of an upload that were acknowledged', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-upload-durable-'));
  const traceFile = join(folder, 'trace.txt');
  let built: Awaited<ReturnType<typeof buildServe>>;
  let server: ServeProcess | undefined;
  beforeAll(async () => {
    built = await buildServe();
  }, 60_000);
  afterAll(async () => {
    await server?.kill();
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test('are on disk: file, then row, each with its sync, stand before the answer', async () => {
    expect(
      spawnSync('strace', ['--version']).status,
      'strace is missing: install the Debian package strace',
    ).toBe(0);
    const options = ['-f', '-y', '--seccomp-bpf', '-s', '2000', '-e', `trace=${traced}`, '-o', traceFile];
    server = await startServe(built.program, {
      dataFolder: join(folder, 'data'),
      under: ['strace', ...options],
    });
    const zip = await zipFixture('scorm12-single', { padToBytes: 12 * mebibyte });
    const words = { filename: 'a.zip', file_size: zip.length };
    const inParts = await server.call(contract.startMultipartUpload, { ...words, part_size: 5 * mebibyte });
    for (const [at, bytes] of partsOf(zip, 5 * mebibyte).entries())
      expect((await put(inParts.presigned_urls[at]?.url ?? '', bytes)).status).toBe(200);
    const whole = await server.call(contract.createUploadUrl, words);
    expect((await put(whole.presigned_url, zip, whole.required_put_headers)).status).toBe(200);
    await server.stop();

    const acknowledged = stepsBeforeAcks(stepsOf(readFileSync(traceFile, 'utf8')));
    expect(acknowledged.length).toBe(4);
    for (const steps of acknowledged) expect(steps).toEqual(['bytes', 'bytes-sync', 'row', 'row-sync']);
  }, 60_000);
});

type Step = 'bytes' | 'bytes-sync' | 'row' | 'row-sync' | 'ack';

/** For each acknowledgement, the last step of each kind before it, in order. */
function stepsBeforeAcks(steps: readonly Step[]): (readonly Step[])[] {
  const found: (readonly Step[])[] = [];
  let last = new Map<Step, number>();
  for (const [at, step] of steps.entries()) {
    if (step !== 'ack') last.set(step, at);
    else {
      found.push([...last].toSorted((a, b) => a[1] - b[1]).map(([kind]) => kind));
      last = new Map();
    }
  }
  return found;
}

/** The calls that matter, in the order in which they ended (a sync) or began (the others). */
function stepsOf(trace: string): Step[] {
  const syncing = new Map<string, Step>();
  return trace.split('\n').flatMap((line): readonly Step[] => {
    const [thread = ''] = line.split(/\s/, 1);
    if (/ pwrite64\(\d+<[^>]*\/uploads\//.test(line)) return ['bytes'];
    if (/ pwrite64\(\d+<[^>]*-wal>/.test(line)) return ['row'];
    const synced = /f(?:data)?sync\(\d+<[^>]*(\/uploads\/|-wal>)/.exec(line)?.[1];
    if (synced !== undefined) {
      const step = synced === '-wal>' ? 'row-sync' : 'bytes-sync';
      if (/= 0$/.test(line)) return [step];
      syncing.set(thread, step);
    }
    const resumed = / <\.\.\. f(data)?sync resumed>.*= 0$/.test(line) ? syncing.get(thread) : undefined;
    if (resumed !== undefined) return [resumed];
    const isAck = / (?:write|writev|sendto|sendmsg)\(\d+<socket:.*HTTP\/1\.1 200.*size_bytes/.test(line);
    return isAck ? ['ack'] : [];
  });
}
