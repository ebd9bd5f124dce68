import type { Activity, Course } from './course';

/** What of the learner's a course refers to, each id once in the order of the manifest. */
export interface GlobalIds {
  /** Global objectives. */
  readonly objectives: readonly string[];
  /** Shared data stores. */
  readonly sharedData: readonly string[];
}

/** The global objectives and shared data stores that the maps of a course name. */
export function globalIdsOf(course: Course): GlobalIds {
  const objectives = new Set<string>();
  const sharedData = new Set<string>();
  const visit = (activity: Activity): void => {
    const maps = activity.sequencing?.objectives.flatMap((objective) => objective.maps) ?? [];
    for (const { target } of maps) objectives.add(target);
    for (const { target } of activity.sharedData) sharedData.add(target);
    activity.children.forEach(visit);
  };
  visit(course.root);
  return { objectives: [...objectives], sharedData: [...sharedData] };
}
