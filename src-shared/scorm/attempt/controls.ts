import type { NavigationRequest } from './events';
import { planRequest } from '../sn/nb-2-1-navigation-request';
import type { TreeNode } from '../sn/tree';
import type { Tracking } from '../sn/tracking';
import { completionWord, liveTrackings, successWord } from './live-tracking';
import type { AttemptState } from './state';
import { standingOf } from './take-away';
import type { PlayerControls, TocEntry } from './views';

/** What the player may offer now: each control asks the engine itself whether the request would be accepted. */
export function controlsOf(state: AttemptState): PlayerControls {
  const trackings = liveTrackings(state);
  return {
    canContinue: isAccepted(state, 'continue', null),
    canPrevious: isAccepted(state, 'previous', null),
    toc: state.tree.slice(1).map((node) => tocEntry(state, node, trackings[node.position])),
  };
}

function tocEntry(state: AttemptState, node: TreeNode, tracking: Tracking | undefined): TocEntry {
  return {
    activityId: node.activity.id,
    title: node.activity.title,
    depth: node.depth - 1,
    hasContent: node.activity.content !== null,
    isVisible: node.activity.isVisible,
    isSelectable: isAccepted(state, 'choice', node.activity.id),
    isCurrent: node.position === state.current,
    completionStatus: completionWord(state, tracking, node.position),
    successStatus: successWord(tracking),
  };
}

function isAccepted(state: AttemptState, request: NavigationRequest, target: string | null): boolean {
  return planRequest(state.tree, standingOf(state), request, target).kind !== 'refused';
}
