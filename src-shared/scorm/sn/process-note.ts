import type { ConditionName, RollupRule } from '../cam/course';
import type { SequencingException } from './exceptions';

/** Ids of the pseudo-code's processes that remark on what they do [SN, appendix C]; SB.2.12 speaks for the requests it calls. */
export type ProcessId =
  | 'OP.1'
  | 'NB.2.1'
  | 'TB.2.1'
  | 'TB.2.2'
  | 'TB.2.3'
  | 'UP.1'
  | 'UP.2'
  | 'UP.3'
  | 'UP.4'
  | 'UP.5'
  | 'RB.1.1'
  | 'RB.1.2'
  | 'RB.1.3'
  | 'RB.1.4'
  | 'SB.2.1'
  | 'SB.2.2'
  | 'SB.2.3'
  | 'SB.2.4'
  | 'SB.2.9'
  | 'SB.2.12'
  | 'SR.1'
  | 'SR.2'
  | 'DB.1.1'
  | 'DB.2';

/** One remark of a sequencing process: what it looked at, and what came out. */
export interface ProcessNote {
  readonly process: ProcessId;
  /** Position of the activity that was looked at. */
  readonly activity: number | null;
  readonly outcome: string;
  readonly exception?: SequencingException;
  readonly rule?: RuleNote;
}

/** A rule that was looked at: which, and the value each of its conditions had, null for unknown. */
export interface RuleNote {
  readonly kind: string;
  /** Place among the activity's rules of that list. */
  readonly index: number;
  readonly result: boolean | null;
  readonly conditions: readonly ConditionNote[];
  /** Of rollup: the rule itself, which the book gives where the cluster declares none. */
  readonly rollup?: RollupRule;
}

export interface ConditionNote {
  readonly condition: ConditionName;
  readonly isNegated: boolean;
  /** Position of the activity whose value was read. */
  readonly activity: number;
  /** Id of the objective; null: the primary one. */
  readonly objective: string | null;
  readonly value: boolean | null;
}
