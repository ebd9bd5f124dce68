import type { Assignment } from '../../../src-shared/contract/assignments';
import { groupedBy } from '../../../src-shared/kernel/grouped-by';

export const groupings = ['order', 'course', 'target'] as const;
/** How the list is parted: not at all, by what is given, or by whom it is for. */
export type Grouping = (typeof groupings)[number];

export interface Section {
  readonly key: string;
  /** Whom or what it is about; null: all. */
  readonly of: Assignment | null;
  readonly assignments: readonly Assignment[];
}

/** Everyone first, then classes, groups and learners; courses in the order in which they come first. */
export function sectionsOf(assignments: readonly Assignment[], grouping: Grouping): readonly Section[] {
  if (grouping === 'order') return [{ key: 'all', of: null, assignments }];
  const keyOf = grouping === 'course' ? courseOf : targetOf;
  const sections = [...groupedBy(assignments, keyOf)].map(([key, own]) => ({
    key,
    of: own[0],
    assignments: own,
  }));
  return grouping === 'course' ? sections : sections.toSorted((one, other) => byTarget(one.of, other.of));
}

function courseOf({ package_id: packageId }: Assignment): string {
  return packageId;
}

function targetOf({ group_id: groupId, learner_id: learnerId }: Assignment): string {
  return groupId ?? learnerId ?? 'everyone';
}

const targets = ['everyone', 'class', 'group', 'learner'] as const;

function byTarget(one: Assignment, other: Assignment): number {
  return (
    targets.indexOf(one.target) - targets.indexOf(other.target) ||
    (one.target_name ?? '').localeCompare(other.target_name ?? '')
  );
}

/** The list with one of its items a step further up (-1) or down (1); null where it cannot go there. */
export function movedBy<T>(items: readonly T[], item: T, step: -1 | 1): readonly T[] | null {
  const from = items.indexOf(item);
  const to = from + step;
  if (from === -1 || to < 0 || to >= items.length) return null;
  const others = items.filter((one) => one !== item);
  return [...others.slice(0, to), item, ...others.slice(to)];
}
