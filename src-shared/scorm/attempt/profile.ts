/**
 * Limits, strictness and status rules of the run-time, as data that arrives with the launch event:
 * what an LMS may decide differently from the next one.
 */
export interface EngineProfile {
  readonly id: string;
  /** Refuse values longer than the standard's smallest permitted maximum instead of keeping more. */
  readonly strictLengths: boolean;
  /** Bytes of suspend_data kept at most; null means no limit of ours. */
  readonly suspendDataLimit: number | null;
  /** SCORM 2004: take timestamps that content often sends though they are wrong: `09:45:58Z`, `09:45:58.123Z` [RTE 4.1.1]. */
  readonly lenientTimestamps: boolean;
  /** SCORM 1.2: when `masteryscore` decides passed/failed. `override`: over the SCO's own status; `if-unset`: only where the SCO set none; `if-completed`: only where the status is "completed", whoever set it. */
  readonly mastery: 'override' | 'if-unset' | 'if-completed' | 'never';
  /** SCORM 1.2: "completed" at LMSFinish where the SCO never set a status. */
  readonly completeOnFinish: boolean;
  /** SCORM 1.2: a SCO that did not exit with "suspend" begins with fresh data when it comes again. */
  readonly freshAfterExit: boolean;
  /** Characters of suspend_data, and what happens to more; absent: no such rule. */
  readonly suspendRule?: SuspendRule;
  /** What a run that ends without Terminate leaves: what it has set, or only what a Commit stored. Absent: all. */
  readonly uncommitted?: 'keep' | 'drop';
  /** The LMS commits by itself so long after the first value that no Commit has stored. Absent: never. */
  readonly autoCommitMs?: number;
  /**
   * SCORM 1.2: the mode of an attempt that opens again. `review-when-done`: review, once every SCO is completed, passed or failed;
   * `as-begun`: never review. Absent: review, once the course was completed and left.
   */
  readonly reopened?: 'review-when-done' | 'as-begun';
  /** SCORM 1.2: what content sets in review is kept. Absent: it is dropped at the end of the run. */
  readonly keepsReview?: boolean;
  /** Files of the package are found by their exact names only. Absent: also by one in another case, or with other accents. */
  readonly exactPaths?: boolean;
  /** Where the LMS puts content if nobody says otherwise: what a test launch is set to. Absent: as the package has it. */
  readonly opensIn?: 'frame' | 'window';
}

export interface SuspendRule {
  /** UTF-16 units, as scripts count them. */
  readonly mostCharacters: number;
  /** `cut`: the rest is dropped and content hears nothing of it. */
  readonly beyond: 'refuse' | 'cut';
}

export const standardProfile: EngineProfile = {
  id: 'standard',
  strictLengths: false,
  suspendDataLimit: null,
  lenientTimestamps: false,
  mastery: 'override',
  completeOnFinish: true,
  freshAfterExit: false,
};

/** A profile as a journal holds it: one that an older release stored lacks what came later, and has the standard there. */
export type StoredProfile = Partial<EngineProfile>;

/** The settings that checking a value depends on. Asked for at every call, so written out. */
export function strictnessOf(profile: StoredProfile | undefined): Pick<
  EngineProfile,
  'strictLengths' | 'suspendDataLimit' | 'lenientTimestamps'
> & {
  readonly suspendRule: SuspendRule | undefined;
} {
  return {
    strictLengths: profile?.strictLengths ?? standardProfile.strictLengths,
    suspendDataLimit: profile?.suspendDataLimit ?? standardProfile.suspendDataLimit,
    lenientTimestamps: profile?.lenientTimestamps ?? standardProfile.lenientTimestamps,
    suspendRule: profile?.suspendRule,
  };
}

/** The settings that decide on status and on what a next run begins with. */
export function statusRulesOf(
  profile: StoredProfile | undefined,
): Pick<EngineProfile, 'mastery' | 'completeOnFinish' | 'freshAfterExit'> {
  return {
    mastery: profile?.mastery ?? standardProfile.mastery,
    completeOnFinish: profile?.completeOnFinish ?? standardProfile.completeOnFinish,
    freshAfterExit: profile?.freshAfterExit ?? standardProfile.freshAfterExit,
  };
}
