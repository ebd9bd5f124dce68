import type {
  ConditionName,
  HiddenControl,
  PostConditionAction,
  PreConditionAction,
  RollupAction,
  RollupRule,
} from '../cam/course';
import type { LessonStatus } from '../sn/aicc-script';
import type { SequencingException } from '../sn/exceptions';
import type { FreeRefusal } from '../sn/free-navigation';

/** One step of the derivation of an outcome, with what it follows from. Plain data; activities by id. */
export type Cause = CauseFacts & { readonly because: readonly Cause[] };

/** What a step says. Of each kind `explainWords` has sentences. */
export type CauseFacts =
  | Refusal
  | ControlMode
  | Constraint
  | RuleThatHolds
  | ConditionRead
  | ValueRead
  | AttemptsCounted
  | RollupRuleAsked
  | MeanOfChildren
  | NotSelected
  | StateOfActivity
  | EdgeOfTree
  | NotOffered
  | UnmetPrerequisites;

/** The outcome itself, and the activity at which it arose. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly reason: SequencingException | FreeRefusal;
  readonly activity: string | null;
}

/** A control mode of a cluster [SN 3.2]; `isDeclared` is false where it is the book's default. */
export interface ControlMode {
  readonly kind: 'control-mode';
  readonly activity: string;
  readonly mode: 'flow' | 'choice' | 'choiceExit' | 'forwardOnly';
  readonly value: boolean;
  readonly isDeclared: boolean;
}

/** Constrained choice [SN 3.3]. `reach`: what may still be chosen from here, with what is inside it. */
export interface Constraint {
  readonly kind: 'constraint';
  readonly activity: string;
  readonly constraint: 'preventActivation' | 'constrainChoice';
  readonly reach: readonly string[];
}

/** A sequencing rule that holds [SN 3.4]; `index` is its place in the manifest's list. */
export interface RuleThatHolds {
  readonly kind: 'rule';
  readonly activity: string;
  readonly list: 'pre' | 'exit' | 'post';
  readonly index: number;
  readonly action: PreConditionAction | PostConditionAction | 'exit';
  readonly combination: 'all' | 'any';
}

export interface ConditionRead {
  readonly kind: 'condition';
  /** The activity whose value was read. */
  readonly activity: string;
  readonly condition: ConditionName;
  readonly isNegated: boolean;
  /** Null: the primary one. */
  readonly objective: string | null;
  /** -1 to 1; null where the condition compares nothing. */
  readonly threshold: number | null;
  /** With the negation; null: unknown. */
  readonly value: boolean | null;
}

export type ValueKey = 'completed' | 'satisfied' | 'measure' | 'amount';

/**
 * Where a value comes from. `global-unwritten`: from a global objective that does not know it and that nothing in the course writes
 * it to; `no-objective`: the rule names an objective that the activity does not have.
 */
export type ValueSource = 'own' | 'global' | 'global-unwritten' | 'by-measure' | 'untracked' | 'no-objective';

export interface ValueRead {
  readonly kind: 'value';
  readonly activity: string;
  /** Null: the primary one. */
  readonly objective: string | null;
  readonly key: ValueKey;
  readonly value: boolean | number | null;
  readonly source: ValueSource;
  /** Id of the global objective that was read. */
  readonly global: string | null;
  /** What the measure has to reach. */
  readonly least: number | null;
}

export interface AttemptsCounted {
  readonly kind: 'attempts';
  readonly activity: string;
  readonly count: number;
  readonly limit: number | null;
}

/** A rollup rule [SN 3.7] and what each child that takes part makes of it. */
export interface RollupRuleAsked {
  readonly kind: 'rollup';
  readonly activity: string;
  readonly action: RollupAction;
  /** Place in the manifest's list; null: the book's default. */
  readonly index: number | null;
  readonly rule: RollupRule;
  readonly holds: boolean;
  readonly children: readonly { readonly activity: string; readonly value: boolean | null }[];
}

/** A cluster's measure, the weighted mean of its children's [RB.1.1]. */
export interface MeanOfChildren {
  readonly kind: 'mean';
  readonly activity: string;
  readonly key: 'measure' | 'amount';
  readonly children: readonly { readonly activity: string; readonly value: number | null }[];
}

/** Selection has left the activity out [SN 3.11]. */
export interface NotSelected {
  readonly kind: 'not-selected';
  readonly activity: string;
  readonly cluster: string | null;
}

export interface StateOfActivity {
  readonly kind: 'state';
  readonly activity: string | null;
  readonly state:
    'no-session' | 'session-open' | 'active' | 'ended' | 'suspended' | 'not-active' | 'not-in-course';
}

/** The shape of the tree: there is nothing that way. */
export interface EdgeOfTree {
  readonly kind: 'edge';
  readonly activity: string | null;
  readonly edge: 'root' | 'first' | 'last' | 'no-children' | 'no-content' | 'edition';
}

/** The manifest takes a control or an entry out of sight, whether or not the request would be accepted. */
export interface NotOffered {
  readonly kind: 'not-offered';
  readonly activity: string;
  readonly by: 'hideLMSUI' | 'isvisible';
  readonly control: HiddenControl | null;
}

/** SCORM 1.2: the script that does not hold, and the items in it that are not as it wants them [C12 prerequisites]. */
export interface UnmetPrerequisites {
  readonly kind: 'prerequisites';
  readonly activity: string;
  readonly script: string;
  readonly unmet: readonly {
    readonly activity: string;
    readonly status: LessonStatus;
    readonly wanted: readonly LessonStatus[];
  }[];
}
