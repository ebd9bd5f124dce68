import type { ErrorCode } from '../../../../src-shared/contract/errors';
import type { Language } from '../../../../src-shared/kernel/languages';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';

export const refusalWords = { ar, de, en, es, fr } as const satisfies Record<Language, RefusalWords>;

/** What happened, and what to do. */
type Sentences = Readonly<Record<'what' | 'todo', string>>;

/** What a learner reads in place of the course. */
export type RefusalWords = Readonly<Record<keyof typeof en, Sentences>>;

const words: Partial<Record<ErrorCode, keyof RefusalWords>> = {
  DISPATCH_NOT_FOUND: 'unknown',
  DISPATCH_NOT_ACTIVE: 'notOpen',
  REGISTRATION_LIMIT_EXCEEDED: 'full',
  LICENSE_LIMIT_EXCEEDED: 'full',
  FORBIDDEN: 'elsewhere',
  INVALID_REQUEST: 'nobody',
};

export function sentencesOf(code: ErrorCode, language: Language): Sentences {
  return refusalWords[language][words[code] ?? 'fault'];
}
