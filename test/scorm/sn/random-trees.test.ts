import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attemptFromSnapshot,
  controlsOf,
  createAttempt,
  engineFaultId,
  navigationRequests,
  snapshotOf,
  step,
  type AttemptEvent,
  type AttemptState,
  type TraceNote,
} from '../../../src-shared/scorm/attempt';
import { trialOf } from '../../../src-shared/scorm/attempt/request-plan';
import type { NotedRequest } from '../../../src-shared/scorm/attempt/state';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { sequencingExceptions } from '../../../src-shared/scorm/sn/exceptions';
import { aRandomMove, eventsOf, idOf, launchOf, unload, type Move } from './random-plays';
import { exceptionIds } from '../spec-map/processes';
import { aRandomTree } from './random-trees';

/** How many courses are played; LECTERN_RANDOM_TREES says another number. */
const wanted = Number(process.env['LECTERN_RANDOM_TREES'] ?? 300);
const limit = { timeout: 100_000 + wanted * 200 };

const moves = fc.array(aRandomMove, { minLength: 1, maxLength: 40, size: 'max' });

const idsOfTheBook = new Set(exceptionIds);

test('every exception has an id of the book', () => {
  expect(Object.keys(sequencingExceptions).filter((id) => !idsOfTheBook.has(id))).toEqual([]);
});

describe('any course, played anyhow', () => {
  test('no step is a fault, or leaves the tree in a state that the book does not have', limit, () => {
    property((course, played) => {
      let state = opened(course);
      for (const move of played) for (const event of eventsOf(move, state)) state = sound(state, event);
    });
  });

  test('a dry run changes nothing', limit, () => {
    property((course, played) => {
      let state = opened(course);
      for (const [at, move] of played.entries()) {
        if (at % 8 === 0) expectNoTrace(state);
        state = fold(state, eventsOf(move, state));
      }
    });
  });

  test('what is offered comes to what was offered, and what is not changes nothing', limit, () => {
    property((course, played) => {
      let state = opened(course);
      for (const [at, move] of played.entries()) {
        for (const asked of requestsAt(state, at)) expectKept(state, asked);
        state = fold(state, eventsOf(move, state));
      }
    });
  });

  test('while a session is open it can be left', limit, () => {
    property((course, played) => {
      let state = opened(course);
      for (const move of played) {
        state = fold(state, eventsOf(move, state));
        if (state.current !== null) expectExit(state);
      }
    });
  });

  test('a journal gives the same state again, from the start and from a snapshot', limit, () => {
    property((course, played, at) => {
      const journal: AttemptEvent[] = [];
      let state = createAttempt(course);
      for (const events of [[launchOf(state, 1)], ...played]) {
        const next = Array.isArray(events) ? events : eventsOf(events, state);
        journal.push(...next);
        state = fold(state, next);
      }
      const kept = JSON.parse(JSON.stringify(journal)) as readonly AttemptEvent[];
      const cut = at % (kept.length + 1);
      const half = fold(createAttempt(course), kept.slice(0, cut));
      expect(textOf(fold(half, kept.slice(cut)))).toBe(textOf(state));
      const reborn = attemptFromSnapshot(course, JSON.parse(textOf(half)));
      expect(textOf(fold(reborn, kept.slice(cut)))).toBe(textOf(state));
    });
  });
});

function property(check: (course: Course, played: readonly Move[], at: number) => void): void {
  fc.assert(fc.property(aRandomTree, moves, fc.nat(), check), { numRuns: Math.ceil(wanted / 5) });
}

function opened(course: Course): AttemptState {
  const blank = createAttempt(course);
  return sound(blank, launchOf(blank, 1));
}

function fold(state: AttemptState, events: readonly AttemptEvent[]): AttemptState {
  return events.reduce((at, event) => step(at, event).state, state);
}

/** The state byte for byte, as it is kept. */
function textOf(state: AttemptState): string {
  return JSON.stringify(snapshotOf(state));
}

/** Takes a step, and looks at what it came to. */
function sound(before: AttemptState, event: AttemptEvent): AttemptState {
  const { state, trace } = step(before, event);
  const strange = [...strangeNotes(trace), ...strangePlaces(state), ...strangeNumbers(state)];
  expect({ event, strange }).toEqual({ event, strange: [] });
  return state;
}

function strangeNotes(trace: readonly TraceNote[]): readonly string[] {
  return trace.flatMap(({ id, text, facts }) => {
    const isRefusal = id === 'sn.request.refused';
    const isStrange = id === engineFaultId || (isRefusal && !idsOfTheBook.has(String(facts['case'])));
    return isStrange ? [`${id}: ${text}`] : [];
  });
}

/** All that is active lies on one way from the root, which leads to where the learner stands [SN 4.2]. */
function strangePlaces({ tree, activities, current, suspended, open }: AttemptState): readonly string[] {
  const active = tree.filter(({ position }) => activities[position]?.isActive === true);
  const isActive = (position: number | null): boolean =>
    position === null || activities[position]?.isActive === true;
  const strange: string[] = [];
  if (active.some(({ parent }) => !isActive(parent))) strange.push('active inside what is not');
  if (new Set(active.map(({ depth }) => depth)).size < active.length) strange.push('active on two ways');
  if (current === null && active.length > 0) strange.push('active without a session');
  if (current === null && open !== null) strange.push('content without a session');
  if (open !== null && (open.position !== current || !isActive(current)))
    strange.push('content of what is not current');
  const deepest = active.at(-1)?.position;
  if (deepest !== undefined && isActive(current) && deepest !== current)
    strange.push('active deeper than the current activity');
  if (suspended !== null && activities[suspended]?.isSuspended !== true)
    strange.push('the suspended activity is not suspended');
  return strange;
}

/**
 * Attempts of leaves within their limit; of the children, as many as are selected, each once. A suspended cluster may begin
 * one attempt too many: it counts as suspended when its limit is asked for, and no longer when it begins [DB.1.1, DB.2.1].
 */
function strangeNumbers({ tree, activities }: AttemptState): readonly string[] {
  return tree.flatMap(({ position, activity, children, sequencing }) => {
    const { attempts = 0, available = null } = activities[position] ?? {};
    const { attemptLimit, tracked, selectCount, selectionTiming } = sequencing;
    const isOver = children.length === 0 && attemptLimit !== null && attempts > attemptLimit;
    const isMoved = !tracked && attempts > 0;
    const isSelecting = selectionTiming !== 'never' && selectCount !== null && selectCount > 0;
    const count = isSelecting ? Math.min(selectCount, children.length) : children.length;
    const isDrawnWrong =
      available !== null &&
      (new Set(available).size !== count || !available.every((child) => children.includes(child)));
    return isOver || isMoved || isDrawnWrong ? [`${activity.id}: attempts or children`] : [];
  });
}

/** Every question that the player and content may ask leaves the state, down to its last part, and other answers as they were. */
function expectNoTrace(state: AttemptState): void {
  const before = JSON.stringify(state);
  const offered = controlsOf(state);
  const asked: readonly NotedRequest[] = [
    ...navigationRequests.map((request) => ({ request, target: null })),
    ...state.tree.flatMap(({ activity: { id } }) => [
      { request: 'choice', target: id } as const,
      { request: 'jump', target: id } as const,
    ]),
  ];
  const together = asked.map(trialOf(state));
  const apart = asked.map((one) => trialOf(state)(one));
  expect(together).toEqual(apart);
  expect(JSON.stringify(state)).toBe(before);
  expect(controlsOf(state)).toEqual(offered);
}

/** A few requests that the learner could make, other ones at each move. */
function requestsAt(state: AttemptState, at: number): readonly NotedRequest[] {
  const request = navigationRequests[at % navigationRequests.length] ?? 'continue';
  return [
    { request: 'continue', target: null },
    { request, target: request === 'choice' ? idOf(state, at) : null },
    { request: 'choice', target: idOf(state, at * 7 + 3) },
  ];
}

function expectKept(state: AttemptState, asked: NotedRequest): void {
  const verdict = trialOf(state)(asked);
  const { request, target } = asked;
  if (request === 'start' || request === 'resumeAll' || request === 'jump') return;
  const noted = step(state, {
    type: 'navigate',
    nowMs: 1_700_000_000_000,
    request,
    ...(target === null ? {} : { target }),
  });
  expect({ asked, wantsUnload: noted.result.wantsUnload }).toEqual({
    asked,
    wantsUnload: verdict.isAccepted,
  });
  if (!verdict.isAccepted) return expect(noted.state).toBe(state);
  const { state: after } = step(noted.state, unload);
  const came = after.open !== null ? 'content' : after.current === null ? 'the end' : 'a wait';
  expect({ asked, came }).toEqual({ asked, came: expect.toBeOneOf(promised(request)) as unknown });
}

/** Continue may come to a wait where the walk is stopped and the learner can choose instead. */
function promised(request: string): readonly string[] {
  switch (request) {
    case 'exitAll':
    case 'abandonAll':
    case 'suspendAll':
      return ['the end'];
    case 'continue':
    case 'exit':
    case 'abandon':
      return ['content', 'the end', 'a wait'];
    default:
      return ['content', 'the end'];
  }
}

/** Nothing can be suspended where the learner stands on the root itself; leaving for good is always open. */
function expectExit(state: AttemptState): void {
  const accepts = trialOf(state);
  expect(accepts({ request: 'exitAll', target: null }).isAccepted).toBe(true);
  const isAtRoot = state.current === 0 && state.activities[0]?.isActive !== true;
  expect(accepts({ request: 'suspendAll', target: null }).isAccepted || isAtRoot).toBe(true);
}
