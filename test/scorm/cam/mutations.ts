import fc from 'fast-check';

/** One thing done to a text; places are shares of its length, from 0 to 1. */
type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, share: number) => Math.floor(share * text.length);
const inserted = (text: string, index: number, what: string) =>
  text.slice(0, index) + what + text.slice(index);

const cut = fc.tuple(place, place).map(([from, to]): Mutation => {
  const [begin, end] = [Math.min(from, to), Math.max(from, to)];
  return (text) => text.slice(0, at(text, begin)) + text.slice(at(text, end));
});

const cutEnd = place.map(
  (share): Mutation =>
    (text) =>
      text.slice(0, at(text, share)),
);

const repeated = fc
  .tuple(place, fc.nat(400), fc.integer({ min: 1, max: 300 }))
  .map(([share, length, times]): Mutation => (text) => {
    const begin = at(text, share);
    return inserted(text, begin, text.slice(begin, begin + length).repeat(times));
  });

/** Two tags change places. */
const swapped = fc.tuple(place, place).map(([one, other]): Mutation => (text) => {
  const parts = text.split(/(<[^<>]*>)/);
  const tagAt = (share: number) => 2 * Math.floor((share * (parts.length - 1)) / 2) + 1;
  const [first, second] = [parts[tagAt(one)], parts[tagAt(other)]];
  if (first === undefined || second === undefined) return text;
  parts[tagAt(one)] = second;
  parts[tagAt(other)] = first;
  return parts.join('');
});

const junk = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '=',
  '/',
  '</',
  '/>',
  '<a',
  '<a>',
  '</a>',
  ' ',
  '\n',
  '\r',
  '\0',
  '\uFFFE',
  '\uD800',
  '\u00A0',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?',
  '?>',
  '<?xml version="1.0" encoding="x"?>',
  '<!DOCTYPE a>',
  ']>',
  '&#x110000;',
  '&#0;',
  '&unknown;',
  '&amp;',
  ' xmlns=""',
  ' xmlns:a="b"',
  ' href=',
  '\u{1F600}',
  '__proto__',
  'constructor',
] as const;

const junkPut = fc.tuple(place, fc.constantFrom(...junk), fc.constantFrom(1, 1, 1, 2, 1000)).map(
  ([share, what, times]): Mutation =>
    (text) =>
      inserted(text, at(text, share), what.repeat(times)),
);

const nested = fc
  .tuple(
    place,
    fc.constantFrom(3, 150, 250, 100_000),
    fc.constantFrom('item', 'manifest', 'imsss:sequencing', 'x'),
  )
  .map(
    ([share, levels, name]): Mutation =>
      (text) =>
        inserted(text, at(text, share), `<${name}>`.repeat(levels) + `</${name}>`.repeat(levels)),
  );

/** Into a tag: one long value, or many attributes. */
const attributes = fc
  .tuple(place, fc.constantFrom(1, 300), fc.constantFrom(1, 100_000))
  .map(([share, count, length]): Mutation => (text) => {
    const end = text.indexOf('>', at(text, share));
    const value = 'v'.repeat(Math.ceil(length / count));
    const all = Array.from({ length: count }, (_, name) => ` a${String(name)}="${value}"`).join('');
    return end < 0 ? text : inserted(text, text[end - 1] === '/' ? end - 1 : end, all);
  });

const bomb = fc.constantFrom('internal', 'external', 'parameter').map((kind): Mutation => (text) => {
  const levels = Array.from(
    { length: 20 },
    (_, n) => `<!ENTITY e${String(n + 1)} "${`&e${String(n)};`.repeat(10)}">`,
  );
  const entities = {
    internal: `<!ENTITY e0 "ha">${levels.join('')}`,
    external: '<!ENTITY e20 SYSTEM "file:///etc/passwd">',
    parameter: '<!ENTITY % e20 SYSTEM "http://127.0.0.1:9/x">%e20;',
  }[kind];
  return text
    .replace(/<manifest/, (found) => `<!DOCTYPE manifest [${entities}]>${found}`)
    .replaceAll('<title>', '<title>&e20;');
});

const mutation = fc.oneof(
  cut,
  cutEnd,
  repeated,
  swapped,
  junkPut,
  junkPut,
  junkPut,
  nested,
  attributes,
  bomb,
);

/** One of the texts after some mutations, cut to a size that a test can bear. */
export function mutated(texts: readonly string[], longest = 2_000_000): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 5 }))
    .map(([text, mutations]) => mutations.reduce((result, mutate) => mutate(result).slice(0, longest), text));
}
