import { en } from './en';

/** The words of this room, by language. */
export const uiWords = { en };
export type UiWords = typeof en;
