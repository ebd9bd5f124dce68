/** The words of `cmi.core.lesson_status` [R12 3.4.4]. */
export const lessonStatuses = [
  'passed',
  'completed',
  'failed',
  'incomplete',
  'browsed',
  'not attempted',
] as const;

export type LessonStatus = (typeof lessonStatuses)[number];

/**
 * An AICC script [C12 prerequisites] in its plainest form: a status among some words, or at least so many of several.
 * "Not" is worked into the words and counts, "and" is all of them, "or" is one of them.
 */
export type Script =
  | { readonly kind: 'item'; readonly id: string; readonly words: readonly LessonStatus[] }
  | { readonly kind: 'at-least'; readonly count: number; readonly of: readonly Script[] };

/** Why a script cannot be read. `count`: the number before a set is not from 1 to the size of the set. */
export type ScriptFault = 'unexpected' | 'unfinished' | 'unknown-status' | 'count' | 'too-deep' | 'too-long';

/** `at` counts characters from 0. */
export type ScriptReading =
  | { readonly ok: true; readonly script: Script }
  | { readonly ok: false; readonly at: number; readonly reason: ScriptFault };

/** The book allows 200 characters. */
const longestScript = 10_000;
const deepestNesting = 50;

/** What "A" alone asks: the item is complete. */
const complete: readonly LessonStatus[] = ['passed', 'completed'];

/**
 * Reads a script: items by id, `=` and `<>` with a status (quoted or bare, its first letters are enough), `~`, `&`, `|`,
 * parentheses, sets `{A,B}` (all of them) and `2*{A,B,C}` (at least two); `~` binds before `&`, `&` before `|`.
 */
export function parseScript(text: string): ScriptReading {
  if (text.length > longestScript) return { ok: false, at: longestScript, reason: 'too-long' };
  const reader: Reader = { tokens: tokensOf(text), next: 0, fault: null };
  const script = either(reader, false, 0);
  const rest = peek(reader);
  if (rest !== undefined && rest.kind !== 'end') refuse(reader, 'unexpected');
  if (script === null || reader.fault !== null)
    return { ok: false, ...(reader.fault ?? { at: 0, reason: 'unexpected' }) };
  return { ok: true, script };
}

/** Whether a script holds. One that names an item which `statusOf` does not know (null) does: it must lock nothing. */
export function holds(script: Script, statusOf: (id: string) => LessonStatus | null): boolean {
  return itemsIn(script).some((id) => statusOf(id) === null) || isTrue(script, statusOf);
}

/** Ids of the items that a script names, in its order, as often as it names them. */
export function itemsIn(script: Script): readonly string[] {
  return script.kind === 'item' ? [script.id] : script.of.flatMap(itemsIn);
}

function isTrue(script: Script, statusOf: (id: string) => LessonStatus | null): boolean {
  if (script.kind === 'item') return script.words.some((word) => word === statusOf(script.id));
  return script.of.filter((part) => isTrue(part, statusOf)).length >= script.count;
}

interface Token {
  /** `sign`: one of the grammar's own; `quoted`: without its quotes. */
  readonly kind: 'sign' | 'name' | 'quoted' | 'stray' | 'end';
  readonly text: string;
  readonly at: number;
}

/** Where reading stands; the first fault stays. */
interface Reader {
  readonly tokens: readonly Token[];
  next: number;
  fault: { readonly at: number; readonly reason: ScriptFault } | null;
}

function tokensOf(text: string): readonly Token[] {
  const found = text.matchAll(/(<>|[&|~=(){},*])|"([^"]*)"|'([^']*)'|([^\s&|~=<>(){},*"']+)|(\S)/gu);
  const tokens = [...found].map((match): Token => {
    const [, sign, double, single, name, stray = ''] = match;
    const at = match.index;
    if (sign !== undefined) return { kind: 'sign', text: sign, at };
    const quoted = double ?? single;
    if (quoted !== undefined) return { kind: 'quoted', text: quoted, at };
    return name === undefined ? { kind: 'stray', text: stray, at } : { kind: 'name', text: name, at };
  });
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

/** parts separated by `|` */
function either(reader: Reader, isNegated: boolean, depth: number): Script | null {
  const parts = separated(reader, '|', () => both(reader, isNegated, depth));
  return parts === null ? null : atLeast(isNegated ? parts.length : 1, parts);
}

/** parts separated by `&` */
function both(reader: Reader, isNegated: boolean, depth: number): Script | null {
  const parts = separated(reader, '&', () => single(reader, isNegated, depth));
  return parts === null ? null : atLeast(isNegated ? 1 : parts.length, parts);
}

/** `~`s before a block, a set or an item */
function single(reader: Reader, isOuterNegated: boolean, depth: number): Script | null {
  let isNegated = isOuterNegated;
  while (took(reader, '~')) isNegated = !isNegated;
  if (depth >= deepestNesting) return refuse(reader, 'too-deep');
  if (took(reader, '(')) {
    const inner = either(reader, isNegated, depth + 1);
    return inner === null || took(reader, ')') ? inner : refuse(reader, 'unexpected');
  }
  const token = peek(reader);
  if (isSign(token, '{')) return set(reader, isNegated, depth, null);
  const times = /^\d+$/.test(token?.text ?? '') && isSign(reader.tokens[reader.next + 1], '*');
  if (token?.kind === 'name' && times) {
    reader.next += 2;
    return set(reader, isNegated, depth, token);
  }
  return item(reader, isNegated);
}

/** `{A,B}` or, after its number, `{A,B,C}` of `2*{A,B,C}` */
function set(reader: Reader, isNegated: boolean, depth: number, times: Token | null): Script | null {
  if (!took(reader, '{')) return refuse(reader, 'unexpected');
  const parts = separated(reader, ',', () => either(reader, isNegated, depth + 1));
  if (parts === null) return null;
  if (!took(reader, '}')) return refuse(reader, 'unexpected');
  const count = times === null ? parts.length : Number(times.text);
  if (count < 1 || count > parts.length) return refuse(reader, 'count', times?.at);
  return atLeast(isNegated ? parts.length - count + 1 : count, parts);
}

/** an id, with or without a test of its status */
function item(reader: Reader, isNegated: boolean): Script | null {
  const id = peek(reader);
  if (id === undefined || (id.kind !== 'name' && id.kind !== 'quoted')) return refuse(reader, 'unexpected');
  reader.next += 1;
  const isEqual = took(reader, '=');
  if (!isEqual && !took(reader, '<>')) return oneOf(id.text, complete, isNegated);
  const word = status(reader);
  return word === null ? null : oneOf(id.text, [word], isEqual === isNegated);
}

function oneOf(id: string, words: readonly LessonStatus[], isNegated: boolean): Script {
  return {
    kind: 'item',
    id,
    words: lessonStatuses.filter((word) => words.includes(word) !== isNegated),
  };
}

/** A status by its first letters, in any case; "not attempted" may be two words. */
function status(reader: Reader): LessonStatus | null {
  const token = peek(reader);
  if (token === undefined || (token.kind !== 'name' && token.kind !== 'quoted'))
    return refuse(reader, 'unexpected');
  const second = reader.tokens[reader.next + 1];
  const isTwo = token.kind === 'name' && second?.kind === 'name' && lettersOf(token.text) === 'not';
  const letters = lettersOf(isTwo ? token.text + second.text : token.text);
  const word = lessonStatuses.find((each) => letters !== '' && lettersOf(each).startsWith(letters));
  if (word === undefined) return refuse(reader, 'unknown-status');
  reader.next += isTwo ? 2 : 1;
  return word;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, '');
}

function atLeast(count: number, of: readonly Script[]): Script {
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'at-least', count, of };
}

function separated(reader: Reader, separator: string, part: () => Script | null): readonly Script[] | null {
  const parts: Script[] = [];
  do {
    const next = part();
    if (next === null) return null;
    parts.push(next);
  } while (took(reader, separator));
  return parts;
}

function peek(reader: Reader): Token | undefined {
  return reader.tokens[reader.next];
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === 'sign' && token.text === sign;
}

function took(reader: Reader, sign: string): boolean {
  const isNext = isSign(peek(reader), sign);
  if (isNext) reader.next += 1;
  return isNext;
}

/** Notes where reading failed, and why; what is missing at the end is told as such. */
function refuse(reader: Reader, reason: ScriptFault, at?: number): null {
  const token = peek(reader);
  const isEnd = token?.kind === 'end' && reason === 'unexpected';
  reader.fault ??= { at: at ?? token?.at ?? 0, reason: isEnd ? 'unfinished' : reason };
  return null;
}
