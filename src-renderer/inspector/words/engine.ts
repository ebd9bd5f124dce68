import { errorWords, noteWords } from '../../../src-shared/scorm/attempt';

/** What the engine says, by language: its remarks by id, and what errors mean. English is the engine's own table. */
export const engineWords = { en: { note: noteWords, error: errorWords } };
