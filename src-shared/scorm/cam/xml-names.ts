/** A name as it is written, taken apart; `key` is the local part in lower case. */
export interface QualifiedName {
  readonly written: string;
  readonly prefix: string;
  readonly local: string;
  readonly key: string;
}

/** Takes each name apart once: a document has few, and says them often. Equal names are one object. */
export interface Names {
  /** The name that stands between two indexes of a text. */
  readonly in: (text: string, start: number, end: number) => QualifiedName;
  readonly all: () => readonly QualifiedName[];
}

const places = 256;

export function createNames(): Names {
  const known = new Map<string, QualifiedName>();
  /** The last name for each place, so that most are found without cutting them out of the text. */
  const recent = new Array<QualifiedName | undefined>(places);
  const found = (written: string): QualifiedName => {
    const name = known.get(written) ?? takenApart(written);
    known.set(written, name);
    return name;
  };
  return {
    in: (text, start, end) => {
      const place = placeOf(text, start, end);
      const last = recent[place];
      if (last?.written.length === end - start && text.startsWith(last.written, start)) return last;
      const name = found(text.slice(start, end));
      recent[place] = name;
      return name;
    },
    all: () => [...known.values()],
  };
}

function placeOf(text: string, start: number, end: number): number {
  const middle = text.charCodeAt((start + end) >> 1);
  const last = text.charCodeAt(end - 1);
  return (middle * 7 + last * 31 + (end - start) * 3) % places;
}

function takenApart(written: string): QualifiedName {
  const colon = written.indexOf(':');
  const local = written.slice(written.lastIndexOf(':') + 1);
  return { written, prefix: colon < 0 ? '' : written.slice(0, colon), local, key: local.toLowerCase() };
}

/** Namespaces by prefix, "" for the one without: a chain, so that deep elements copy nothing. */
export interface NamespaceScope {
  readonly declared: ReadonlyMap<string, string>;
  readonly outer: NamespaceScope | null;
}

/** The URI of a prefix; the prefix itself where it is not declared. */
export function namespaceOf(prefix: string, scope: NamespaceScope | null): string {
  for (let at = scope; at !== null; at = at.outer) {
    const uri = at.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  return prefix;
}
