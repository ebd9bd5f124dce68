/** What a manifest says, as the run-time and the player need it. Plain data: it travels as JSON. */
export interface Course {
  readonly scormVersion: ScormVersion;
  /** Null for SCORM 1.2. 1st edition packages are read as 2nd. */
  readonly edition: Edition | null;
  /** `manifest/@identifier`. */
  readonly identifier: string;
  readonly title: string;
  readonly description: string | null;
  /** The default organization, as the root of the activity tree. */
  readonly root: Activity;
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
  /** SCORM 2004 only; the defaults of the book where the manifest is silent, null in SCORM 1.2. */
  readonly sequencing: Sequencing | null;
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

/** The part of the sequencing definition that the run-time reads today [SN 3]; the sequencer widens it. */
export interface Sequencing {
  readonly choice: boolean;
  readonly choiceExit: boolean;
  readonly flow: boolean;
  readonly forwardOnly: boolean;
  /** Ids of the objectives with the primary one first; its id may be "". */
  readonly objectives: readonly ObjectiveDefinition[];
}

export interface ObjectiveDefinition {
  readonly id: string;
  readonly isPrimary: boolean;
  readonly satisfiedByMeasure: boolean;
  /** -1 to 1, 1 by default. */
  readonly minNormalizedMeasure: number;
}
