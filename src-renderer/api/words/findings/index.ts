import { findingWords } from '../../../../src-shared/contract/finding-words';
import type { RoomWords } from '../../../../src-shared/kernel/translation';

/** What findings say, by language. English is the table that the server's own sentences are made of. */
export const findingsInWords = {
  en: findingWords,
  ar: async () => (await import('./ar')).ar,
  de: async () => (await import('./de')).de,
  es: async () => (await import('./es')).es,
  fr: async () => (await import('./fr')).fr,
} satisfies RoomWords;
