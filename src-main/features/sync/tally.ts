/** What one sync has done. */
export interface Tally {
  sentSessions: number;
  sentPackages: number;
  /** Sessions that took over what was changed at the remote. */
  received: number;
  forked: number;
  failed: number;
}

export function emptyTally(): Tally {
  return { sentSessions: 0, sentPackages: 0, received: 0, forked: 0, failed: 0 };
}
