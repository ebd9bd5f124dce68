import fc from 'fast-check';
import {
  learnerStoreOf,
  navigationRequests,
  standardProfile,
  step,
  type ApiMethod,
  type AttemptEvent,
  type AttemptState,
  type NavigationRequest,
} from '../../../src-shared/scorm/attempt';

/** One thing that learner or content does. Activities are spoken of by a number, counted round. */
export type Move =
  | { readonly kind: 'control'; readonly request: NavigationRequest; readonly target: number }
  | { readonly kind: 'choose'; readonly target: number }
  | { readonly kind: 'report'; readonly values: readonly (readonly [string, string])[] }
  | { readonly kind: 'ask'; readonly request: string; readonly target: number }
  | { readonly kind: 'terminate' | 'leave' | 'crash' }
  | { readonly kind: 'launch'; readonly seed: number; readonly target: number | null };

const said = fc.oneof(
  fc.tuple(fc.constant('cmi.completion_status'), fc.constantFrom('completed', 'incomplete', 'unknown')),
  fc.tuple(fc.constant('cmi.success_status'), fc.constantFrom('passed', 'failed', 'unknown')),
  fc.tuple(fc.constant('cmi.score.scaled'), fc.constantFrom('-1', '0', '0.5', '0.6', '1')),
  fc.tuple(fc.constant('cmi.progress_measure'), fc.constantFrom('0', '0.5', '1')),
  fc.tuple(
    fc.constant('cmi.exit'),
    fc.constantFrom('suspend', 'suspend', 'suspend', 'normal', '', 'time-out', 'logout'),
  ),
  fc.tuple(
    fc.constantFrom('cmi.objectives.0.success_status', 'cmi.objectives.1.success_status'),
    fc.constantFrom('passed', 'failed', 'unknown'),
  ),
  fc.tuple(
    fc.constantFrom('cmi.objectives.0.score.scaled', 'cmi.objectives.1.score.scaled'),
    fc.constant('0.5'),
  ),
);

const wishes = [
  'continue',
  'previous',
  'choice',
  'jump',
  'exit',
  'exitAll',
  'abandon',
  'abandonAll',
  'suspendAll',
] as const;

export const aRandomMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('control' as const),
      request: fc.constantFrom(
        'continue' as const,
        'continue' as const,
        'previous' as const,
        ...navigationRequests,
      ),
      target: fc.nat(50),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('choose' as const), target: fc.nat(50) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('report' as const),
      values: fc.array(said, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      request: fc.constantFrom(...wishes),
      target: fc.nat(50),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom({ kind: 'terminate' } as const, { kind: 'leave' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'crash' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('launch' as const),
      seed: fc.nat(),
      target: fc.option(fc.nat(50), { freq: 3 }),
    }),
  },
);

const nowMs = 1_700_000_000_000;

/** The events of a move, as the player page would send them in this state. Where no session is open the course is opened. */
export function eventsOf(move: Move, state: AttemptState): readonly AttemptEvent[] {
  if (state.current !== null || move.kind === 'launch') return eventsIn(move, state);
  const launch = launchOf(state, 1);
  return [launch, ...eventsIn(move, step(state, launch).state)];
}

function eventsIn(move: Move, state: AttemptState): readonly AttemptEvent[] {
  switch (move.kind) {
    case 'control':
    case 'choose': {
      const request = move.kind === 'choose' ? 'choice' : move.request;
      const target = request === 'choice' ? { target: idOf(state, move.target) } : {};
      return [{ type: 'navigate', nowMs, request, ...target }, ...ended(state), unload];
    }
    case 'report':
      return [...begun(state), ...move.values.map(([name, value]) => call('SetValue', name, value))];
    case 'ask':
      return [
        ...begun(state),
        call('SetValue', 'adl.nav.request', wished(move, state)),
        ...ended(state),
        unload,
      ];
    case 'terminate':
      return [...begun(state), call('Terminate', '')];
    case 'leave':
      return [unload];
    case 'crash':
      return [{ type: 'abort', nowMs, reason: 'lost' }, launchOf(state, 1)];
    case 'launch':
      return [launchOf(state, move.seed, move.target)];
  }
}

export function launchOf(state: AttemptState, seed: number, target: number | null = null): AttemptEvent {
  return {
    type: 'launch',
    nowMs,
    learner: { id: 'jdoe', name: 'Doe, Jane' },
    mode: 'normal',
    credit: 'credit',
    seed,
    profile: standardProfile,
    learnerStore: learnerStoreOf(state),
    ...(target === null ? {} : { activityId: idOf(state, target) }),
  };
}

export const unload: AttemptEvent = { type: 'unload', nowMs };

/** Counted round, so that any number names an activity. */
export function idOf({ tree }: AttemptState, target: number): string {
  return tree[target % tree.length]?.activity.id ?? '';
}

function wished({ request, target }: Move & { kind: 'ask' }, state: AttemptState): string {
  return request === 'choice' || request === 'jump' ? `{target=${idOf(state, target)}}${request}` : request;
}

function begun({ open }: AttemptState): readonly AttemptEvent[] {
  return open?.kind === 'sco' && open.phase === 'not-initialized' ? [call('Initialize', '')] : [];
}

/** Content that is taken away terminates, as it should; assets cannot. */
function ended({ open }: AttemptState): readonly AttemptEvent[] {
  return open?.kind === 'sco' && open.phase !== 'terminated' ? [call('Terminate', '')] : [];
}

function call(method: ApiMethod, ...args: readonly string[]): AttemptEvent {
  return { type: 'call', nowMs, method, args };
}
