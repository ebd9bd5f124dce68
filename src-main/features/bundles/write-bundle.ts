import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { forkedFrom } from '../../../src-shared/sync/forked-from';
import { recordOf } from '../../../src-shared/sync/loose-json';
import type { SharedEntry } from '../../../src-shared/sync/shared-entries';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { ZipStore } from '../../content/zip-store';
import type { SessionService } from '../sessions/service';
import {
  formatVersion,
  mostEntriesOfPart,
  peopleAtOnce,
  type CarriedPerson,
  type CarriedSession,
  type End,
  type Manifest,
} from './format/contents';
import { headLine, packedPart, type PartHead } from './format/parts';
import type { BundleWatch } from './watch';

/** A session that goes into a bundle. */
export interface LoadRow extends Pick<CarriedSession, 'begins_on'> {
  readonly sessionId: SessionId;
  readonly userId: string;
}

/** What goes into a bundle, as it was chosen. */
export interface BundleLoad {
  readonly tenantId: TenantId;
  readonly manifest: Omit<Manifest, 'format' | 'version' | 'sessions' | 'people'>;
  readonly rows: readonly LoadRow[];
  readonly people: readonly CarriedPerson[];
}

export interface WriteParts {
  readonly sessions: Pick<SessionService, 'find' | 'readJournal'>;
  readonly store: Pick<ZipStore, 'pathOf' | 'sizeOf'>;
}

/** The plain text of a bundle, a part at a time; others are served in between. Sessions that go meanwhile are left out. */
export async function* bundleText(
  parts: WriteParts,
  load: BundleLoad,
  { signal, onProgress }: BundleWatch,
): AsyncGenerator<Uint8Array, void> {
  const { manifest, rows, people } = load;
  const zips = manifest.packages.filter(({ included }) => included);
  const end = { sessions: 0, entries: 0, people: people.length, packages: zips.length };
  const hashes = createHash('sha256');
  /** A session is about as much work as 100 kB of a zip. */
  const sessionBytes = 100_000;
  const all = rows.length * sessionBytes + zips.reduce((sum, { size_bytes: size }) => sum + size, 0);
  let done = 0;
  const advance = (bytes: number): void => {
    done += bytes;
    onProgress(all === 0 ? 1 : Math.min(1, done / all));
  };
  const json = async function* (part: PartHead['part'], value: unknown) {
    const { head, body } = await packedPart(part, value);
    hashes.update(head.sha256);
    yield headLine(head);
    yield body;
  };

  const counts = { sessions: rows.length, people: people.length };
  yield* json('manifest', { format: 'lectern-bundle', version: formatVersion, ...manifest, ...counts });
  for (let at = 0; at < people.length; at += peopleAtOnce)
    yield* json('people', { people: people.slice(at, at + peopleAtOnce) });
  for (const row of rows) {
    await setImmediate();
    signal.throwIfAborted();
    const session = carriedSession(parts, load.tenantId, row);
    if (session !== null) {
      end.sessions += 1;
      yield* json('session', session);
      for (const entries of journalOf(parts, load.tenantId, row)) {
        end.entries += entries.length;
        yield* json('entries', { session_id: row.sessionId, entries });
        await setImmediate();
      }
    }
    advance(sessionBytes);
  }
  for (const { checksum, size_bytes: bytes } of zips) {
    hashes.update(checksum);
    yield headLine({ part: 'package', bytes, sha256: checksum });
    for await (const chunk of createReadStream(parts.store.pathOf(checksum), { signal })) {
      advance((chunk as Buffer).length);
      yield chunk as Buffer;
    }
  }
  const told: End = { ...end, parts: hashes.copy().digest('hex') };
  yield* json('end', told);
}

function carriedSession(
  { sessions }: WriteParts,
  tenantId: TenantId,
  { sessionId, begins_on }: LoadRow,
): CarriedSession | null {
  const session = sessions.find(tenantId, sessionId);
  if (session === null) return null;
  return {
    session_id: sessionId,
    user_id: session.user_id,
    learner_name: session.learner_name,
    begins_on,
    forked_from: forkedFrom(session.metadata),
    last_accessed_at: session.last_accessed_at,
  };
}

/** The journal of a session as it was when the first page of it was read; what is written behind it meanwhile may be there too. */
function* journalOf({ sessions }: WriteParts, tenantId: TenantId, { sessionId }: LoadRow) {
  for (let after = 0, hasMore = true; hasMore;) {
    const page = sessions.readJournal(tenantId, { sessionId, after, limit: mostEntriesOfPart });
    if (page.data.length > 0) yield page.data.map(carriedEntry);
    after += page.data.length;
    hasMore = page.has_more;
  }
}

/** A course that a launch moved to goes with the packages. */
function carriedEntry(entry: SharedEntry): SharedEntry {
  const { position, epoch, number, source, result, error_code, took_ms } = entry;
  const { move, ...rest } = entry.event;
  const checksum = recordOf(move)?.['checksum'];
  const moved = typeof checksum === 'string' ? { checksum } : move;
  const event = moved === undefined ? rest : { ...rest, move: moved };
  return { position, epoch, number, source, event, result, error_code, took_ms };
}
