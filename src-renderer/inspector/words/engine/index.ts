import type { RoomWords } from '../../../../src-shared/kernel/translation';
import { errorWords, noteWords } from '../../../../src-shared/scorm/attempt';

const en = { note: noteWords, error: errorWords };

/** What the engine says, by language: its remarks by id, and what errors mean. English is the engine's own table. */
export const engineWords = {
  en,
  ar: async () => (await import('./ar')).ar,
  de: async () => (await import('./de')).de,
  es: async () => (await import('./es')).es,
  fr: async () => (await import('./fr')).fr,
} satisfies RoomWords;
export type EngineTexts = typeof en;
