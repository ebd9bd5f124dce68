import { note, type Draft } from './draft';
import { commonAncestor, parentOf, pathUp } from './tree';
import { endAttempt } from './up-4-end-attempt';

/**
 * Terminate Descendent Attempts Process [UP.3]: ends the attempts of the clusters that are left on the way from the
 * current activity, whose own attempt has ended already, towards `position`; the common ancestor goes on.
 */
export function terminateDescendents(draft: Draft, position: number): void {
  const { tree, current } = draft;
  if (current === null) return;
  const ancestor = commonAncestor(tree, current, position);
  const parent = parentOf(tree, current);
  if (current === ancestor || parent === null) return;
  const left = pathUp(tree, parent, ancestor);
  if (left.length > 0) note(draft, { process: 'UP.3', activity: position, outcome: 'ends clusters' });
  for (const cluster of left) endAttempt(draft, cluster);
}
