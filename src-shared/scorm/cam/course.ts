/** What a manifest says, as the run-time and the player need it. Plain data: it travels as JSON. */
export interface Course {
  readonly scormVersion: ScormVersion;
  /** Null for SCORM 1.2. 1st edition packages are read as 2nd. */
  readonly edition: Edition | null;
  /** `manifest/@identifier`. */
  readonly identifier: string;
  readonly title: string;
  readonly description: string | null;
  /** Only where the manifest has any, and never in courses that were kept before it was read. */
  readonly metadata?: CourseMetadata;
  /** The default organization, as the root of the activity tree. */
  readonly root: Activity;
  /** `adlseq:objectivesGlobalToSystem`, true by default: global objectives belong to the learner, else to the attempt. */
  readonly objectivesGlobalToSystem: boolean;
  /** `adlcp:sharedDataGlobalToSystem`, true by default, for the stores of `adl.data`. */
  readonly sharedDataGlobalToSystem: boolean;
}

/** What the metadata (LOM) of the manifest says of the course as a whole [CAM 4]; texts on one line. */
export interface CourseMetadata {
  readonly title: string | null;
  readonly description: string | null;
  /** A language tag, e.g. "de-CH". */
  readonly language: string | null;
  /** How long it takes, else how long it plays: an ISO 8601 duration where the author kept to the book. */
  readonly duration: string | null;
  readonly keywords: readonly string[];
}

export type ScormVersion = '1.2' | '2004';
export type Edition = '2nd' | '3rd' | '4th';

/** An organization or an item [CAM 3.4]. A leaf has content, a cluster has children. */
export interface Activity {
  /** `item/@identifier`, unique in the course, case-sensitive. */
  readonly id: string;
  readonly title: string;
  /** `item/@isvisible`, true by default: whether the table of contents lists it. */
  readonly isVisible: boolean;
  readonly content: Content | null;
  /** `adlcp:datafromlms` / `adlcp:dataFromLMS`: text handed to the SCO as launch data. */
  readonly launchData: string | null;
  /** `adlcp:masteryscore` of SCORM 1.2, 0 to 100. */
  readonly masteryScore: number | null;
  /** `adlcp:maxtimeallowed` of SCORM 1.2 as a CMITimespan; attemptAbsoluteDurationLimit of 2004 as an ISO 8601 duration. */
  readonly maxTimeAllowed: string | null;
  /** `adlcp:timelimitaction` / `adlcp:timeLimitAction`, e.g. "exit,message". */
  readonly timeLimitAction: string | null;
  /** `adlcp:prerequisites` of SCORM 1.2: an AICC script. */
  readonly prerequisites: string | null;
  /** `adlcp:completionThreshold`: null when not declared. */
  readonly completionThreshold: CompletionThreshold | null;
  /** SCORM 2004 only, null in SCORM 1.2. */
  readonly sequencing: DeclaredSequencing | null;
  /** Shared data stores in the order of the manifest; 4th edition only. */
  readonly sharedData: readonly SharedDataMap[];
  readonly hiddenControls: readonly HiddenControl[];
  readonly children: readonly Activity[];
}

/** The resource an item refers to [CAM 3.4]. */
export interface Content {
  readonly kind: 'sco' | 'asset';
  /**
   * Place of the launch page under the package's root: a URL reference with `xml:base` applied, still
   * percent-encoded as the manifest has it, without `parameters`. Absolute when the manifest points to another host.
   */
  readonly href: string;
  /**
   * `item/@parameters` as it joins `href`: begins with "?", with "&" where the href has a query already, or with "#"; or
   * "" [CAM 3.4]. A fragment of the href comes after it: `launchReference` puts them together.
   */
  readonly parameters: string;
}

export interface CompletionThreshold {
  readonly completedByMeasure: boolean;
  /** 0 to 1. */
  readonly minProgressMeasure: number;
  /** 0 to 1. */
  readonly progressWeight: number;
}

/**
 * What the manifest declares of an activity's sequencing. What it does not declare is left out, so that a big course
 * stays small; `wholeSequencing` fills in the book's defaults.
 */
export type DeclaredSequencing = Partial<Sequencing> & Pick<Sequencing, 'objectives'>;

/** The sequencing definition model of one activity [SN 3]. */
export interface Sequencing {
  /** Control modes [SN 3.2]. */
  readonly choice: boolean;
  readonly choiceExit: boolean;
  readonly flow: boolean;
  readonly forwardOnly: boolean;
  readonly useCurrentAttemptObjectiveInfo: boolean;
  readonly useCurrentAttemptProgressInfo: boolean;
  /** Constrained choice [SN 3.3]. */
  readonly preventActivation: boolean;
  readonly constrainChoice: boolean;
  /** Rules in the order of the manifest [SN 3.4]. */
  readonly preConditionRules: readonly SequencingRule<PreConditionAction>[];
  readonly exitConditionRules: readonly SequencingRule<'exit'>[];
  readonly postConditionRules: readonly SequencingRule<PostConditionAction>[];
  /** Limit conditions [SN 3.5]: how many attempts; null: no limit. */
  readonly attemptLimit: number | null;
  /** Rollup [SN 3.7, SN 3.8]. */
  readonly rollupRules: readonly RollupRule[];
  readonly rollupObjectiveSatisfied: boolean;
  readonly rollupProgressCompletion: boolean;
  /** 0 to 1. */
  readonly objectiveMeasureWeight: number;
  readonly requiredForSatisfied: RollupConsideration;
  readonly requiredForNotSatisfied: RollupConsideration;
  readonly requiredForCompleted: RollupConsideration;
  readonly requiredForIncomplete: RollupConsideration;
  readonly measureSatisfactionIfActive: boolean;
  /** The primary one first; its id may be "" [SN 3.10]. */
  readonly objectives: readonly ObjectiveDefinition[];
  /** Selection and randomization [SN 3.11, SN 3.12]. */
  readonly selectionTiming: ChildrenTiming;
  /** Null: no selection. */
  readonly selectCount: number | null;
  readonly randomizationTiming: ChildrenTiming;
  readonly reorderChildren: boolean;
  /** Delivery controls [SN 3.13]. */
  readonly tracked: boolean;
  readonly completionSetByContent: boolean;
  readonly objectiveSetByContent: boolean;
}

export type PreConditionAction = 'skip' | 'disabled' | 'hiddenFromChoice' | 'stopForwardTraversal';
export type PostConditionAction = 'exitParent' | 'exitAll' | 'retry' | 'retryAll' | 'continue' | 'previous';
export type RollupConsideration = 'always' | 'ifAttempted' | 'ifNotSkipped' | 'ifNotSuspended';
export type ChildrenTiming = 'never' | 'once' | 'onEachNewAttempt';

/** A sequencing rule [SN 3.4]: its action holds where its conditions do. */
export interface SequencingRule<Action extends string> {
  readonly combination: 'all' | 'any';
  readonly conditions: readonly RuleCondition[];
  readonly action: Action;
}

export interface RuleCondition {
  readonly condition: ConditionName;
  readonly isNegated: boolean;
  /** Id of an objective of the activity; null: the primary one. */
  readonly referencedObjective: string | null;
  /** -1 to 1. */
  readonly measureThreshold: number;
}

export type ConditionName =
  | 'satisfied'
  | 'objectiveStatusKnown'
  | 'objectiveMeasureKnown'
  | 'objectiveMeasureGreaterThan'
  | 'objectiveMeasureLessThan'
  | 'completed'
  | 'activityProgressKnown'
  | 'attempted'
  | 'attemptLimitExceeded'
  | 'timeLimitExceeded'
  | 'outsideAvailableTimeRange'
  | 'always';

/** A rollup rule [SN 3.7]: what the children have to be for the cluster to become `action`. */
export interface RollupRule {
  readonly childActivitySet: 'all' | 'any' | 'none' | 'atLeastCount' | 'atLeastPercent';
  readonly minimumCount: number;
  /** 0 to 1. */
  readonly minimumPercent: number;
  readonly combination: 'all' | 'any';
  readonly conditions: readonly RollupCondition[];
  readonly action: RollupAction;
}

export interface RollupCondition {
  readonly condition: Exclude<
    ConditionName,
    'objectiveMeasureGreaterThan' | 'objectiveMeasureLessThan' | 'always'
  >;
  readonly isNegated: boolean;
}

export type RollupAction = 'satisfied' | 'notSatisfied' | 'completed' | 'incomplete';

export interface ObjectiveDefinition {
  readonly id: string;
  readonly isPrimary: boolean;
  readonly satisfiedByMeasure: boolean;
  /** -1 to 1, 1 by default. */
  readonly minNormalizedMeasure: number;
  readonly maps: readonly ObjectiveMap[];
}

/**
 * A map to a global objective [SN 3.10.3]: `imsss:mapInfo` and `adlseq:mapInfo` of one target joined. Each half decides on its own
 * values. Where there is no adlseq half, packages of the 4th edition read its values all the same; older ones know satisfied and
 * measure only.
 */
export interface ObjectiveMap {
  /** Id of the global objective. */
  readonly target: string;
  readonly reads: readonly MappedValue[];
  readonly writes: readonly MappedValue[];
}

/** What a map can carry, by the names of the tracking model. */
export type MappedValue = 'satisfied' | 'measure' | 'raw' | 'min' | 'max' | 'completed' | 'amount';

/** `adlcp:map` of `adlcp:data` [CAM 3.4]: a shared data store that the SCO sees as a row of `adl.data`. */
export interface SharedDataMap {
  /** Id of the store. */
  readonly target: string;
  readonly isReadable: boolean;
  readonly isWritable: boolean;
}

/** A control of the run-time that `adlnav:hideLMSUI` takes away while the activity's content is there [SN 5.5]. */
export type HiddenControl =
  'continue' | 'previous' | 'exit' | 'exitAll' | 'abandon' | 'abandonAll' | 'suspendAll';
