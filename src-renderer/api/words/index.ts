import { en } from './en';

/** The words of this room, by language. */
export const apiWords = { en };
export type ApiWords = typeof en;
