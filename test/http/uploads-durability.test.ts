import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { zipFixture } from '../support/zip-fixture';
import { prepareServe } from './prepare-serve';
import { stepsOf, traceInto, type TraceReader } from './traced';
import { mebibyte, partsOf, put } from './upload-sending';

const traced = 'pwrite64,fdatasync,fsync,write,sendto,sendmsg,writev';

describe.runIf(process.platform === 'linux')('bytes of an upload that were acknowledged', () => {
  const serve = prepareServe();

  test('are on disk: file, then row, each with its sync, stand before the answer', async () => {
    const traceFile = join(serve.folder, 'trace.txt');
    const server = await serve.start('data', { under: traceInto(traceFile, traced, 2000) });
    const zip = await zipFixture('scorm12-single', { padToBytes: 12 * mebibyte });
    const words = { filename: 'a.zip', file_size: zip.length };
    const inParts = await server.call(contract.startMultipartUpload, { ...words, part_size: 5 * mebibyte });
    for (const [at, bytes] of partsOf(zip, 5 * mebibyte).entries())
      expect((await put(inParts.presigned_urls[at]?.url ?? '', bytes)).status).toBe(200);
    const whole = await server.call(contract.createUploadUrl, words);
    expect((await put(whole.presigned_url, zip, whole.required_put_headers)).status).toBe(200);
    await server.stop();

    const acknowledged = stepsBeforeAcks(stepsOf(readFileSync(traceFile, 'utf8'), reader));
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

const reader: TraceReader<Step> = {
  synced: (path) => (path.includes('/uploads/') ? 'bytes-sync' : path.endsWith('-wal') ? 'row-sync' : null),
  called: (line) => {
    if (/ pwrite64\(\d+<[^>]*\/uploads\//.test(line)) return 'bytes';
    if (/ pwrite64\(\d+<[^>]*-wal>/.test(line)) return 'row';
    const isAck = / (?:write|writev|sendto|sendmsg)\(\d+<socket:.*HTTP\/1\.1 200.*size_bytes/.test(line);
    return isAck ? 'ack' : null;
  },
};
