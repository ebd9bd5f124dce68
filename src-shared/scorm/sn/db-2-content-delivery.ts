import { availableChildren } from './available-children';
import { change, note, sequencingAt, standingAt, type Draft } from './draft';
import { clearSuspended } from './db-2-1-clear-suspended';
import { isLeaf, pathTo } from './tree';
import { unknownTracking } from './tracking';
import { terminateDescendents } from './up-3-terminate-descendents';

/** What a delivery means for the activity: a new attempt on it, or one that goes on. */
export type Delivery = 'new' | 'resumed';

/**
 * Content Delivery Environment Process [DB.2]: every activity on the way to `position` becomes active. The termination has
 * ended the current activity before, so that DB.2-1 cannot arise.
 */
export function deliverContent(draft: Draft, position: number): Delivery {
  if (draft.suspended !== position) clearSuspended(draft, position);
  terminateDescendents(draft, position);
  const delivery = standingAt(draft, position).isSuspended ? 'resumed' : 'new';
  for (const at of pathTo(draft.tree, position)) if (!standingAt(draft, at).isActive) begin(draft, at);
  draft.current = position;
  draft.suspended = null;
  note(draft, { process: 'DB.2', activity: position, outcome: delivery });
  return delivery;
}

/** A suspended attempt goes on; else a new one begins, and what was reached before counts no more. */
function begin(draft: Draft, position: number): void {
  const { isSuspended, attempts } = standingAt(draft, position);
  if (isSuspended) return change(draft, position, { isSuspended: false, isActive: true });
  if (!sequencingAt(draft, position).tracked) return change(draft, position, { isActive: true });
  change(draft, position, {
    isActive: true,
    attempts: attempts + 1,
    tracking: unknownTracking,
    objectives: {},
    isObjectiveInfoOld: false,
    isProgressInfoOld: false,
    toldCompletion: false,
    toldSuccess: false,
  });
  if (attempts > 0) ageChildren(draft, position, true, true);
}

/** What was reached inside, before this attempt, is old from now on, as far down as the clusters ask for it [SN 3.2]. */
function ageChildren(draft: Draft, cluster: number, agesObjectives: boolean, agesProgress: boolean): void {
  if (isLeaf(draft.tree, cluster)) return;
  const definition = sequencingAt(draft, cluster);
  const objectives = agesObjectives && definition.useCurrentAttemptObjectiveInfo;
  const progress = agesProgress && definition.useCurrentAttemptProgressInfo;
  if (!objectives && !progress) return;
  for (const child of availableChildren(draft, cluster)) {
    const { isObjectiveInfoOld, isProgressInfoOld } = standingAt(draft, child);
    change(draft, child, {
      isObjectiveInfoOld: isObjectiveInfoOld || objectives,
      isProgressInfoOld: isProgressInfoOld || progress,
    });
    ageChildren(draft, child, objectives, progress);
  }
}
