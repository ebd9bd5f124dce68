import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type { EngineTexts } from '..';
import { errorWords } from './error';
import { explainWords } from './explain';
import { noteWords } from './note';
import { runFindingWords, runFixWords } from './run-finding';

export const es: TranslationOf<EngineTexts, 'es'> = {
  note: noteWords,
  error: errorWords,
  explain: explainWords,
  finding: runFindingWords,
  fix: runFixWords,
};
