import type { findingWords } from '../../../../../src-shared/contract/finding-words';
import type { SentencesOf } from '../translation';
import { wordsOfFiles } from './files';
import { wordsOfManifest } from './lint-manifest';
import { manifestWords } from './manifest';
import { packageWords } from './package';
import { wordsOfPages } from './pages';
import { wordsOfSequencing } from './sequencing';
import { xmlFaultWords } from './xml-faults';

/** A file for each table of findings. */
export const es: SentencesOf<typeof findingWords> = {
  ...manifestWords,
  ...xmlFaultWords,
  ...packageWords,
  ...wordsOfFiles,
  ...wordsOfManifest,
  ...wordsOfSequencing,
  ...wordsOfPages,
  'package.more': { message: 'Se omiten {{number}} hallazgos «{{id}}» más' },
};
