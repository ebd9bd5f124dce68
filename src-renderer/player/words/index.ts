import { en } from './en';

/** The words of this room, by language. */
export const playerWords = { en };
export type PlayerWords = typeof en;
