import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FrameBoot, PageEntry } from '../../src-shared/contract/player';
import { PackageId, SessionId, TenantId } from '../../src-shared/kernel/ids';
import { attemptFromSnapshot, step, type AttemptEvent } from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';
import { openDatabase } from '../../src-main/db/open';
import { courses, packages, packageVersions, tenants } from '../../src-main/db/tables';
import { createSessionService, type Writer } from '../../src-main/features/sessions/service';
import { silentLog } from '../../src-main/platform/log';

export const tenantId = TenantId.parse('00000000-0000-4000-8000-000000000001');
export const packageId = PackageId.parse('00000000-0000-4000-8000-000000000002');
export const userId = 'jdoe';

export type Lectern = ReturnType<typeof openLectern>;

/** The sessions of a Lectern with one package, on a real database, and nothing of HTTP. `versions`: courses of the package, by number. */
export function openLectern(versions: readonly Course[], nowMs: () => number) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-sync-'));
  const place = { file: join(folder, 'lectern.db'), migrationsFolder: resolve('src-main/db/migrations') };
  const { db, close } = openDatabase(place);
  const made = { tenantId, createdAtMs: 1 };
  db.insert(tenants)
    .values({ ...made, name: 'T' })
    .run();
  db.insert(packages)
    .values({ ...made, packageId, currentVersion: versions.length, metadata: {}, updatedAtMs: 1 })
    .run();
  versions.forEach((course, at) => {
    const version = at + 1;
    const { scormVersion, edition, identifier, title } = course;
    const file = { sizeBytes: 1, fileCount: 1, fileName: 'course.zip', uploadedBy: 'me', rootFolder: '' };
    db.insert(packageVersions)
      .values({
        ...{ ...made, packageId, version, title, ...file, findings: [] },
        ...{ scormVersion, edition, identifier, sha256: String(version).repeat(64) },
      })
      .run();
    db.insert(courses)
      .values({ tenantId, packageId, version, course: JSON.stringify(course) })
      .run();
  });
  /** What listeners have heard, each as the kind of news and the session. */
  const news: string[] = [];
  const begin = () =>
    createSessionService({
      ...{ db, log: silentLog, clock: { nowMs }, apiOrigin: () => 'http://127.0.0.1' },
      listeners: [(_tx, { what, after }) => void news.push(`${what} ${after().session_id}`)],
      ...{ publish: () => undefined, allowedOrigins: () => [], refuseUnplayable: () => undefined },
      ...{ onConnection: () => undefined, sentOffAtMs: () => null },
    });
  let service = begin();
  return {
    db,
    news,
    sessions: () => service,
    /** As the program does when it ends and starts again. */
    restart: async (): Promise<void> => {
      await service.close();
      service = begin();
      await service.sweep();
    },
    /** As after a kill: nothing of what was in memory is told to anybody. */
    forget: (): void => void (service = begin()),
    [Symbol.asyncDispose]: async (): Promise<void> => {
      await service.close();
      close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Page = Awaited<ReturnType<typeof openPage>>;

/** A page that plays the session: real engine, real journal. */
export async function openPage(lectern: Lectern, sessionId: SessionId, nowMs: () => number) {
  const sessions = lectern.sessions();
  const { ticket } = await sessions.open({ tenantId, sessionId, mode: 'normal' });
  const writer = (await sessions.readTicket(ticket))?.writer as Writer;
  const boot = JSON.parse(sessions.boot(writer)?.json ?? '') as FrameBoot;
  let state = attemptFromSnapshot(boot.course, boot.snapshot);
  let number = boot.lastNumber;
  const leave = sessions.connect({ tenantId, sessionId }, { epoch: writer.epoch, send: () => undefined });
  return {
    epoch: writer.epoch,
    /** The server's answer to what just happened in the page. */
    send: async (events: readonly AttemptEvent[]) => {
      const entries = events.map((event): PageEntry => {
        const next = step(state, event);
        state = next.state;
        number += 1;
        return { number, event, result: next.result.value, errorCode: next.result.errorCode };
      });
      return lectern.sessions().append(writer, { type: 'append', epoch: writer.epoch, entries });
    },
    is12: boot.course.scormVersion === '1.2',
    nowMs,
    leave,
  };
}

export const newSessionId = (): SessionId => SessionId.parse(crypto.randomUUID());
