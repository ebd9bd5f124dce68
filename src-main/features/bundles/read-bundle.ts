import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { SentEntry } from '../sessions/service';
import { BundleFault } from './format/bundle-fault';
import {
  CarriedSession,
  contentsOf,
  End,
  Entries,
  manifestOf,
  mostEntries,
  People,
  type CarriedPackage,
  type CarriedPerson,
  type Manifest,
} from './format/contents';
import { readParts, type PartHead, type PartReader } from './format/parts';
import { unsealed } from './format/sealing';
import type { BundleWatch } from './watch';

/** The entries of one session, some at a time; what is not asked for is read past. */
export type EntryPages = AsyncGenerator<readonly SentEntry[], void>;

/** What is done with what a bundle has, in its order. */
export interface BundleVisit {
  manifest?(manifest: Manifest): void;
  people?(people: readonly CarriedPerson[]): void;
  session?(session: CarriedSession, pages: EntryPages): Promise<void>;
  zip?(told: CarriedPackage, bytes: AsyncGenerator<Uint8Array, void>): Promise<void>;
}

export interface BundleFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly passphrase: string;
}

/**
 * Reads a bundle to its end, or `toZips`: to where the sessions end. Rejects with BundleFault, with the reason of the signal, and with what
 * a visit throws. What was visited before a fault was met is as it was made, but whole it may not be: see `End`.
 */
export async function readBundle(
  { path, sizeBytes, passphrase }: BundleFile,
  visit: BundleVisit,
  { signal, onProgress }: BundleWatch,
  toZips = false,
): Promise<Manifest> {
  const reader = readParts(unsealed(createReadStream(path, { signal }), passphrase));
  const hashes = createHash('sha256');
  const next = async (): Promise<PartHead> => {
    await setImmediate();
    signal.throwIfAborted();
    onProgress(sizeBytes === 0 ? 1 : Math.min(1, reader.readBytes / sizeBytes));
    const head = await reader.next();
    if (head === null) throw new BundleFault('damaged', { at: 'end' });
    return head;
  };
  const told = { hash: '', count: { sessions: 0, entries: 0, people: 0, packages: 0 } };
  const enter = (head: PartHead): PartHead => {
    told.hash = hashes.copy().digest('hex');
    hashes.update(head.sha256);
    return head;
  };
  const walk: Walk = { reader, visit, count: told.count, next: async () => enter(await next()) };

  const first = await walk.next();
  if (first.part !== 'manifest') throw new BundleFault('damaged', { at: 'manifest' });
  const manifest = manifestOf(await reader.json());
  visit.manifest?.(manifest);
  const zips = manifest.packages.filter(({ included }) => included);
  let head = await walk.next();
  while (head.part === 'people') {
    const { people } = contentsOf(People, await reader.json());
    walk.count.people += people.length;
    if (walk.count.people > manifest.people) throw new BundleFault('damaged', { at: 'people' });
    visit.people?.(people);
    head = await walk.next();
  }
  while (head.part === 'session') {
    walk.count.sessions += 1;
    if (walk.count.sessions > manifest.sessions) throw new BundleFault('damaged', { at: 'sessions' });
    head = await visitSession(walk);
  }
  if (toZips) return manifest;
  while (head.part === 'package') {
    await visitZip(walk, zips, head);
    head = await walk.next();
  }
  if (head.part !== 'end') throw new BundleFault('damaged', { at: head.part });
  const { parts, ...counts } = contentsOf(End, await reader.json());
  const isWhole = parts === told.hash && JSON.stringify(counts) === JSON.stringify(walk.count);
  if (!isWhole || (await reader.next()) !== null) throw new BundleFault('damaged', { at: 'end' });
  return manifest;
}

interface Walk {
  readonly reader: PartReader;
  readonly visit: BundleVisit;
  readonly count: { sessions: number; entries: number; people: number; packages: number };
  next(): Promise<PartHead>;
}

/** Returns the head of the part behind it. */
async function visitSession({ reader, visit, count, next }: Walk): Promise<PartHead> {
  const session = contentsOf(CarriedSession, await reader.json());
  let head = await next();
  let position = 0;
  const pages = async function* (): EntryPages {
    while (head.part === 'entries') {
      const { session_id: id, entries } = contentsOf(Entries, await reader.json());
      const isInOrder = entries.every((entry, at) => entry.position === position + at + 1);
      if (id !== session.session_id || !isInOrder) throw new BundleFault('damaged', { at: 'entries' });
      position += entries.length;
      if (position > mostEntries) throw new BundleFault('too_large', { at: 'entries' });
      count.entries += entries.length;
      head = await next();
      yield entries;
    }
  };
  const all = pages();
  await visit.session?.(session, all);
  for await (const _page of all);
  // A visit that has ended before the pages did has closed them.
  for await (const _page of pages());
  return head;
}

async function visitZip(
  { reader, visit, count }: Walk,
  zips: readonly CarriedPackage[],
  head: PartHead,
): Promise<void> {
  const told = zips[count.packages];
  if (told?.checksum !== head.sha256 || told.size_bytes !== head.bytes)
    throw new BundleFault('damaged', { at: 'package' });
  count.packages += 1;
  if (visit.zip === undefined) await reader.skip();
  else await visit.zip(told, reader.bytes());
}
