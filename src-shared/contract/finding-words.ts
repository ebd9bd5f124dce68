import { lintWords } from '../lint/lint-words';
import { manifestWords } from '../scorm/cam/manifest-words';
import { xmlFaultWords } from '../scorm/cam/xml-fault-words';
import { packageWords } from './package-words';

/** English words of every finding, by `wordsKey`; screens in other languages translate this table. */
export const findingWords = {
  ...manifestWords,
  ...xmlFaultWords,
  ...packageWords,
  ...lintWords,
} as const;
