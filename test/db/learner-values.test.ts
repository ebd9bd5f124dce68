import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, write, type OpenDb } from '../../src-main/db/open';
import { tenants } from '../../src-main/db/tables';
import { keepChanges, readLearnerStore, storeChanges } from '../../src-main/features/sessions/learner-store';
import { DispatchId, TenantId } from '../../src-shared/kernel/ids';
import { createAttempt, type AttemptState, type LearnerStore } from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';
import { aCourse2004, aSco, defaultSequencing } from '../scorm/a-course';

const [one, two] = ['1', '2'].map((digit) => TenantId.parse(`00000000-0000-4000-8000-00000000000${digit}`));
const lee = { tenantId: one as TenantId, userId: 'lee', dispatchId: null as DispatchId | null };
const empty: LearnerStore = { objectives: {}, sharedData: {} };

let folder: string;
let opened: OpenDb;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-values-'));
  opened = openDatabase({
    file: join(folder, 'lectern.db'),
    migrationsFolder: resolve('src-main/db/migrations'),
  });
  for (const tenantId of [one, two] as TenantId[])
    write(opened.db, (tx) => tx.insert(tenants).values({ tenantId, name: 'T', createdAtMs: 1 }).run());
});
afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true });
});

/** A course of one SCO that maps to these global objectives and stores. */
function courseNaming(objectives: readonly string[], stores: readonly string[], parts: Partial<Course> = {}) {
  const maps = objectives.map((target) => ({ target, reads: [], writes: [] }));
  const primary = { id: 'o', isPrimary: true, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps };
  const sequencing = { ...defaultSequencing, objectives: [primary] };
  const sharedData = stores.map((target) => ({ target, isReadable: true, isWritable: true }));
  return createAttempt({ ...aCourse2004([aSco('sco', { sequencing, sharedData })]), ...parts });
}

const anyCourse = courseNaming(['g', '__proto__', 'constructor'], ['s', '__proto__']);
const seeing = (course: AttemptState, store: LearnerStore): AttemptState => ({ ...course, store });
const read = (course = anyCourse, learner = lee) => readLearnerStore(opened.db, learner, course);

/** One step of a course in which the learner's values turn from `before` to `after`. */
function keep(
  after: LearnerStore,
  before = empty,
  { course = anyCourse, learner = lee, nowMs = 5 } = {},
): void {
  const changes = storeChanges(before, seeing(course, after));
  write(opened.db, (tx) => keepChanges(tx, learner, changes, nowMs));
}

describe('what belongs to the learner', () => {
  test('is nothing at first, and then what the last course left', () => {
    expect(read()).toBeNull();
    keep({ objectives: { g: { satisfied: true } }, sharedData: { s: 'one' } });
    keep({ objectives: { g: { satisfied: null, measure: -0.5 } }, sharedData: {} });
    expect(read()).toEqual({
      objectives: { g: { measure: -0.5 } },
      sharedData: { s: 'one' },
    });
  });

  test('is another one’s where a dispatch calls its learner by the same name', () => {
    const dispatchId = DispatchId.parse('00000000-0000-4000-8000-0000000000d1');
    keep({ objectives: {}, sharedData: { s: 'one' } }, empty, { learner: { ...lee, dispatchId } });
    expect(read()).toBeNull();
    expect(read(anyCourse, { ...lee, dispatchId })?.sharedData).toEqual({ s: 'one' });
  });

  test('keeps what another course wrote of the same objective meanwhile', () => {
    const seenByBoth: LearnerStore = { objectives: { g: { satisfied: false } }, sharedData: {} };
    keep(seenByBoth);
    keep({ objectives: { g: { satisfied: true } }, sharedData: {} }, seenByBoth);
    keep({ objectives: { g: { satisfied: false, measure: 0.5 } }, sharedData: {} }, seenByBoth);
    expect(read()?.objectives).toEqual({ g: { satisfied: true, measure: 0.5 } });
  });

  test('is kept under any id, those included that every object inherits', () => {
    const hostile = JSON.parse(`{"__proto__":{"satisfied":true},"constructor":{"measure":1}}`) as object;
    const store = JSON.parse(`{"__proto__":"polluted"}`) as Record<string, string>;
    keep({ objectives: hostile as LearnerStore['objectives'], sharedData: store });
    const kept = read();
    expect(Object.entries(kept?.objectives ?? {})).toEqual([
      ['__proto__', { satisfied: true }],
      ['constructor', { measure: 1 }],
    ]);
    expect(Object.entries(kept?.sharedData ?? {})).toEqual([['__proto__', 'polluted']]);
    expect(Object.getPrototypeOf(kept?.sharedData)).toBe(Object.prototype);
  });

  test('changes where a step changed it, and nowhere else', () => {
    const seen = { objectives: { g: { satisfied: true } }, sharedData: { s: 'old', t: 'gone' } };
    const course = courseNaming(['g'], ['s', 't']);
    keep(seen, empty, { course });
    keep({ objectives: {}, sharedData: { s: 'from another course' } }, empty, { course });

    keep({ objectives: { g: { satisfied: true } }, sharedData: { s: 'old' } }, seen, { course });
    expect(read(course)).toEqual({
      objectives: { g: { satisfied: true } },
      sharedData: { s: 'from another course' },
    });
  });

  test('is read by a course only where its maps name it', () => {
    keep({ objectives: { g: { satisfied: true } }, sharedData: { s: 'one' } });
    expect(read(courseNaming(['g'], ['other']))).toEqual({
      objectives: { g: { satisfied: true } },
      sharedData: {},
    });
    expect(read(courseNaming(['other'], []))).toBeNull();
  });

  test('may be named by more maps than one statement takes', () => {
    const ids = Array.from({ length: 1203 }, (_, i) => `store-${i}`);
    const course = courseNaming([], ids);
    keep({ objectives: {}, sharedData: Object.fromEntries(ids.map((id) => [id, id])) }, empty, { course });
    expect(Object.keys(read(course)?.sharedData ?? {})).toHaveLength(1203);
  });

  test.each([
    ['global objectives', { objectivesGlobalToSystem: false }, { objectives: {}, sharedData: { s: 'mine' } }],
    [
      'shared data',
      { sharedDataGlobalToSystem: false },
      { objectives: { g: { satisfied: false } }, sharedData: {} },
    ],
  ])('leaves out the %s of a course that keeps them to itself, both ways', (_, scope, shared) => {
    const course = courseNaming(['g'], ['s'], scope);
    keep({ objectives: { g: { satisfied: false } }, sharedData: { s: 'mine' } }, empty, { course });
    expect(read()).toEqual(shared);

    const all = { objectives: { g: { satisfied: true } }, sharedData: { s: 'open' } };
    keep(all);
    const seen = read(course);
    expect([seen?.objectives, seen?.sharedData]).toEqual([
      'objectivesGlobalToSystem' in scope ? {} : all.objectives,
      'sharedDataGlobalToSystem' in scope ? {} : all.sharedData,
    ]);
  });

  test("is one learner's in one tenant", () => {
    keep({ objectives: {}, sharedData: { s: 'of lee' } });
    expect(read(anyCourse, { ...lee, tenantId: two as TenantId })).toBeNull();
    expect(read(anyCourse, { ...lee, userId: 'LEE' })).toBeNull();
  });

  test('goes with the transaction that changed it', () => {
    const changes = storeChanges(empty, seeing(anyCourse, { objectives: {}, sharedData: { s: 'half' } }));
    const failing = () =>
      write(opened.db, (tx) => {
        keepChanges(tx, lee, changes, 5);
        throw new Error('the disk');
      });
    expect(failing).toThrow('the disk');
    expect(read()).toBeNull();
  });
});
