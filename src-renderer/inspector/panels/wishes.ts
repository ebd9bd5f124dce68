import { controlsOf, type AttemptState } from '../../../src-shared/scorm/attempt';
import { trialOf } from '../../../src-shared/scorm/attempt/request-plan';
import type { NotedRequest } from '../../../src-shared/scorm/attempt/state';
import { shownTitle } from '../../../src-shared/scorm/cam/shown-title';

/** Something that the learner may want to do. */
export interface Wish {
  readonly id: string;
  /** Null for a control, whose name is of the screen. */
  readonly title: string | null;
  readonly depth: number;
  readonly asked: NotedRequest & { readonly request: (typeof controls)[number] | 'choice' };
  /** Is it offered now? */
  readonly isOffered: boolean;
  /** Offered, and yet it would open nothing. */
  readonly isBlocked: boolean;
}

const controls = ['continue', 'previous', 'suspendAll', 'exitAll', 'abandon'] as const;

/** The controls and each activity that can be named, whether the table of contents shows it or not. */
export function wishesOf(state: AttemptState): {
  readonly controls: readonly Wish[];
  readonly activities: readonly Wish[];
} {
  const { hiddenControls, toc } = controlsOf(state);
  const accepts = trialOf(state);
  const control = (request: (typeof controls)[number]): Wish => {
    const verdict = accepts({ request, target: null });
    const isOffered = verdict.isAccepted && !hiddenControls.includes(request);
    return {
      id: request,
      title: null,
      depth: 0,
      asked: { request, target: null },
      isOffered,
      isBlocked: isOffered && verdict.isBlocked === true,
    };
  };
  const offered = new Set(
    toc.filter((entry) => entry.isVisible && entry.isSelectable).map(({ activityId }) => activityId),
  );
  return {
    controls: controls.map(control),
    activities: state.tree.slice(1).map(({ activity, depth }) => ({
      id: `choice-${activity.id}`,
      title: shownTitle(activity),
      depth: depth - 1,
      asked: { request: 'choice', target: activity.id },
      isOffered: offered.has(activity.id),
      isBlocked: false,
    })),
  };
}
