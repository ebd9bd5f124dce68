import { z } from 'zod';

export const mostAttempts = 9999;

/**
 * How a package wants to be launched. Kept in its metadata, as `launch_rules`: anybody may write anything there by the API, so what
 * cannot be read has its usual value.
 */
export const LaunchRules = z.object({
  /**
   * What a launch does for a learner who has finished: begin a new attempt, or show the finished one in review. `ask`: windows of the
   * owner ask; for everybody else a new attempt begins.
   */
  re_entry: z.enum(['new-attempt', 'review', 'ask']).catch('new-attempt'),
  /** Attempts that a learner has; when they are used up, the last one is shown in review. Null: any number. */
  attempts_limit: z.int().min(1).max(mostAttempts).nullable().catch(null),
  /** The mode in which windows of the owner play the package. */
  preview_mode: z.enum(['normal', 'browse', 'review']).catch('normal'),
  /**
   * Where content stands: in the player, or in a window of its own, whose top window has the API object too. `auto`: in the player, but
   * for what cannot work there, which is a frameset or a PDF.
   */
  opens_in: z.enum(['auto', 'frame', 'window']).catch('auto'),
  /** 0 to 100: stands in for the pass marks of the course. Null: those hold. */
  pass_mark: z.number().min(0).max(100).nullable().catch(null),
  /** When the pass mark of a SCORM 1.2 course decides over passed and failed. `if-unset`: where content has set no status. */
  mastery: z.enum(['override', 'if-unset', 'never']).catch('override'),
});
export type LaunchRules = z.infer<typeof LaunchRules>;

export function launchRulesOf(metadata: Readonly<Record<string, unknown>>): LaunchRules {
  const { success, data } = LaunchRules.safeParse(metadata['launch_rules']);
  return success ? data : LaunchRules.parse({});
}

/** Is a completed attempt shown in review from then on, however it was left? */
export function protectsFinished({ re_entry: reEntry, attempts_limit: limit }: LaunchRules): boolean {
  return reEntry !== 'new-attempt' || limit !== null;
}
