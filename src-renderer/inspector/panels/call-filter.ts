import type { CallKind, CallRow } from './call-rows';

export interface CallFilter {
  /** Words that must all hold, in the little language of `termsOf`. */
  readonly search: string;
  readonly errorsOnly: boolean;
  readonly kind: CallKind | 'all';
}

export const noFilter: CallFilter = { search: '', errorsOnly: false, kind: 'all' };

const fields = ['method', 'element', 'value', 'answer', 'error', 'sco', 'kind'] as const;
type Field = (typeof fields)[number];

/** One condition: text somewhere in the row or in one part of it, in any case. */
interface Term {
  readonly isNot: boolean;
  readonly field: Field | 'took' | 'anywhere';
  /** "" with `error`: any error but that a value is not set yet. With `took` a comparison with milliseconds, as ">5". */
  readonly text: string;
}

/**
 * Reads a search: words parted by spaces, `"several words"` as one, `-` before what must not be, and a part of the row
 * before a colon; `took>5` for calls that took longer than 5 ms. `error` alone stands for any error but that of reading what is not set yet. What looks like a part and is none is sought as it stands.
 */
function termsOf(search: string): readonly Term[] {
  const words = search.matchAll(/(-?)(?:(\w+):)?(?:"([^"]*)"?|(\S+))/g);
  return [...words].flatMap(([all, not, name, quoted, plain]): readonly Term[] => {
    const isNot = not === '-' && all.length > 1;
    const field = fields.find((one) => one === name?.toLowerCase());
    const text = quoted ?? plain ?? '';
    if (field !== undefined) return [{ isNot, field, text }];
    if (quoted === undefined && name === undefined && text.toLowerCase() === 'error')
      return [{ isNot, field: 'error', text: '' }];
    const took = name === undefined && quoted === undefined ? tookPattern.exec(text)?.[1] : undefined;
    if (took !== undefined) return [{ isNot, field: 'took', text: took }];
    const whole = name === undefined ? text : `${name}:${text}`;
    const isUnfinished =
      fields.some((one) => whole.toLowerCase() === `${one}:`) || /^took[<>]=?$/i.test(whole);
    return whole === '' || isUnfinished ? [] : [{ isNot, field: 'anywhere', text: whole }];
  });
}

/** What of a search looks like its little language and is sought as it stands all the same. */
export type FilterHint =
  | { readonly kind: 'noField'; readonly name: string; readonly fields: string }
  | { readonly kind: 'noNumber'; readonly text: string };

/** Addresses have a colon, too. */
const schemes = ['http', 'https', 'file', 'data', 'urn', 'mailto', 'javascript'];

/** Each once. */
export function hintsOf(search: string): readonly FilterHint[] {
  const hints = termsOf(search).flatMap(({ field, text }): readonly FilterHint[] => {
    if (field !== 'anywhere') return [];
    if (/^took[<>]=?/i.test(text)) return [{ kind: 'noNumber', text }];
    const name = /^([a-z_]+):\S/i.exec(text)?.[1]?.toLowerCase();
    return name === undefined || schemes.includes(name)
      ? []
      : [{ kind: 'noField', name, fields: fields.join(', ') }];
  });
  return [...new Map(hints.map((hint) => [JSON.stringify(hint), hint])).values()];
}

const tookPattern = /^took([<>]=?\d+(?:[.,]\d*)?)$/i;

export type Passes = (row: CallRow) => boolean;

/** Null: every row passes. `titles` of activities by id are sought as their ids are. */
export function passesOf(
  { search, errorsOnly, kind }: CallFilter,
  titles: ReadonlyMap<string, string>,
): Passes | null {
  const checks = termsOf(search).map((term) => checkOf(term, titles));
  if (kind !== 'all') checks.push((row) => row.kind === kind);
  if (errorsOnly) checks.push((row) => row.isError && !row.isUnset);
  return checks.length === 0 ? null : (row) => checks.every((check) => check(row));
}

function checkOf({ isNot, field, text }: Term, titles: ReadonlyMap<string, string>): Passes {
  const sought = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'i');
  const check = holdsIn(field, sought, text, titles);
  return isNot ? (row) => !check(row) : check;
}

function holdsIn(
  field: Term['field'],
  sought: RegExp,
  text: string,
  titles: ReadonlyMap<string, string>,
): Passes {
  const isOfSco = ({ activityId }: CallRow) =>
    activityId !== null && (sought.test(activityId) || sought.test(titles.get(activityId) ?? ''));
  switch (field) {
    case 'method':
      return (row) => sought.test(row.name);
    case 'element':
      return (row) => sought.test(row.element);
    case 'value':
      return (row) => sought.test(row.value);
    case 'answer':
      return (row) => sought.test(row.result);
    case 'error':
      return (row) => row.isError && (text === '' ? !row.isUnset : row.errorCode === text);
    case 'kind':
      return (row) => sought.test(row.kind);
    case 'took':
      return comparesTo(text);
    case 'sco':
      return isOfSco;
    case 'anywhere':
      return (row) =>
        sought.test(row.element) ||
        sought.test(row.name) ||
        sought.test(row.value) ||
        sought.test(row.result) ||
        (row.isError && sought.test(row.errorCode)) ||
        isOfSco(row);
  }
}

/** Of a call that is not known to have taken any time, no comparison holds. */
function comparesTo(comparison: string): Passes {
  const ms = Number(comparison.replace(/^[<>]=?/, '').replace(',', '.'));
  const isOver = comparison.startsWith('>');
  const isAlso = comparison[1] === '=';
  return ({ tookMs }) => tookMs !== null && (tookMs === ms ? isAlso : tookMs > ms === isOver);
}
