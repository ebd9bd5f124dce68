import type { FurtherPlaces } from '../kernel/gathering';
import type { FactsIn } from '../kernel/fill-words';
import type { Told } from '../scorm/cam/told';
import type { LintKey, LintRuleId, LintWords } from './lint-words';
import type { ManifestFacts } from './manifest-facts';
import type { Subject } from './package-to-lint';
import type { Page } from './page';
import type { PagesSeen } from './pages-seen';

export type Severity = 'error' | 'warning' | 'info';

/** A finding of the lint, in the form of the API's `Finding`. */
export interface LintFinding extends Told, Places {
  readonly severity: Severity;
}

export interface Place {
  /** Path in the zip. */
  readonly file: string | null;
  /** From 1. */
  readonly line: number | null;
}

/** A place, and further ones of which the same is true. */
export interface Places extends Place {
  readonly also?: FurtherPlaces<Place> | undefined;
}

/** Reports one fault in the words of its key, which begins with the rule's own id. */
export type Found = <K extends LintKey>(
  key: K,
  facts: FactsIn<LintWords[K]['message'] | (LintWords[K] extends { readonly fix: infer Fix } ? Fix : never)>,
  place: Places,
) => void;

/**
 * One thing that is looked for: in the manifest alone, whether or not a course could be read from it; in manifest and file
 * list; in each page; or in what all pages together say.
 */
export interface Rule {
  readonly id: LintRuleId;
  readonly severity: Severity;
  readonly ofManifest?: (manifest: ManifestFacts, found: Found) => void;
  readonly ofPackage?: (subject: Subject, found: Found) => void;
  readonly ofPage?: (page: Page, subject: Subject, found: Found) => void;
  readonly ofPages?: (seen: PagesSeen, subject: Subject, found: Found) => void;
}

export const nowhere: Place = { file: null, line: null };

export function inFile(file: string, line: number | null = null): Place {
  return { file, line };
}

const mostPlaces = 50;

/** The first of some places, and the further ones. */
export function together([first, ...further]: readonly [Place, ...Place[]]): Places {
  const also = { count: further.length, places: further.slice(0, mostPlaces) };
  return further.length === 0 ? first : { ...first, also };
}

export function inManifest({ manifest }: Pick<Subject, 'manifest'>, line: number | null): Place {
  return { file: manifest.path, line };
}
