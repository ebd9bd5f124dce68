import type { Course } from '../../../src-shared/scorm/cam/course';
import type { PackageKey } from '../../db/current-version';
import type { Reads } from '../../db/open';
import { selectCourseText, type SessionRow } from './repository';

/** Courses that were read last: a version never changes, and reading a big one takes longer than all else of a launch. */
export interface KnownCourses {
  /** Throws where there is no such version. */
  of(db: Reads, of: PackageKey, version: number): Course;
  /** Of the version that the session is on. */
  ofSession(db: Reads, row: SessionRow): Course;
  /** What the session's journal is folded over: the course it began with. */
  firstOf(db: Reads, row: SessionRow): Course;
}

/** Characters of JSON that the courses in memory were read from. */
const mostCharacters = 16 * 1024 * 1024;

export function createKnownCourses(limit = mostCharacters): KnownCourses {
  /** Least recently read first. */
  const known = new Map<string, { readonly course: Course; readonly characters: number }>();
  let characters = 0;
  /** Those that an attempt in memory still has are not read a second time, nor held twice. */
  const elsewhere = new Map<string, WeakRef<Course>>();
  const forgotten = new FinalizationRegistry<string>((key) => {
    if (elsewhere.get(key)?.deref() === undefined) elsewhere.delete(key);
  });

  const read = (key: string, text: string): Course => {
    const course = JSON.parse(text) as Course;
    elsewhere.set(key, new WeakRef(course));
    forgotten.register(course, key);
    return course;
  };

  const keep = (key: string, held: { readonly course: Course; readonly characters: number }): Course => {
    known.delete(key);
    known.set(key, held);
    return held.course;
  };

  const of: KnownCourses['of'] = (db, { tenantId, packageId }, version) => {
    const key = `${tenantId} ${packageId} ${String(version)}`;
    const held = known.get(key);
    if (held !== undefined) return keep(key, held);
    const inUse = elsewhere.get(key)?.deref();
    if (inUse !== undefined) return inUse;
    const text = selectCourseText(db, { tenantId, packageId }, version);
    if (text === null) throw new Error(`No course of ${packageId}, version ${String(version)}`);
    characters += text.length;
    for (const [oldest, { characters: freed }] of known) {
      if (characters <= limit) break;
      known.delete(oldest);
      characters -= freed;
    }
    return keep(key, { course: read(key, text), characters: text.length });
  };

  return {
    of,
    ofSession: (db, row) => of(db, row, row.packageVersion),
    firstOf: (db, row) => of(db, row, row.firstPackageVersion ?? row.packageVersion),
  };
}
