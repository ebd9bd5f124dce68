/**
 * What the player tells the page that shows it in a frame, and, where a dispatch launched it, the page that opened its window
 * [api-contract P-7]. Purely additive: more types and more data may come.
 */
export interface PlayerMessage {
  readonly source: typeof playerMessageSource;
  readonly type: PlayerMessageType;
  readonly session_id: string;
  readonly package_id: string;
  readonly data: PlayerMessageData;
}

export const playerMessageSource = 'allure-scorm-player';

export type PlayerMessageType =
  | 'scorm.ready'
  | 'scorm.initialized'
  /** What was told is on the server's disk. */
  | 'scorm.commit'
  | 'scorm.progress'
  | 'scorm.completed'
  /** The visit is over, and nothing waits to be saved. */
  | 'scorm.terminated'
  | 'scorm.error';

/** As of the last Commit; `reason` with `scorm.error` only. */
export interface PlayerMessageData {
  readonly completion_status: 'not attempted' | 'unknown' | 'incomplete' | 'completed';
  readonly success_status: 'unknown' | 'passed' | 'failed';
  readonly score: {
    readonly raw: number | null;
    readonly min: number | null;
    readonly max: number | null;
    readonly scaled: number | null;
  };
  /** Of all visits. */
  readonly time_spent_seconds: number;
  readonly reason?: string;
}
