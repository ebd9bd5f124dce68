import type { RoomWords } from '../../../src-shared/kernel/translation';
import { en } from './en';

/** The words of this room, by language. */
export const classroomWords = {
  en,
  ar: async () => (await import('./ar')).ar,
  de: async () => (await import('./de')).de,
  es: async () => (await import('./es')).es,
  fr: async () => (await import('./fr')).fr,
} satisfies RoomWords;
export type ClassroomWords = typeof en;
