import type { Course } from './course';
import type { XmlDocument } from './read-xml';
import type { Told } from './told';

/** Something a manifest does that the author should know. An `error` means that an item, or the whole course, is not shown. */
export interface ManifestFinding extends Told {
  readonly severity: 'error' | 'warning' | 'info';
  /** Line in the manifest, from 1. */
  readonly line: number | null;
  /** Further lines of which the same is true, the first 50 of them. */
  readonly also?: { readonly count: number; readonly lines: readonly (number | null)[] };
}

/** What sort of document was read: only `scorm` has a course. */
export type ManifestKind = 'scorm' | 'cmi5' | 'common-cartridge' | 'unknown';

export interface ManifestReading {
  /** Null when nothing can be shown; one of the findings is an error then. */
  readonly course: Course | null;
  readonly findings: readonly ManifestFinding[];
  /** Every file that a resource declares, as a URL reference with `xml:base` applied; each once. */
  readonly hrefs: readonly string[];
  readonly detected: ManifestKind;
  /** The elements that were read, for those who look closer; null when the text is not well-formed. */
  readonly document: XmlDocument | null;
}
