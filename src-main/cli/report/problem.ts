/** Worst first. */
export const levels = ['error', 'warning', 'info'] as const;
export type Level = (typeof levels)[number];

export interface Place {
  /** In the package, with "/" between folders; null: the package as a whole. */
  readonly file: string | null;
  /** From 1; null: the file as a whole. */
  readonly line: number | null;
}

/** One thing that is wrong with a package, whoever found it: what every report is made of. */
export interface Problem extends Place {
  /** Stable id; keeps its meaning for ever. */
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  /** The package as reports call it: see `ReportedPackage`. */
  readonly package: string;
  /** What its author can do about it. */
  readonly fix: string | null;
  /** Where the books of SCORM 2004 4th Edition say so. */
  readonly section: string | null;
  /** Further places of which the same is true; the first of them by name. */
  readonly also: { readonly count: number; readonly places: readonly Place[] } | null;
}

/** Is it at least as bad as that? */
export function isAtLeast(level: Level, least: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(least);
}

/** "imsmanifest.xml, line 12"; empty for the package as a whole. */
export function placeInWords({ file, line }: Place): string {
  if (file === null) return '';
  return line === null ? file : `${file}, line ${line}`;
}

/** How many places of one problem are named where people read. */
const mostNamed = 5;

/** "Also in a.html, line 3; b.html; and 7 more places"; null where there are none. */
export function furtherPlaces({ also }: Problem): string | null {
  if (also === null) return null;
  const named = also.places.map(placeInWords).filter((place) => place !== '');
  const shown = named.slice(0, mostNamed);
  const rest = also.count - shown.length;
  const more = rest === 0 ? [] : [`${rest} more ${rest === 1 ? 'place' : 'places'}`];
  return shown.length === 0 ? `Also in ${more.join('')}` : `Also in ${[...shown, ...more].join('; ')}`;
}
