import type { Cause } from './explain-causes';
import { withFacts, type Fact, type MoveFact, type Positions } from './explain-facts';
import { optionsAgainst, type Option } from './explain-options';
import { causesOfRefusal } from './explain-refusal';
import { isCarriedOut, traceOfRefusal } from './explain-trace';
import type { AttemptState, NotedRequest } from './state';

/** One way to unlock what was asked for: when all of this is so, the engine carries it out. */
export interface Unlock {
  readonly facts: readonly Fact[];
}

/** How many guesses the engine is asked about. */
const mostTrials = 40;
/** How many ways are told. */
const mostUnlocks = 6;
/** Behind what was taken away something else may refuse: so often another fact is added. */
const mostLayers = 3;

interface Search {
  readonly state: AttemptState;
  readonly asked: NotedRequest;
  readonly positions: Positions;
  readonly found: Found[];
  trials: number;
}

interface Found {
  readonly facts: Option;
  readonly keys: readonly string[];
}

/** What would make the engine carry out a request that it refuses: guessed from the causes, kept where it does. */
export function unlocksOf(
  state: AttemptState,
  asked: NotedRequest,
  chain: readonly Cause[],
): readonly Unlock[] {
  const positions = new Map(state.tree.map(({ activity, position }) => [activity.id, position]));
  const search: Search = { state, asked, positions, found: [], trials: mostTrials };
  let layer: readonly Option[] = [[]];
  for (let depth = 0; depth < mostLayers && search.found.length === 0; depth += 1)
    layer = layer.flatMap((facts) => nextLayer(search, facts, depth === 0 ? chain : null));
  if (search.found.length === 0) tryMoves(search, chain);
  return search.found.slice(0, mostUnlocks).map(({ facts }) => ({ facts }));
}

/** Tries each fact more that these causes suggest; those that are not enough yet are handed back. */
function nextLayer(search: Search, facts: Option, chain: readonly Cause[] | null): readonly Option[] {
  const state = withFacts(search.state, search.positions, facts);
  const trace = state === null ? null : traceOfRefusal(state, search.asked);
  if (state === null || trace === null) return [];
  const options = optionsAgainst(trace.at, search.positions, chain ?? causesOfRefusal(trace));
  return options.flatMap((option) => {
    const more = [...facts, ...option];
    return option.length > 0 && !isAccepted(search, more) ? [more] : [];
  });
}

/** What holds a way that is known already is not asked about again. */
function isAccepted(search: Search, facts: Option): boolean {
  if (search.trials <= 0) return true;
  const keys = new Set(facts.map((fact) => JSON.stringify(fact)));
  if (search.found.some((known) => known.keys.every((key) => keys.has(key)))) return true;
  search.trials -= 1;
  const state = withFacts(search.state, search.positions, facts);
  const accepted = state !== null && isCarriedOut(state, search.asked);
  if (accepted) search.found.push({ facts, keys: [...keys] });
  return accepted;
}

/** Where the place of the learner matters, another place may do. */
function tryMoves(search: Search, chain: readonly Cause[]): void {
  if (!chain.some(dependsOnPlace)) return;
  for (const move of movesFrom(search, chain)) isAccepted(search, [move]);
}

function dependsOnPlace(cause: Cause): boolean {
  const isOfPlace = cause.kind === 'constraint' || cause.kind === 'control-mode' || cause.kind === 'state';
  return isOfPlace || cause.because.some(dependsOnPlace);
}

function movesFrom({ asked }: Search, chain: readonly Cause[]): readonly MoveFact[] {
  const named = chain.flatMap(activitiesIn).filter((activity) => activity !== asked.target);
  const moves: readonly MoveFact[] = [
    { kind: 'move', request: 'continue', target: null },
    { kind: 'move', request: 'previous', target: null },
    ...[...new Set(named)].map((target): MoveFact => ({ kind: 'move', request: 'choice', target })),
  ];
  return moves
    .filter(({ request, target }) => request !== asked.request || target !== asked.target)
    .slice(0, 10);
}

function activitiesIn(cause: Cause): readonly string[] {
  const reach = cause.kind === 'constraint' ? cause.reach : [];
  const own = cause.activity === null ? [] : [cause.activity];
  return [...own, ...reach, ...cause.because.flatMap(activitiesIn)];
}
