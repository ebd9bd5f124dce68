import { wordsOfFiles } from './words-of-files';
import { wordsOfManifest } from './words-of-manifest';
import { wordsOfPages } from './words-of-pages';
import { wordsOfSequencing } from './words-of-sequencing';

/** What the lint can say, in English, by id; `id/case` where a rule has several sentences. */
export const lintWords = {
  ...wordsOfFiles,
  ...wordsOfManifest,
  ...wordsOfSequencing,
  ...wordsOfPages,
  'package.more': { message: '{{number}} more findings "{{id}}" are left out' },
} as const;

export type LintWords = typeof lintWords;
export type LintKey = keyof LintWords;

type IdOf<Key extends string> = Key extends `${infer Id}/${string}` ? Id : Key;
/** Ids of rules and of their findings. */
export type LintRuleId = Exclude<IdOf<LintKey>, 'package.more'>;
