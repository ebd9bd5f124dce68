import { lessonStatuses, type LessonStatus } from '../sn/aicc-script';
import { prerequisitesMet, readPrerequisites, statusesIn, type Prerequisites } from '../sn/prerequisites';
import type { TraceNote } from './events';
import { remark } from './remark';
import { recordAt, type AttemptState } from './state';

/**
 * Which activities are open to the learner, by position: SCORM 1.2 lets prerequisites decide [C12 prerequisites]; who only
 * looks at a course may look at everything.
 */
export function openToLearner(state: AttemptState): (position: number) => boolean {
  const asked = askedPrerequisites(state);
  if (asked === null) return () => true;
  return (position) => prerequisitesMet(state.tree, asked.prerequisites, asked.statuses, position);
}

/** The prerequisites of the course with the statuses they are asked of, by position; null where they do not count. */
export function askedPrerequisites(
  state: AttemptState,
): { readonly prerequisites: Prerequisites; readonly statuses: readonly LessonStatus[] } | null {
  const { tree, launch } = state;
  if (!hasPrerequisites(state) || (launch !== null && launch.mode !== 'normal')) return null;
  const statuses = statusesIn(tree, (position) => statusOf(state, position));
  return { prerequisites: readPrerequisites(tree), statuses };
}

/** What is said at launch of prerequisites that would lock the course for good, and so do not count. */
export function prerequisiteNotes(state: AttemptState): readonly TraceNote[] {
  if (!hasPrerequisites(state)) return [];
  return readPrerequisites(state.tree).leftAside.map((aside) => {
    const activity = state.tree[aside.position]?.activity.id ?? '';
    const source = 'C12 prerequisites';
    if (aside.why === 'unreadable')
      return remark('finding', 'sn.prerequisites/unreadable', { activity, at: aside.at }, source);
    if (aside.why === 'unknown-item')
      return remark('finding', 'sn.prerequisites/unknown-item', { activity, item: aside.item }, source);
    return remark('finding', 'sn.prerequisites/never', { activity }, source);
  });
}

function hasPrerequisites({ course, tree }: AttemptState): boolean {
  return course.scormVersion === '1.2' && tree.some(({ activity }) => activity.prerequisites !== null);
}

/** The lesson_status as it stands, that of the run that is going on included; an asset is completed once it was left. */
function statusOf(state: AttemptState, position: number): LessonStatus {
  const { open, tree } = state;
  const record = recordAt(state, position);
  const { values } = open?.position === position ? open.data : record.data;
  const isAsset = tree[position]?.activity.content?.kind === 'asset';
  if (isAsset) return record.tracking.completed === true ? 'completed' : 'not attempted';
  return lessonStatuses.find((word) => word === values['cmi.core.lesson_status']) ?? 'not attempted';
}
