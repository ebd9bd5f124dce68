import type { Course } from '../cam/course';
import { treeOf } from '../sn/tree';
import { asCounted } from './pass-mark';
import { createAttempt, untouched, type ActivityRecord, type AttemptState, type OpenContent } from './state';

/** The parts of a state that a snapshot keeps; activities go by id, so that it survives another order of the course. */
export interface Snapshot extends Omit<
  AttemptState,
  'course' | 'tree' | 'activities' | 'open' | 'current' | 'last' | 'suspended'
> {
  readonly open: (Omit<OpenContent, 'position'> & { readonly activityId: string }) | null;
  readonly current: string | null;
  readonly last: string | null;
  readonly suspended: string | null;
  readonly records: readonly (readonly [string, RecordSnapshot])[];
}

type RecordSnapshot = Omit<ActivityRecord, 'available'> & { readonly available: readonly string[] | null };

/** The state as JSON, without the course it was folded over. */
export function snapshotOf(state: AttemptState): Snapshot {
  const { course: _course, tree, activities, open, current, last, suspended, ...rest } = state;
  const idAt = (position: number | null): string | null =>
    position === null ? null : (tree[position]?.activity.id ?? null);
  return {
    ...rest,
    open: open === null ? null : openSnapshot(open, idAt(open.position) ?? ''),
    current: idAt(current),
    last: idAt(last),
    suspended: idAt(suspended),
    records: activities.flatMap((record, position) =>
      record === untouched ? [] : [[idAt(position) ?? '', recordSnapshot(record, idAt)] as const],
    ),
  };
}

/**
 * The state a snapshot was taken of, over the course or a newer version of it; what belongs to activities that are
 * gone is left out. The snapshot is our own: its shape is not checked beyond being an object.
 */
export function attemptFromSnapshot(course: Course, snapshot: unknown): AttemptState {
  const fresh = createAttempt(course);
  if (!isSnapshot(snapshot)) return fresh;
  const places = new Map(fresh.tree.map((node) => [node.activity.id, node.position]));
  const placeOf = (id: string | null): number | null => (id === null ? null : (places.get(id) ?? null));
  const activities = [...fresh.activities];
  for (const [id, record] of snapshot.records) {
    const position = placeOf(id);
    if (position !== null) activities[position] = recordFrom(record, placeOf);
  }
  const { open, records: _records, ...rest } = snapshot;
  return {
    ...rest,
    course,
    tree: snapshot.launch?.passMark === undefined ? fresh.tree : treeOf(asCounted(course, snapshot.launch)),
    activities,
    open: openFrom(open, placeOf(open?.activityId ?? null)),
    current: placeOf(snapshot.current),
    last: placeOf(snapshot.last),
    suspended: placeOf(snapshot.suspended),
  };
}

function recordSnapshot(
  { available, ...record }: ActivityRecord,
  idAt: (position: number | null) => string | null,
): RecordSnapshot {
  return { ...record, available: available?.map((position) => idAt(position) ?? '') ?? null };
}

/** Children that are gone from the course are gone from the choice among them. */
function recordFrom(
  { available, ...record }: RecordSnapshot,
  placeOf: (id: string | null) => number | null,
): ActivityRecord {
  return { ...record, available: available?.flatMap((id) => placeOf(id) ?? []) ?? null };
}

function openSnapshot(
  { position: _position, ...content }: OpenContent,
  activityId: string,
): Snapshot['open'] {
  return { activityId, ...content };
}

function openFrom(open: Snapshot['open'], position: number | null): AttemptState['open'] {
  if (open === null || position === null) return null;
  const { activityId: _activityId, ...rest } = open;
  return { ...rest, position };
}

function isSnapshot(snapshot: unknown): snapshot is Snapshot {
  return (
    typeof snapshot === 'object' &&
    snapshot !== null &&
    'records' in snapshot &&
    Array.isArray(snapshot.records)
  );
}
