import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type { EngineTexts } from '..';
import { errorWords } from './error';
import { noteWords } from './note';

export const de: TranslationOf<EngineTexts, 'de'> = { note: noteWords, error: errorWords };
