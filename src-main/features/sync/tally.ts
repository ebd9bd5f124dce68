/** What one sync has done. */
export interface Tally {
  sentSessions: number;
  sentPackages: number;
  /** Sessions that took over what was changed at the remote. */
  received: number;
  forked: number;
  failed: number;
  /** Of which the remote had less than it had acknowledged. */
  lostSessions: number;
  /** Versions of packages. */
  lostPackages: number;
  /** Assignments that came down, new or changed. */
  assigned: number;
  takenBack: number;
}

export function emptyTally(): Tally {
  return {
    ...{ sentSessions: 0, sentPackages: 0, received: 0, forked: 0, failed: 0 },
    ...{ lostSessions: 0, lostPackages: 0, assigned: 0, takenBack: 0 },
  };
}
