import { availableChildren } from '../sn/available-children';
import type { Draft } from '../sn/draft';
import { holdsBefore } from '../sn/up-2-rules-check';
import { draftAfterRun } from './ended-run';
import { completionWord, liveTrackings, successWord } from './live-tracking';
import { trialOf } from './request-plan';
import { isSequenced } from './sequenced-state';
import type { AttemptState } from './state';
import type { PlayerControls, TocEntry } from './views';

/** What may be offered where the engine cannot tell: nothing. */
export const nothingOffered: PlayerControls = {
  canContinue: false,
  canPrevious: false,
  hiddenControls: [],
  canChooseCourse: false,
  toc: [],
};

/** What the player may offer now: each control asks the engine itself whether the request would be accepted. */
export function controlsOf(state: AttemptState): PlayerControls {
  const accepts = trialOf(state);
  const mayChoose = (target: string): boolean => accepts({ request: 'choice', target }).isAccepted;
  const shown = state.tree[state.open?.position ?? -1]?.activity;
  const toc = tocOf(state, mayChoose);
  const canChoose = toc.some(({ isVisible, isSelectable }) => isVisible && isSelectable);
  return {
    canContinue: accepts({ request: 'continue', target: null }).isAccepted,
    canPrevious: accepts({ request: 'previous', target: null }).isAccepted,
    hiddenControls: shown?.hiddenControls ?? [],
    canChooseCourse: canChoose && mayChoose(state.course.root.id),
    toc,
  };
}

/**
 * The table of contents in the order that the learner meets the activities. What is hidden from choice is left out with all
 * inside it; what is not visible is listed as such, and what it holds moves up a level [SN 3.4, CAM 3.4].
 */
function tocOf(state: AttemptState, isSelectable: (activityId: string) => boolean): readonly TocEntry[] {
  const trackings = liveTrackings(state);
  const draft = draftAfterRun(state, 'left');
  const isHiding = isSequenced(state);
  const entries: TocEntry[] = [];
  const visit = (position: number, depth: number): void => {
    for (const child of availableChildren(draft, position)) {
      const activity = state.tree[child]?.activity;
      if (activity === undefined || (isHiding && isHidden(draft, child))) continue;
      const { id, title, content, isVisible } = activity;
      entries.push({
        activityId: id,
        title,
        depth,
        hasContent: content !== null,
        isVisible,
        isSelectable: isSelectable(id),
        isCurrent: child === state.current,
        completionStatus: completionWord(state, trackings[child], child),
        successStatus: successWord(trackings[child]),
      });
      visit(child, isVisible ? depth + 1 : depth);
    }
  };
  visit(0, 0);
  return entries;
}

function isHidden(draft: Draft, position: number): boolean {
  return holdsBefore(draft, position, 'hiddenFromChoice');
}
