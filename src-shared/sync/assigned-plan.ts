import type { AssignedThere } from '../contract/remote-assigned';
import type { Counts } from '../contract/assignments';

/** On what terms something is given, its place apart. */
export interface AssignedTerms {
  readonly opensAtMs: number | null;
  readonly dueAtMs: number | null;
  readonly attemptsLimit: number | null;
  readonly counts: Counts;
}

/** All that is known of one assignment of a remote. */
export interface AssignedFacts {
  /** Null: it was taken back there. */
  readonly there: AssignedTerms | null;
  /** Of the assignment here that stands for it; null: there was none yet. */
  readonly stands: {
    /** Null: somebody has removed it. */
    readonly here: AssignedTerms | null;
    /** As this remote has written them last; null: it has not, the one here is somebody's own. */
    readonly written: AssignedTerms | null;
  } | null;
  /** What it needs to be made: its class or learner may have been removed here, or had no room. */
  readonly target: 'here' | 'removed' | 'full';
  readonly package: 'here' | 'coming' | 'missing' | 'to-ask';
  /** The same package is given to the same target here already. */
  readonly hasSame: boolean;
}

export type AssignedAct = 'make' | 'change' | 'take-back' | 'note' | 'adopt' | 'forget' | 'none';

export interface AssignedPlan {
  readonly act: AssignedAct;
  /** Null for what nobody need be told of. */
  readonly state: AssignedThere['state'] | null;
}

/**
 * What a sync does with one assignment of a remote. Only what this remote has written, and nobody has changed since, is changed or taken
 * back. Done twice, the second time nothing is done.
 */
export function assignedPlan(facts: AssignedFacts): AssignedPlan {
  const { there, stands } = facts;
  if (there === null) return goneThere(stands);
  if (stands === null) return notMade(facts);
  const { here, written } = stands;
  if (here === null) return { act: 'none', state: 'removed-here' };
  if (written === null) return { act: 'none', state: 'own' };
  if (isSame(here, there)) return { act: isSame(written, there) ? 'none' : 'note', state: 'here' };
  if (isSame(here, written)) return { act: 'change', state: 'changed-there' };
  return { act: 'none', state: 'changed-here' };
}

function goneThere(stands: AssignedFacts['stands']): AssignedPlan {
  if (stands === null || stands.here === null || stands.written === null)
    return { act: 'forget', state: null };
  return isSame(stands.here, stands.written)
    ? { act: 'take-back', state: 'taken-back-there' }
    : { act: 'none', state: 'kept-here' };
}

function notMade({ target, package: course, hasSame }: AssignedFacts): AssignedPlan {
  if (target !== 'here') return { act: 'none', state: target === 'removed' ? 'removed-here' : 'full' };
  if (course === 'coming') return { act: 'none', state: 'coming' };
  if (course === 'missing') return { act: 'none', state: 'package-missing' };
  if (course === 'to-ask') return { act: 'none', state: 'not-here' };
  return hasSame ? { act: 'adopt', state: 'own' } : { act: 'make', state: 'not-here' };
}

function isSame(one: AssignedTerms, other: AssignedTerms): boolean {
  return (
    one.opensAtMs === other.opensAtMs &&
    one.dueAtMs === other.dueAtMs &&
    one.attemptsLimit === other.attemptsLimit &&
    one.counts === other.counts
  );
}
