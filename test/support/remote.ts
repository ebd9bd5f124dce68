import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOutgoingLog } from '../../src-main/platform/outgoing';
import { createRemoteClient, type RemoteClientDeps } from '../../src-main/remote/remote-client';

/** A client of a remote of this machine; it waits for nothing but notes for how long it would have. */
export function clientOf(
  remote: { readonly origin: string; readonly key: string },
  more: Partial<RemoteClientDeps> = {},
) {
  const ending = new AbortController();
  const outgoing = createOutgoingLog({ nowMs: () => 0 }, () => undefined);
  const waits: number[] = [];
  let aheadMs = 0;
  const client = createRemoteClient({
    ...{ url: remote.origin, key: remote.key, mayReachInner: true, outgoing, signal: ending.signal },
    clock: { nowMs: () => Date.now() + aheadMs },
    wait: (ms) => {
      waits.push(ms);
      aheadMs += ms;
      return Promise.resolve();
    },
    ...more,
  });
  return { ...client, waits: waits as readonly number[], outgoing, end: () => ending.abort() };
}

/** A folder that goes with the test, and files in it. */
export function tempFolder() {
  const path = mkdtempSync(join(tmpdir(), 'lectern-remote-'));
  return {
    path: (name: string): string => join(path, name),
    /** A ZIP as an upload wants it. */
    zip: (bytes: Uint8Array, name = 'course.zip') => {
      const file = join(path, name);
      writeFileSync(file, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { file, sizeBytes: bytes.length, sha256, fileName: name, uploadedBy: 'Lectern' };
    },
    [Symbol.dispose]: (): void => rmSync(path, { recursive: true, force: true }),
  };
}
