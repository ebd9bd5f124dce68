import {
  holds,
  itemsIn,
  parseScript,
  type LessonStatus,
  type Script,
  type ScriptReading,
} from './aicc-script';
import { scriptsThatLock } from './prerequisite-locks';
import { pathTo, type ActivityTree } from './tree';

/** The prerequisites of a SCORM 1.2 course [C12 prerequisites], read once. */
export interface Prerequisites {
  /** In the order of the tree; null: none, or left aside. */
  readonly scripts: readonly (Script | null)[];
  readonly leftAside: readonly LeftAside[];
  readonly positions: ReadonlyMap<string, number>;
}

/** A script that would lock its activity for good, and so does not count. `never`: nothing a learner does can make it hold. */
export type LeftAside = { readonly position: number } & (
  | { readonly why: 'unreadable'; readonly at: number }
  | { readonly why: 'unknown-item'; readonly item: string }
  | { readonly why: 'never' }
);

export function readPrerequisites(tree: ActivityTree): Prerequisites {
  const positions = new Map(tree.map(({ activity, position }) => [activity.id, position]));
  const readings = tree.map(({ activity, position }) =>
    readingOf(activity.prerequisites, position, positions),
  );
  const sound = readings.map((reading) => reading.script);
  const locking = scriptsThatLock(tree, sound, positions);
  const never = [...locking].map((position): LeftAside => ({ position, why: 'never' }));
  return {
    scripts: sound.map((script, position) => (locking.has(position) ? null : script)),
    leftAside: [...readings.flatMap(({ leftAside }) => leftAside), ...never],
    positions,
  };
}

/**
 * The activity whose prerequisites keep the learner out of `position`: itself or the outermost cluster around it; null:
 * it is open. `statuses` is in the order of the tree, clusters included (`statusesIn`).
 */
export function lockedBy(
  tree: ActivityTree,
  { scripts, positions }: Prerequisites,
  statuses: readonly LessonStatus[],
  position: number,
): number | null {
  const statusOf = (id: string): LessonStatus | null => statuses[positions.get(id) ?? -1] ?? null;
  const isLocked = (at: number): boolean => {
    const script = scripts[at] ?? null;
    return script !== null && !holds(script, statusOf);
  };
  return pathTo(tree, position).find(isLocked) ?? null;
}

/** May the learner choose the activity at `position` now? */
export function prerequisitesMet(
  tree: ActivityTree,
  prerequisites: Prerequisites,
  statuses: readonly LessonStatus[],
  position: number,
): boolean {
  return lockedBy(tree, prerequisites, statuses, position) === null;
}

/** The status of every activity: that of a leaf is told, that of a cluster follows from those inside it. */
export function statusesIn(
  tree: ActivityTree,
  statusOfLeaf: (position: number) => LessonStatus,
): readonly LessonStatus[] {
  const statuses: LessonStatus[] = tree.map(() => 'not attempted');
  for (const { position, children } of tree.toReversed()) {
    statuses[position] =
      children.length === 0
        ? statusOfLeaf(position)
        : statusOfAll(children.map((child) => statuses[child] ?? 'not attempted'));
  }
  return statuses;
}

/** Where all agree, what they say; complete when all are; failed as soon as one is. */
function statusOfAll(statuses: readonly LessonStatus[]): LessonStatus {
  const [first = 'not attempted'] = statuses;
  if (statuses.every((status) => status === first)) return first;
  if (statuses.every((status) => status === 'passed' || status === 'completed')) return 'completed';
  return statuses.includes('failed') ? 'failed' : 'incomplete';
}

interface Reading {
  readonly script: Script | null;
  readonly leftAside: readonly LeftAside[];
}

function readingOf(text: string | null, position: number, positions: ReadonlyMap<string, number>): Reading {
  if (text === null || text.trim() === '') return { script: null, leftAside: [] };
  const reading: ScriptReading = parseScript(text);
  if (!reading.ok) return { script: null, leftAside: [{ position, why: 'unreadable', at: reading.at }] };
  const unknown = itemsIn(reading.script).find((id) => !positions.has(id));
  if (unknown !== undefined)
    return { script: null, leftAside: [{ position, why: 'unknown-item', item: unknown }] };
  return { script: reading.script, leftAside: [] };
}
