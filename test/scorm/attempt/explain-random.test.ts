import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createAttempt,
  explain,
  explanationLines,
  explanationText,
  step,
} from '../../../src-shared/scorm/attempt';
import { draftAfterRun } from '../../../src-shared/scorm/attempt/ended-run';
import type { Explanation } from '../../../src-shared/scorm/attempt/explain';
import { withFacts } from '../../../src-shared/scorm/attempt/explain-facts';
import { verdictOn } from '../../../src-shared/scorm/attempt/request-plan';
import { runEnd } from '../../../src-shared/scorm/attempt/run-end';
import type { AttemptState, NotedRequest } from '../../../src-shared/scorm/attempt/state';
import { overallSequencing } from '../../../src-shared/scorm/sn/op-1-overall-sequencing';
import { positionOf } from '../../../src-shared/scorm/sn/tree';
import { aRandomMove, eventsOf, idOf } from '../sn/random-plays';
import { aRandomTree } from '../sn/random-trees';
import { causesIn, faultIn, refusalsIn, withoutTheBlamed, withoutUnnamedRules } from './explained-facts';

const requests = ['continue', 'previous', 'exit', 'suspendAll', 'resumeAll', 'start'] as const;
const plays = { tree: aRandomTree, moves: fc.array(aRandomMove, { maxLength: 8 }), seed: fc.nat(50) };

/** What the processes make of a request when it is carried out; null: they do not refuse it. */
function refusedWith(state: AttemptState, { request, target }: NotedRequest): string | null {
  const position = target === null ? null : positionOf(state.tree, target);
  const outcome = overallSequencing(draftAfterRun(state, runEnd({ request })), request, position);
  return outcome.kind === 'refused' ? outcome.exception : null;
}

/** Explains some requests in every state of a play. */
function forEachExplanation(
  {
    tree,
    moves,
    seed,
  }: {
    tree: Parameters<typeof createAttempt>[0];
    moves: readonly Parameters<typeof eventsOf>[0][];
    seed: number;
  },
  look: (state: AttemptState, told: Explanation) => void,
): void {
  let state = createAttempt(tree);
  for (const move of moves) {
    for (const event of eventsOf(move, state)) ({ state } = step(state, event));
    const named = [0, 1, 2].map((at) => idOf(state, seed + at * 3));
    for (const request of requests) look(state, explain(state, { request, target: null }));
    for (const target of named) look(state, explain(state, { request: 'choice', target }));
    look(state, explain(state, { request: 'jump', target: named[0] ?? '' }));
  }
}

function checkAll(look: (state: AttemptState, told: Explanation) => void, numRuns = 150): number {
  let refusals = 0;
  const property = fc.property(fc.record(plays), (play) =>
    forEachExplanation(play, (state, told) => {
      if (told.reason !== null) refusals += 1;
      look(state, told);
    }),
  );
  fc.assert(property, { numRuns, seed: 20_041 });
  return refusals;
}

const rightOf = ({ kind, activity }: ReturnType<typeof causesIn>[number]): string =>
  `${kind} of ${String(activity)}`;

test('an explanation tells what the engine does, as plain data and in words', () => {
  const refusals = checkAll((state, told) => {
    const isJumpOfOld = told.request === 'jump' && state.course.edition !== '4th';
    const refused = isJumpOfOld ? 'NB.2.1-13' : refusedWith(state, told);
    expect(told.reason).toBe(refused);
    expect(told.isAccepted).toBe(verdictOn(state, told).isAccepted);
    expect(told.isBlocked).toBe(told.isAccepted && refused !== null);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    if (refused !== null) expect(refusalsIn(told.chain)[0]).toContain(refused);
    for (const line of explanationLines(told, (id) => id).map(explanationText))
      expect(line).not.toMatch(/\{\{|undefined/);
  });
  expect(refusals).toBeGreaterThan(1000);
}, 60_000);

test('explaining changes nothing', () => {
  checkAll((state, { request, target }) => {
    const before = JSON.stringify(state);
    explain(state, { request, target });
    expect(JSON.stringify(state)).toBe(before);
  }, 25);
}, 60_000);

test('each step of a chain follows from the steps below it', () => {
  checkAll((state, told) => {
    for (const cause of causesIn(told.chain)) expect(faultIn(cause, state), rightOf(cause)).toBe('');
  });
}, 60_000);

test('every refusal rests on something: what the manifest declares, what is recorded, or the shape of the tree', () => {
  checkAll((_, told) => {
    for (const cause of causesIn(told.chain))
      if (cause.kind === 'refusal') expect(cause.because, refusalsIn([cause]).join()).not.toHaveLength(0);
  });
}, 60_000);

test('what a chain names is enough: without all other rules the same is refused at the same place', () => {
  let refusals = 0;
  checkAll((state, told) => {
    if (told.reason === null) return;
    refusals += 1;
    const bare = withoutUnnamedRules(state, told.chain);
    expect(refusalsIn(explain(bare, told).chain)).toEqual(refusalsIn(told.chain));
  });
  expect(refusals).toBeGreaterThan(0);
}, 60_000);

test('what a chain names is to blame: without it the same refusal does not arise from the same', () => {
  let refusals = 0;
  checkAll((state, told) => {
    if (told.reason === null) return;
    const isOfManifest = causesIn(told.chain).some(({ kind }) =>
      ['rule', 'control-mode', 'constraint', 'attempts'].includes(kind),
    );
    if (!isOfManifest) return;
    refusals += 1;
    const freed = explain(withoutTheBlamed(state, told.chain), told);
    expect(JSON.stringify(freed.chain)).not.toBe(JSON.stringify(told.chain));
    expect(refusedWith(withoutTheBlamed(state, told.chain), told)).toBe(freed.reason);
  });
  expect(refusals).toBeGreaterThan(0);
}, 60_000);

test('with the facts of an unlock the engine carries the request out, and without them it refuses', () => {
  let unlocks = 0;
  checkAll((state, told) => {
    const positions = new Map(state.tree.map(({ activity, position }) => [activity.id, position]));
    const same = withFacts(state, positions, []);
    if (told.unlocks.length > 0) expect(same === null ? null : refusedWith(same, told)).toBe(told.reason);
    for (const { facts } of told.unlocks) {
      unlocks += 1;
      const open = withFacts(state, positions, facts);
      expect(facts).not.toHaveLength(0);
      expect(open === null ? 'no such state' : refusedWith(open, told)).toBeNull();
      expect(open !== null && verdictOn(open, told).isAccepted).toBe(true);
    }
  });
  expect(unlocks).toBeGreaterThan(200);
}, 60_000);
