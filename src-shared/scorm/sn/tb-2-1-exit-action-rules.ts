import { note, sequencingAt, type Draft } from './draft';
import { parentOf, pathTo } from './tree';
import { firstAction } from './up-2-rules-check';
import { terminateDescendents } from './up-3-terminate-descendents';
import { endAttempt } from './up-4-end-attempt';

/**
 * Sequencing Exit Action Rules Subprocess [TB.2.1]: the outermost cluster around the ended activity whose exit rule holds
 * ends too, and becomes the current activity.
 */
export function exitActions(draft: Draft): void {
  const parent = draft.current === null ? null : parentOf(draft.tree, draft.current);
  if (parent === null) return;
  const exited = pathTo(draft.tree, parent).find(
    (position) =>
      firstAction(draft, position, 'exit', sequencingAt(draft, position).exitConditionRules) !== null,
  );
  if (exited === undefined) return;
  note(draft, { process: 'TB.2.1', activity: exited, outcome: 'exit' });
  terminateDescendents(draft, exited);
  endAttempt(draft, exited);
  draft.current = exited;
}
