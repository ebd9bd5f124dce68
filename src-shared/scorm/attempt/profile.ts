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
  /** SCORM 1.2: when `masteryscore` decides passed/failed. `override`: over the SCO's own status; `if-unset`: only where the SCO set none. */
  readonly mastery: 'override' | 'if-unset' | 'never';
  /** SCORM 1.2: "completed" at LMSFinish where the SCO never set a status. */
  readonly completeOnFinish: boolean;
}

export const standardProfile: EngineProfile = {
  id: 'standard',
  strictLengths: false,
  suspendDataLimit: null,
  mastery: 'override',
  completeOnFinish: true,
};
