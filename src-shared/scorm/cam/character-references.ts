const namedEntities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Replaces references by their characters, once and never again in what came out. */
export interface Decoder {
  readonly decode: (raw: string) => string;
  /** Names of entities that XML does not have; they stay as they stand. */
  readonly unknown: ReadonlySet<string>;
}

/** Knows the five entities of XML and the numbers of characters, and learns no others. */
export function createDecoder(): Decoder {
  const unknown = new Set<string>();
  const decode = (raw: string) => {
    if (!raw.includes('&')) return raw;
    return raw.replace(/&(#x[0-9a-f]+|#\d+|[^\s&;<]{1,60});/gi, (whole, name: string) => {
      if (name.startsWith('#')) return characterOf(name) ?? whole;
      const known = namedEntities.get(name);
      if (known === undefined) unknown.add(name);
      return known ?? whole;
    });
  };
  return { decode, unknown };
}

/** The five entities of XML and the numbers of characters decoded; other names stay as they stand. */
export function decodeReferences(raw: string): string {
  return raw.includes('&') ? createDecoder().decode(raw) : raw;
}

function characterOf(reference: string): string | null {
  const isHex = /^#x/i.test(reference);
  const code = Number.parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
