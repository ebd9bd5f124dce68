import type { Course, Sequencing } from '../cam/course';
import { defaultSequencing } from '../cam/whole-sequencing';
import type { GlobalObjectives } from './global-objectives';
import type { ProcessNote } from './process-note';
import { unattempted, type ActivityStanding } from './standing';
import type { ActivityTree } from './tree';

/** What the sequencing processes read and write of an attempt. */
export interface SequencingState {
  readonly course: Course;
  readonly tree: ActivityTree;
  /** In the order of `tree`. */
  readonly activities: readonly ActivityStanding[];
  /** The Current Activity; null while no session is open. */
  readonly current: number | null;
  /** The Suspended Activity. */
  readonly suspended: number | null;
  readonly store: { readonly objectives: GlobalObjectives };
  /** State of the generator of random numbers. */
  readonly random: number;
}

/**
 * A state on its way to the next one: the pseudo-code's processes change it step by step, and the state it was made of
 * stays as it is. Throwing a draft away is undoing all of it, which is how a request is tried before it is carried out.
 */
export interface Draft {
  readonly from: SequencingState;
  readonly tree: ActivityTree;
  current: number | null;
  suspended: number | null;
  globals: GlobalObjectives;
  random: number;
  /** Standings that differ from those of `from`. */
  readonly changed: Map<number, ActivityStanding>;
  /** Global objectives written since the last rollup. */
  readonly written: Set<string>;
  /** What the processes remark; null where nobody will read it. */
  readonly notes: ProcessNote[] | null;
}

export function draftOf(state: SequencingState, isTraced = false): Draft {
  const { tree, current, suspended, random } = state;
  const globals = state.store.objectives;
  const notes = isTraced ? [] : null;
  const [changed, written] = [new Map<number, ActivityStanding>(), new Set<string>()];
  return { from: state, tree, current, suspended, globals, random, changed, written, notes };
}

/** A draft that begins where this one is; neither sees what the other does from now on. */
export function forkOf(draft: Draft): Draft {
  const notes = draft.notes === null ? null : [...draft.notes];
  return { ...draft, changed: new Map(draft.changed), written: new Set(draft.written), notes };
}

export function standingAt(draft: Draft, position: number): ActivityStanding {
  return draft.changed.get(position) ?? draft.from.activities[position] ?? unattempted;
}

export function change(draft: Draft, position: number, parts: Partial<ActivityStanding>): void {
  draft.changed.set(position, { ...standingAt(draft, position), ...parts });
}

export function sequencingAt(draft: Draft, position: number): Sequencing {
  return draft.tree[position]?.sequencing ?? defaultSequencing;
}

export function note(draft: Draft, remark: ProcessNote): void {
  draft.notes?.push(remark);
}
