import { sequencingAt, standingAt, type Draft } from '../sn/draft';
import type { SequencingException } from '../sn/exceptions';
import type { ProcessNote } from '../sn/process-note';
import { choiceNeighbour } from '../sn/sb-2-9-1-choice-flow';
import { parentOf } from '../sn/tree';
import type {
  Cause,
  CauseFacts,
  Constraint,
  ControlMode,
  EdgeOfTree,
  StateOfActivity,
} from './explain-causes';
import { idAt } from './explain-origin';
import { holdingRules, ruleCause } from './explain-rules';
import { attemptsCause } from './explain-values';

interface Where {
  readonly exception: SequencingException;
  readonly activity: number | null;
  readonly before: readonly ProcessNote[];
}

/** What an exception of the pseudo-code follows from at the activity where it arose. */
export function factsBehind(draft: Draft, where: Where): readonly Cause[] {
  const position = where.activity ?? draft.current;
  if (position === null) return [stateCause(null, 'no-session')];
  const at = parentOf(draft.tree, position);
  switch (where.exception) {
    case 'NB.2.1-4':
    case 'SB.2.2-1':
    case 'SB.2.7-2':
    case 'SB.2.8-2':
      return [at === null ? edgeCause(draft, position, 'root') : modeCause(draft, at, 'flow')];
    case 'NB.2.1-5':
      return [backwardCause(draft, at)];
    case 'NB.2.1-10':
    case 'SB.2.9-4':
      return at === null ? [] : [modeCause(draft, at, 'choice')];
    case 'NB.2.1-8':
    case 'SB.2.9-7':
      return [modeCause(draft, position, 'choiceExit'), ...activeCause(draft, position)];
    case 'SB.2.1-4':
      return [modeCause(draft, position, 'forwardOnly')];
    case 'SB.2.4-2':
      return at === null ? [] : [modeCause(draft, at, 'forwardOnly')];
    case 'SB.2.2-2':
    case 'DB.1.1-3':
      return barring(draft, where);
    case 'SB.2.4-1':
      return lastRule(draft, where, 'stopForwardTraversal');
    case 'SB.2.9-3':
      return lastRule(draft, where, 'hiddenFromChoice');
    case 'SB.2.9-6':
      return [
        constraintCause(draft, position, 'preventActivation', []),
        stateCause(idAt(draft, position), 'not-active'),
      ];
    case 'SB.2.9-8':
      return [constraintCause(draft, position, 'constrainChoice', reachOf(draft, position))];
    case 'NB.2.1-11':
    case 'SB.2.9-2':
      return [unavailableCause(draft, position)];
    default:
      return [otherCause(draft, position, where.exception)];
  }
}

/** The other exceptions tell of the state of the session, or of the shape of the tree. */
function otherCause(draft: Draft, position: number, exception: SequencingException): Cause {
  const id = idAt(draft, position);
  switch (exception) {
    case 'NB.2.1-6':
    case 'TB.2.3-4':
      return edgeCause(draft, position, 'root');
    case 'SB.2.1-3':
    case 'SB.2.4-3':
      return edgeCause(draft, position, 'first');
    case 'SB.2.1-2':
      return edgeCause(draft, position, 'no-children');
    case 'SB.2.9-9':
    case 'SB.2.10-3':
      return edgeCause(draft, position, 'last');
    case 'DB.1.1-1':
    case 'DB.1.1-2':
      return edgeCause(draft, position, 'no-content');
    case 'NB.2.1-13':
      return edgeCause(draft, position, 'edition');
    case 'NB.2.1-12':
    case 'TB.2.3-2':
      return stateCause(id, 'ended');
    case 'SB.2.10-2':
    case 'SB.2.11-2':
    case 'DB.2-1':
      return stateCause(id, standingAt(draft, position).isActive ? 'active' : 'suspended');
    default:
      return stateCause(id, draft.current === null ? 'no-session' : 'session-open');
  }
}

/** Disabled by a rule, or attempted as often as it may be [UP.5]. */
function barring(draft: Draft, where: Where): readonly Cause[] {
  const barred = where.before.findLast(({ process }) => process === 'UP.5')?.activity ?? where.activity;
  const rules = lastRule(draft, { ...where, activity: barred }, 'disabled');
  if (rules.length > 0 || barred === null) return rules;
  return [attemptsCause(draft, barred)];
}

function lastRule(draft: Draft, { before, activity }: Where, kind: string): readonly Cause[] {
  const rule = holdingRules(before, kind).findLast((held) => held.activity === activity);
  return rule === undefined ? [] : ruleCause(draft, rule);
}

function backwardCause(draft: Draft, parent: number | null): Cause {
  if (parent === null) return edgeCause(draft, 0, 'root');
  return modeCause(draft, parent, sequencingAt(draft, parent).flow ? 'forwardOnly' : 'flow');
}

function activeCause(draft: Draft, position: number): readonly Cause[] {
  return standingAt(draft, position).isActive ? [stateCause(idAt(draft, position), 'active')] : [];
}

/** What may be chosen from a cluster that constrains choice, besides itself: its neighbours and what is inside them. */
function reachOf(draft: Draft, constraining: number): readonly string[] {
  return (['backward', 'forward'] as const)
    .map((way) => choiceNeighbour(draft, constraining, way))
    .filter((neighbour) => neighbour !== constraining)
    .map((neighbour) => idAt(draft, neighbour));
}

function unavailableCause(draft: Draft, position: number): Cause {
  const parent = parentOf(draft.tree, position);
  const cluster = parent === null ? null : idAt(draft, parent);
  return leaf({ kind: 'not-selected', activity: idAt(draft, position), cluster });
}

function modeCause(draft: Draft, cluster: number, mode: ControlMode['mode']): Cause {
  const value = sequencingAt(draft, cluster)[mode];
  const isDeclared = draft.tree[cluster]?.activity.sequencing?.[mode] === value;
  return leaf({ kind: 'control-mode', activity: idAt(draft, cluster), mode, value, isDeclared });
}

function constraintCause(
  draft: Draft,
  position: number,
  constraint: Constraint['constraint'],
  reach: readonly string[],
): Cause {
  return leaf({ kind: 'constraint', activity: idAt(draft, position), constraint, reach });
}

function edgeCause(draft: Draft, position: number, edge: EdgeOfTree['edge']): Cause {
  return leaf({ kind: 'edge', activity: idAt(draft, position), edge });
}

function stateCause(activity: string | null, state: StateOfActivity['state']): Cause {
  return leaf({ kind: 'state', activity, state });
}

function leaf(facts: CauseFacts): Cause {
  return { ...facts, because: [] };
}
