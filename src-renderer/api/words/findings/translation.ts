import type { FindingWords } from '../../../../src-shared/scorm/cam/told';

/** The sentences of a table of findings in another language: what a finding has besides them is in English only. */
export type SentencesOf<W extends FindingWords> = {
  readonly [K in keyof W]: { readonly [Part in keyof W[K] & ('message' | 'fix')]: string };
};
