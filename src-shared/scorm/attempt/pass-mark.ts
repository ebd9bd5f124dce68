import type { Activity, Course, ObjectiveDefinition } from '../cam/course';
import { wholeSequencing } from '../cam/whole-sequencing';
import type { LaunchEvent } from './events';

/**
 * The course as a launch counts it: its `passMark`, 0 to 100, stands in for the mark of every activity that has one: `masteryscore` of
 * SCORM 1.2, the least normalized measure of a primary objective that is satisfied by measure in SCORM 2004. In a course of one
 * SCO that has none, it is the mark of that one. Elsewhere an activity without a mark stays without.
 */
export function asCounted(course: Course, launch: Pick<LaunchEvent, 'passMark'> | null): Course {
  const mark = launch?.passMark;
  if (mark === undefined) return course;
  const isSingle = countScos(course.root) === 1;
  const withMark = course.scormVersion === '1.2' ? withMasteryScore : withLeastMeasure;
  const visit = (activity: Activity): Activity => {
    const isMarked = hasMark(activity) || (isSingle && isSco(activity));
    const marked = isMarked ? withMark(activity, mark) : activity;
    return { ...marked, children: activity.children.map(visit) };
  };
  return { ...course, root: visit(course.root) };
}

function countScos(activity: Activity): number {
  return activity.children.reduce((sum, child) => sum + countScos(child), isSco(activity) ? 1 : 0);
}

/** An asset reports no measure, and would never be passed. */
function isSco({ content }: Activity): boolean {
  return content?.kind === 'sco';
}

function hasMark({ masteryScore, sequencing }: Activity): boolean {
  return masteryScore !== null || (sequencing?.objectives.some(isMeasured) ?? false);
}

function isMeasured({ isPrimary, satisfiedByMeasure }: ObjectiveDefinition): boolean {
  return isPrimary && satisfiedByMeasure;
}

function withMasteryScore(activity: Activity, mark: number): Activity {
  return { ...activity, masteryScore: mark };
}

function withLeastMeasure(activity: Activity, mark: number): Activity {
  const sequencing = wholeSequencing(activity.sequencing);
  const objectives = sequencing.objectives.map((objective) =>
    objective.isPrimary
      ? { ...objective, satisfiedByMeasure: true, minNormalizedMeasure: mark / 100 }
      : objective,
  );
  return { ...activity, sequencing: { ...sequencing, objectives } };
}
