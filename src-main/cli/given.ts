import type { z } from 'zod';
import { listLearnerGroups } from '../../src-shared/contract/roster-groups';
import { WrongUse, type Values } from './command';
import type { Reached } from './reach-lectern';

/** What an option was given; undefined where it was not. */
export function textIn(values: Values, option: string): string | undefined {
  const value = values[option];
  return typeof value === 'string' ? value : undefined;
}

/** What an option was given, where it must be of some form. Throws WrongUse; `what` says what it takes. */
export function formIn<T>(values: Values, option: string, form: z.ZodType<T>, what: string): T | undefined {
  const value = textIn(values, option);
  return value === undefined ? undefined : formOf(value, form, `--${option} takes ${what}, not "${value}".`);
}

/** Throws WrongUse with the sentence where a word is of another form. */
export function formOf<T>(word: string, form: z.ZodType<T>, sentence: string): T {
  const read = form.safeParse(word);
  if (!read.success) throw new WrongUse(sentence);
  return read.data;
}

/** The id of the class or group that --group names. Throws WrongUse where there is none. */
export async function groupIn(values: Values, lectern: Reached) {
  const name = textIn(values, 'group');
  if (name === undefined) return undefined;
  const { groups } = await lectern.call(listLearnerGroups, {});
  const found = groups.find((group) => group.name === name);
  if (found === undefined) throw new WrongUse(`There is no class or group "${name}".`);
  return found.id;
}

/** Fields that may be undefined may be left out instead. */
type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without what was not given: such fields are to be left out, not sent as nothing. */
export function givenOnly<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
