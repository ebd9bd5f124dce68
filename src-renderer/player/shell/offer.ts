import type { HiddenControl } from '../../../src-shared/scorm/cam/course';
import type { PlayerControls } from '../../../src-shared/scorm/attempt/views';
import type { FrameView } from '../shell-frame-protocol';

/** A table of contents is for choosing: there is none where nothing in it can be chosen. */
export function hasContents({ toc }: PlayerControls): boolean {
  const shown = toc.filter((entry) => entry.isVisible);
  return shown.length > 1 && shown.some((entry) => entry.isSelectable);
}

export type Step = 'previous' | 'continue';

/** The steps shown, usable now or not: none in a course of one activity, and none that the content wants away. */
export function stepsOf({ controls, isCourseOfMany }: FrameView): readonly Step[] {
  if (!isCourseOfMany) return [];
  return (['previous', 'continue'] as const).filter((step) => !controls.hiddenControls.includes(step));
}

export type WayOut = 'exit' | 'suspendAll' | 'exitAll' | 'abandon';

export interface WaysOut {
  /** The one that is always there, with its name on it. */
  readonly main: Exclude<WayOut, 'abandon'>;
  readonly others: readonly WayOut[];
}

/** The ways out that the content leaves to the learner. Where it wants all of them away, Exit stays. */
export function waysOutOf(hidden: readonly HiddenControl[]): WaysOut {
  const isLeft = (way: WayOut) => !hidden.includes(way);
  const main = (['exit', 'suspendAll', 'exitAll'] as const).find(isLeft) ?? 'exit';
  const others = (['suspendAll', 'exitAll', 'abandon'] as const).filter((way) => isLeft(way) && way !== main);
  return { main, others };
}
