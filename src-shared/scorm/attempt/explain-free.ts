import type { LessonStatus, Script } from '../sn/aicc-script';
import type { SequencingException } from '../sn/exceptions';
import type { FreeRefusal } from '../sn/free-navigation';
import { lockedBy } from '../sn/prerequisites';
import { pathTo, positionOf } from '../sn/tree';
import type { Cause, CauseFacts, UnmetPrerequisites } from './explain-causes';
import { askedPrerequisites } from './open-to-learner';
import type { AttemptState, NotedRequest } from './state';

/** Why a request is refused where no sequencing holds: SCORM 1.2, and courses that are only looked at. */
export function freeCauses(
  state: AttemptState,
  asked: NotedRequest,
  reason: FreeRefusal | SequencingException,
): readonly Cause[] {
  const because = behind(state, asked, reason).map((facts): Cause => ({ ...facts, because: [] }));
  return [{ kind: 'refusal', reason, activity: asked.target, because }];
}

function behind(
  state: AttemptState,
  asked: NotedRequest,
  reason: FreeRefusal | SequencingException,
): readonly CauseFacts[] {
  const { current, tree } = state;
  const currentId = tree[current ?? -1]?.activity.id ?? null;
  switch (reason) {
    case 'no-current':
      return [{ kind: 'state', activity: null, state: 'no-session' }];
    case 'ended':
      return [{ kind: 'state', activity: currentId, state: 'ended' }];
    case 'not-in-course':
      return [{ kind: 'state', activity: null, state: 'not-in-course' }];
    case 'unreachable': {
      const edge = asked.request === 'continue' ? 'last' : 'first';
      return orElse(locks(state, wayOf(state, asked)), { kind: 'edge', activity: currentId, edge });
    }
    default: {
      const none = { kind: 'edge', activity: asked.target, edge: 'no-content' } as const;
      return orElse(locks(state, wantedBy(state, asked.target)), none);
    }
  }
}

function orElse(found: readonly CauseFacts[], other: CauseFacts): readonly CauseFacts[] {
  return found.length > 0 ? found : [other];
}

/** The activities with content that lie ahead, nearest first. */
function wayOf({ tree, current }: AttemptState, { request }: NotedRequest): readonly number[] {
  const from = current ?? 0;
  const contents = tree.flatMap(({ activity, position }) => (activity.content === null ? [] : [position]));
  return request === 'continue'
    ? contents.filter((position) => position > from)
    : contents.filter((position) => position < from).reverse();
}

function wantedBy({ tree }: AttemptState, target: string | null): readonly number[] {
  const chosen = positionOf(tree, target ?? '');
  if (chosen === null) return [];
  return tree.flatMap(({ activity, position }) =>
    activity.content !== null && pathTo(tree, position).includes(chosen) ? [position] : [],
  );
}

/** The prerequisites that keep the learner out of these activities, each once. */
function locks(state: AttemptState, positions: readonly number[]): readonly UnmetPrerequisites[] {
  const asked = askedPrerequisites(state);
  if (asked === null) return [];
  const { prerequisites, statuses } = asked;
  const locking = positions.flatMap((position) => {
    const lock = lockedBy(state.tree, prerequisites, statuses, position);
    return lock === null ? [] : [lock];
  });
  return [...new Set(locking)].map((lock) => {
    const { id, prerequisites: text } = state.tree[lock]?.activity ?? state.course.root;
    const script = prerequisites.scripts[lock] ?? null;
    const statusOf = (item: string): LessonStatus =>
      statuses[prerequisites.positions.get(item) ?? -1] ?? 'not attempted';
    const unmet = script === null ? [] : unmetIn(script, statusOf);
    return { kind: 'prerequisites', activity: id, script: text ?? '', unmet };
  });
}

function unmetIn(script: Script, statusOf: (item: string) => LessonStatus): UnmetPrerequisites['unmet'] {
  if (script.kind === 'at-least') return script.of.flatMap((part) => unmetIn(part, statusOf));
  const status = statusOf(script.id);
  if (script.words.includes(status)) return [];
  return [{ activity: script.id, status, wanted: script.words }];
}
