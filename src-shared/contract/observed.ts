/** What a browser says of content, beside what content says to the run-time. By itself, as the player's frame loads no schema. */
export const observedKinds = [
  'script-error',
  'rejection',
  'console-error',
  'failed-request',
  'blocked-request',
  'other-case',
  'api-walk',
] as const;

/** Characters. */
export const longestObserved = 2_000;

/** As the player's page tells of it. */
export interface Observed {
  readonly kind: (typeof observedKinds)[number];
  /** Of the activity that was shown; null: none was. */
  readonly activityId: string | null;
  readonly text: string;
  /** A file of the package with its line, or the address of another host; null where it is not known. */
  readonly place: string | null;
  readonly atMs: number;
}

export function shortened(text: string): string {
  return text.length <= longestObserved ? text : `${text.slice(0, longestObserved - 1)}…`;
}
