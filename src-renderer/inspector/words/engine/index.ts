import { runFindingWords, runFixWords } from '../../../../src-shared/inspect/findings';
import type { RoomWords } from '../../../../src-shared/kernel/translation';
import { errorWords, explainWords, noteWords } from '../../../../src-shared/scorm/attempt';

const en = {
  note: noteWords,
  error: errorWords,
  explain: explainWords,
  finding: runFindingWords,
  fix: runFixWords,
};

/**
 * What the engine and the rules about runs say, by language: remarks and explanations by id, what errors mean, what was found.
 * English is their own table.
 */
export const engineWords = {
  en,
  ar: async () => (await import('./ar')).ar,
  de: async () => (await import('./de')).de,
  es: async () => (await import('./es')).es,
  fr: async () => (await import('./fr')).fr,
} satisfies RoomWords;
export type EngineTexts = typeof en;
