/*
 * Threat model. Ids come from manifests and values from package script, both of strangers: an id may be `__proto__`. Objects are made by
 * `Object.fromEntries` and read by own keys only. How long a value may be, the journal has bounded before it comes here; whose it
 * is, the session says and never the content.
 */
import { learnerStoreOf, type AttemptState, type LearnerStore } from '../../../src-shared/scorm/attempt';
import type { DispatchId } from '../../../src-shared/kernel/ids';
import { globalIdsOf } from '../../../src-shared/scorm/cam/global-ids';
import type { Reads, Writes } from '../../db/open';
import {
  deleteLearnerValue,
  selectLearnerValues,
  upsertLearnerValue,
  type Learner,
  type LearnerValueRow,
  type ValueKind,
} from './repository-learner';

/** A value that a fold has set, or taken away: then `value` is undefined. */
export interface StoreChange {
  readonly kind: ValueKind;
  readonly id: string;
  readonly value: unknown;
}

/** Whose values: `dispatchId` says who calls the learner by that name; null: the owner. */
export interface NamedLearner extends Learner {
  readonly dispatchId: DispatchId | null;
}

/** Learners of a dispatch are called by somebody else: what they leave is not for whoever has the same name here. */
function ownerOf({ tenantId, userId, dispatchId }: NamedLearner): Learner {
  return { tenantId, userId: dispatchId === null ? userId : `dispatch ${dispatchId} ${userId}` };
}

type Values = Readonly<Record<string, unknown>>;

/** What other courses left for the learner of what this course names and shares; null: nothing. */
export function readLearnerStore(
  db: Reads,
  named: NamedLearner,
  { course }: Pick<AttemptState, 'course'>,
): LearnerStore | null {
  const learner = ownerOf(named);
  const shared = globalIdsOf(course);
  const objectives = selectLearnerValues(
    db,
    learner,
    'objective',
    course.objectivesGlobalToSystem ? shared.objectives : [],
  );
  const sharedData = selectLearnerValues(
    db,
    learner,
    'shared-data',
    course.sharedDataGlobalToSystem ? shared.sharedData : [],
  );
  if (objectives.length + sharedData.length === 0) return null;
  return {
    objectives: byId(objectives) as LearnerStore['objectives'],
    sharedData: byId(sharedData) as LearnerStore['sharedData'],
  };
}

function byId(rows: readonly LearnerValueRow[]): Values {
  return Object.fromEntries(rows.map(({ id, value }) => [id, value]));
}

/**
 * What one step has changed of what belongs to the learner. A launch begins from what it carries: `before` is then that,
 * and not what the attempt had seen when it was left.
 */
export function storeChanges(before: LearnerStore, after: AttemptState): readonly StoreChange[] {
  if (before === after.store) return [];
  const left = learnerStoreOf({ ...after, store: before });
  const now = learnerStoreOf(after);
  return [
    ...changesOf('objective', left.objectives, now.objectives).map((change) => ({
      ...change,
      value: changedParts(ownValue(left.objectives, change.id), change.value),
    })),
    ...changesOf('shared-data', left.sharedData, now.sharedData),
  ];
}

/** Of an objective only what this course wrote: another one may have written its other values meanwhile. */
function changedParts(before: unknown, after: unknown): unknown {
  const known: Values = isValues(before) ? before : {};
  if (!isValues(after)) return after;
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => ownValue(known, key) !== value));
}

function ownValue(values: Values, key: string): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}

function changesOf(kind: ValueKind, before: Values, after: Values): StoreChange[] {
  if (before === after) return [];
  const set = Object.entries(after).filter(
    ([id, value]) => !Object.hasOwn(before, id) || isOther(before[id], value),
  );
  const removed = Object.keys(before).filter((id) => !Object.hasOwn(after, id));
  return [
    ...set.map(([id, value]) => ({ kind, id, value })),
    ...removed.map((id) => ({ kind, id, value: undefined })),
  ];
}

function isOther(one: unknown, other: unknown): boolean {
  return one !== other && JSON.stringify(one) !== JSON.stringify(other);
}

/** Later changes replace earlier ones: the last one is what the learner's other courses will see. */
export function keepChanges(
  tx: Writes,
  named: NamedLearner,
  changes: readonly StoreChange[],
  nowMs: number,
): void {
  const learner = ownerOf(named);
  for (const { kind, id, value } of changes)
    if (value === undefined) deleteLearnerValue(tx, learner, kind, id);
    else upsertLearnerValue(tx, { ...learner, kind, id, value, updatedAtMs: nowMs });
}
