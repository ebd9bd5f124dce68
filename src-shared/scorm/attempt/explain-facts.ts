import { globalObjective } from '../sn/global-objectives';
import type { LessonStatus } from '../sn/aicc-script';
import { overallSequencing } from '../sn/op-1-overall-sequencing';
import { change, sequencingAt, standingAt, type Draft } from '../sn/draft';
import { deliverContent } from '../sn/db-2-content-delivery';
import type { NavigationRequestName } from '../sn/nb-2-1-navigation-request';
import { overallRollup } from '../sn/rb-1-5-overall-rollup';
import { recordValues } from '../sn/record-values';
import { parentOf, pathTo } from '../sn/tree';
import { draftAfterRun } from './ended-run';
import type { ValueKey } from './explain-causes';
import { objectiveOf } from './explain-origin';
import { adopted } from './sequenced-state';
import type { AttemptState } from './state';

/** Something that is not so yet, and would change what is offered. Plain data; activities by id. */
export type Fact = ValueFact | AttemptsFact | GlobalFact | MoveFact | StatusFact;

/** The content of an activity would have to tell this. `is`, or for measures the least or the most that will do. */
export interface ValueFact {
  readonly kind: 'value';
  readonly activity: string;
  /** Null: the primary one. */
  readonly objective: string | null;
  readonly key: ValueKey;
  readonly bound: 'is' | 'at-least' | 'at-most';
  readonly value: boolean | number | null;
}

/** The activity would have to be attempted so often. */
export interface AttemptsFact {
  readonly kind: 'attempts';
  readonly activity: string;
  readonly count: number;
}

/** A global objective that nothing in this course writes would have to be so: another course must. */
export interface GlobalFact {
  readonly kind: 'global';
  readonly objective: string;
  readonly key: ValueKey;
  readonly bound: ValueFact['bound'];
  readonly value: boolean | number | null;
}

/** The learner would have to go elsewhere first. */
export interface MoveFact {
  readonly kind: 'move';
  readonly request: Extract<NavigationRequestName, 'continue' | 'previous' | 'choice'>;
  readonly target: string | null;
}

/** SCORM 1.2: the SCO would have to say this status. */
export interface StatusFact {
  readonly kind: 'status';
  readonly activity: string;
  readonly status: LessonStatus;
}

/** Positions of a course by id, so that many facts are looked up at once. */
export type Positions = ReadonlyMap<string, number>;

/** A state in which the run has been left and these facts hold, rolled up; null where a move among them is refused. */
export function withFacts(
  state: AttemptState,
  positions: Positions,
  facts: readonly Fact[],
): AttemptState | null {
  const draft = draftAfterRun(state, 'left');
  const told = facts.flatMap((fact) => recorded(draft, positions, fact));
  const clusters = new Set(told.map((position) => parentOf(draft.tree, position) ?? position));
  for (const cluster of clusters) overallRollup(draft, cluster);
  const moves = facts.filter((fact) => fact.kind === 'move');
  if (!moves.every((move) => moved(draft, positions, move))) return null;
  return { ...adopted(state, draft), open: null };
}

/** Puts a fact into the draft as if content had told it; tells the position where something was told. */
function recorded(draft: Draft, positions: Positions, fact: Fact): readonly number[] {
  if (fact.kind === 'move' || fact.kind === 'status') return [];
  if (fact.kind === 'global') {
    const { globals } = draft;
    draft.globals = {
      ...globals,
      [fact.objective]: { ...globalObjective(globals, fact.objective), [fact.key]: fact.value },
    };
    draft.written.add(fact.objective);
    return [0];
  }
  const position = positions.get(fact.activity);
  if (position === undefined) return [];
  attempted(draft, position, fact.kind === 'attempts' ? fact.count : 1);
  if (fact.kind === 'value') recordFact(draft, position, fact);
  return [position];
}

function recordFact(draft: Draft, position: number, { objective: id, key, value }: ValueFact): void {
  const objective = objectiveOf(draft, position, id);
  if (objective === null) return;
  recordValues(draft, position, objective, { [key]: value }, new Set([key]));
  if (!objective.isPrimary) return;
  const isProgress = key === 'completed' || key === 'amount';
  change(draft, position, isProgress ? { toldCompletion: true } : { toldSuccess: true });
}

/** Who has told something has been attempted, and so have all around it. */
function attempted(draft: Draft, position: number, count: number): void {
  for (const at of pathTo(draft.tree, position)) {
    const least = at === position ? count : 1;
    const { attempts } = standingAt(draft, at);
    if (attempts < least && sequencingAt(draft, at).tracked) change(draft, at, { attempts: least });
  }
}

function moved(draft: Draft, positions: Positions, { request, target }: MoveFact): boolean {
  const position = target === null ? null : (positions.get(target) ?? null);
  const outcome = overallSequencing(draft, request, position);
  if (outcome.kind !== 'deliver') return false;
  deliverContent(draft, outcome.position);
  return true;
}
