import type { AttemptState } from './state';
import type { PlayerControls } from './views';

/** What the player may offer now. */
export function controlsOf(state: AttemptState): PlayerControls {
  return {
    canContinue: false,
    canPrevious: false,
    toc: state.tree.slice(1).map((node) => ({
      activityId: node.activity.id,
      title: node.activity.title,
      depth: node.depth - 1,
      hasContent: node.activity.content !== null,
      isVisible: node.activity.isVisible,
      isSelectable: node.activity.content !== null,
      isCurrent: node.position === state.current,
      completionStatus: 'not attempted',
      successStatus: 'unknown',
    })),
  };
}
