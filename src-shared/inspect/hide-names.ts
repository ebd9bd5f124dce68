import { isTimeInterval, isTimespan12 } from '../scorm/rte/formats/time';

/** Ids by which things hang together, and words that the engine goes by: no name is looked for in them. */
const keptKeys = new Set(
  `id activity_id activityId type method mode credit kind status state completion_status success_status scorm_version
  completionStatus successStatus package_title title`.split(/\s+/),
);
const keptParts = new Set(['profile', 'course', 'faults', 'fault']);

/** What the standard's own elements hold: a learner called so is not what is meant. */
const vocabulary = new Set(
  `true false unknown passed failed completed incomplete browsed not attempted normal suspend logout time-out
  continue previous exit exitAll abandon abandonAll suspendAll correct incorrect wrong neutral unanticipated
  true-false choice fill-in long-fill-in matching performance sequencing likert numeric other credit no-credit`
    .split(/\s+/)
    .concat('not attempted'),
);
const numberElement = /score|progress|weighting|result|latency|time|audio|speed|text|threshold|_count/;

/** Shorter names stand in everything: they are hidden only where content was told them. */
const leastLength = 3;
/** Shorter names are hidden only where they stand alone, and not in the middle of a word. */
const leastInWords = 5;

/** Hides in any data; `element`: whose value it is. */
export type Hide = <Data>(data: Data, element?: string) => Data;

/**
 * Takes names out of every text of some data: in any case, plain, and as addresses, forms and JSON write them; of "Doe, Jane" also "Jane Doe".
 * Words of a name alone stay, as does what was packed. `standIns`: what stands for each name. `told`: elements whose values are names.
 */
export function hidingNames(
  standIns: ReadonlyMap<string, string>,
  told: Readonly<Record<string, string>>,
): Hide {
  const hidings = [...standIns]
    .flatMap(([name, standIn]) => formsOf(name).map((form) => ({ form, standIn })))
    .filter(({ form }) => form.length >= leastLength)
    .toSorted((one, other) => other.form.length - one.form.length)
    .map(({ form, standIn }) => ({ pattern: patternOf(form), standIn }));

  const hideText = (text: string, element: string): string => {
    const known = told[element];
    if (known !== undefined && text !== '' && !vocabulary.has(text)) return known;
    if (mustStay(text, element)) return text;
    return hidings.reduce((hidden, { pattern, standIn }) => hidden.replace(pattern, standIn), text);
  };
  const hide = (data: unknown, element: string): unknown => {
    if (typeof data === 'string') return hideText(data, element);
    if (Array.isArray(data)) return data.map((one: unknown) => hide(one, element));
    if (typeof data !== 'object' || data === null) return data;
    const parts = Object.entries(data).map(([key, value]: [string, unknown]): [string, unknown] => {
      const isKept = keptParts.has(key) || (keptKeys.has(key) && typeof value === 'string');
      return [key, isKept ? value : hide(value, key)];
    });
    return Object.fromEntries(parts);
  };
  // A text stays a text: data keeps its form.
  return <Data>(data: Data, element = '') => hide(data, element) as Data;
}

/** Names of elements, words and numbers of the standard, ids, moments and durations: without them the journal would tell another story. */
function mustStay(text: string, element: string): boolean {
  if (vocabulary.has(text) || /^(cmi|adl)\.[\w.]+$/.test(text)) return true;
  if (/^-?\d+(\.\d+)?$/.test(text) && numberElement.test(element)) return true;
  if (isTimespan12(text) || isTimeInterval(text)) return true;
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text) || /^\d{4}-\d\d-\d\dT[\d:.Z+-]+$/.test(text);
}

/** In any order of its two parts, and in any writing. */
function formsOf(name: string): readonly string[] {
  const text = name.trim();
  const parts = partsOf(text).flatMap(([given, family]) => [
    [given, family],
    [family, given],
  ]);
  const orders = parts.flatMap((pair) => [' ', ', ', ','].map((between) => pair.join(between)));
  return [...new Set([text, ...orders].flatMap(writingsOf))];
}

/** What may be the given and the family name: of "Ana García López" either may have two words. */
function partsOf(text: string): readonly (readonly [string, string])[] {
  const [family = '', given] = text.split(/\s*,\s*/);
  if (given !== undefined) return given === '' || family === '' ? [] : [[given, family]];
  const [first = '', ...rest] = text.split(/\s+/);
  const last = rest.at(-1);
  if (last === undefined) return [];
  return [
    [first, rest.join(' ')],
    [[first, ...rest.slice(0, -1)].join(' '), last],
  ];
}

function writingsOf(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
  const address = encodeURIComponent(whole);
  const strict = address.replace(/[!'()~]/g, oldCode);
  const old = text.replace(/[^\w@*+./-]/g, oldCode);
  const addresses = [address, strict, old];
  const forms = addresses.map((one) => one.replaceAll('%20', '+'));
  return [text, json, ascii, ...addresses, ...forms, encodeURI(whole)];
}

/** As `escape` writes a sign, Latin-1 where that has it. */
function oldCode(sign: string): string {
  const hex = sign.charCodeAt(0).toString(16);
  return hex.length > 2 ? `%u${hex.padStart(4, '0')}` : `%${hex.padStart(2, '0')}`;
}

function patternOf(form: string): RegExp {
  const exact = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (form.length >= leastInWords) return new RegExp(exact, 'giu');
  // What comes before may be one sign, as addresses and JSON write it.
  const before =
    '(?:(?<![\\p{L}\\p{N}])|(?<=%[\\da-f]{2})|(?<=%u[\\da-f]{4})|(?<=\\\\[nrtbf])|(?<=\\\\u[\\da-f]{4}))';
  return new RegExp(`${before}${exact}(?![\\p{L}\\p{N}])`, 'giu');
}
