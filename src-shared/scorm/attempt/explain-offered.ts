import { isAvailable } from '../sn/available-children';
import type { HiddenControl } from '../cam/course';
import { parentOf, pathTo, positionOf } from '../sn/tree';
import { holdsBefore } from '../sn/up-2-rules-check';
import { draftAfterRun } from './ended-run';
import type { Cause } from './explain-causes';
import { idAt } from './explain-origin';
import { holdingRules, ruleCause } from './explain-rules';
import { isSequenced } from './sequenced-state';
import type { AttemptState, NotedRequest } from './state';

/** Why a control or an entry is out of sight, whether or not its request would be accepted; none: it is in sight. */
export function notOfferedCauses(state: AttemptState, { request, target }: NotedRequest): readonly Cause[] {
  if (request === 'choice') return hiddenEntry(state, target ?? '');
  const shown = state.tree[state.open?.position ?? -1]?.activity;
  const control = shown?.hiddenControls.find((hidden: HiddenControl) => hidden === request);
  if (shown === undefined || control === undefined) return [];
  return [{ kind: 'not-offered', activity: shown.id, by: 'hideLMSUI', control, because: [] }];
}

/** An entry is left out with what is hidden from choice or not selected around it; what is not visible is itself alone. */
function hiddenEntry(state: AttemptState, target: string): readonly Cause[] {
  const position = positionOf(state.tree, target);
  if (position === null) return [];
  const isInvisible = state.tree[position]?.activity.isVisible === false;
  const own: Cause = { kind: 'not-offered', activity: target, by: 'isvisible', control: null, because: [] };
  return [...(isSequenced(state) ? leftOut(state, position) : []), ...(isInvisible ? [own] : [])];
}

/** The table of contents is drawn as things stand, before the current activity ends. */
function leftOut(state: AttemptState, position: number): readonly Cause[] {
  const draft = draftAfterRun(state, 'left', true);
  for (const at of pathTo(state.tree, position)) {
    const parent = parentOf(state.tree, at);
    if (parent === null) continue;
    if (!isAvailable(draft, at))
      return [{ kind: 'not-selected', activity: idAt(draft, at), cluster: idAt(draft, parent), because: [] }];
    if (!holdsBefore(draft, at, 'hiddenFromChoice')) continue;
    const held = holdingRules(draft.notes ?? [], 'hiddenFromChoice').at(-1);
    return held === undefined ? [] : ruleCause(draft, held);
  }
  return [];
}
