import type { LearnerResults } from '../../../src-shared/contract/results';
import type { PackageId } from '../../../src-shared/kernel/ids';

export interface CourseColumn {
  readonly id: PackageId;
  readonly title: string;
}

/** Courses that any of them was given, in the order in which learners have to do them. */
export function coursesOf(learners: readonly LearnerResults[]): readonly CourseColumn[] {
  const places = new Map<PackageId, CourseColumn & { readonly place: number }>();
  for (const { package_id: id, title, place } of learners.flatMap(({ results }) => results)) {
    const known = places.get(id);
    if (known === undefined || place < known.place) places.set(id, { id, title, place });
  }
  return [...places.values()].toSorted((one, other) => one.place - other.place);
}
