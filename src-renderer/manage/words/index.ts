import { en } from './en';

/** The words of this room, by language. */
export const manageWords = { en };
export type ManageWords = typeof en;
