import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { filesOfZip } from '../../src-main/content/package-files';
import { inspectPackage } from '../../src-main/content/inspect-package';
import { openZipAt } from '../../src-main/content/opened-zip';
import { Refusal } from '../../src-shared/contract/errors';
import { zipFixture } from '../support/zip-fixture';
import { rawZip, smallManifest, temporaryFolder } from './zip-bytes';

/** What is done to a good zip: bytes exchanged, cut out, doubled or put in, most often where the directory is. */
type Change =
  | { readonly kind: 'set'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number };

const telling = [0x00, 0x01, 0x08, 0x2e, 0x2f, 0x50, 0x7f, 0x80, 0xfe, 0xff];
const place = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0.9, max: 1, noNaN: true }),
);
const byte = fc.oneof(fc.constantFrom(...telling), fc.nat(255));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    at: place,
    bytes: fc.array(byte, { minLength: 1, maxLength: 8 }).map((bytes) => Uint8Array.from(bytes)),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.nat(200) }),
  fc.record({ kind: fc.constant('repeat' as const), at: place, length: fc.nat(200) }),
);

function changed(zip: Buffer, changes: readonly Change[]): Buffer {
  return changes.reduce((bytes, each) => {
    const at = Math.floor(each.at * bytes.length);
    if (each.kind === 'set') {
      return Buffer.concat([bytes.subarray(0, at), each.bytes, bytes.subarray(at + each.bytes.length)]);
    }
    const end = at + each.length;
    return Buffer.concat([
      bytes.subarray(0, each.kind === 'cut' ? at : end),
      bytes.subarray(each.kind === 'cut' ? end : at),
    ]);
  }, zip);
}

let seeds: readonly Buffer[] = [];

beforeAll(async () => {
  const fixtures = await Promise.all(
    ['scorm12-single', 'unicode-names', 'one-folder-down'].map((name) => zipFixture(name)),
  );
  const deflated = { name: 'imsmanifest.xml', content: smallManifest(), method: 8 };
  seeds = [...fixtures, rawZip([deflated, { name: 'index.html', content: 'hello' }])];
});

/** Reads all that an import reads, and every file. Throws what is no refusal. */
async function readAll(path: string): Promise<'read' | 'refused'> {
  try {
    await inspectPackage(path, { strict: false });
    const zip = await openZipAt(path);
    try {
      const files = filesOfZip(zip);
      for (const { path: name, size } of zip.index.entries.values()) {
        if (size < 2 ** 20) await files.readWhole(name);
        await files.readStart(name, 4096);
      }
    } finally {
      await zip.close();
    }
    return 'read';
  } catch (error) {
    if (error instanceof Refusal) return 'refused';
    throw error;
  }
}

test('any change to the bytes of a zip is read or refused, soon, and in bounded memory', async () => {
  using folder = temporaryFolder();
  const outcomes = { read: 0, refused: 0 };
  const before = process.memoryUsage().rss;
  await fc.assert(
    fc.asyncProperty(fc.nat(3), fc.array(change, { minLength: 1, maxLength: 4 }), async (seed, changes) => {
      const path = folder.write(changed(seeds[seed] ?? Buffer.alloc(0), changes));
      const startedAt = performance.now();
      outcomes[await readAll(path)] += 1;
      expect(performance.now() - startedAt).toBeLessThan(5000);
    }),
    { numRuns: 100_000, interruptAfterTimeLimit: 8000, markInterruptAsFailure: false },
  );
  expect(outcomes.read).toBeGreaterThan(20);
  expect(outcomes.refused).toBeGreaterThan(20);
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 2 ** 20);
}, 60_000);
