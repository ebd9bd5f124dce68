/** Changes of files, told together when a moment has passed without another one. */
export interface ChangeGatherer {
  add(path: string): void;
  close(): void;
}

export interface GatherTimes {
  /** So long nothing must have changed. */
  readonly quietMs: number;
  /** So long at most, however much goes on changing. */
  readonly longestMs: number;
}

export function gatherChanges(
  { quietMs, longestMs }: GatherTimes,
  tell: (paths: ReadonlySet<string>) => void,
): ChangeGatherer {
  let paths = new Set<string>();
  let quiet: NodeJS.Timeout | undefined;
  let longest: NodeJS.Timeout | undefined;
  const forget = (): void => {
    clearTimeout(quiet);
    clearTimeout(longest);
    longest = undefined;
  };
  const tellNow = (): void => {
    const gathered = paths;
    paths = new Set();
    forget();
    tell(gathered);
  };
  return {
    add: (path) => {
      paths.add(path);
      clearTimeout(quiet);
      quiet = setTimeout(tellNow, quietMs);
      longest ??= setTimeout(tellNow, longestMs);
    },
    close: forget,
  };
}
