import { en } from './en';

/** The words of this room, by language. */
export const inspectorWords = { en };
export type InspectorWords = typeof en;
