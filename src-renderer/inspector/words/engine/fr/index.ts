import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type { EngineTexts } from '..';
import { errorWords } from './error';
import { noteWords } from './note';

export const fr: TranslationOf<EngineTexts, 'fr'> = { note: noteWords, error: errorWords };
