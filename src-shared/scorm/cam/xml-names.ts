import { createRecent, type XmlSource } from './xml-source';

/** A name as it is written, taken apart; `key` is the local part in lower case. */
export interface QualifiedName {
  readonly written: string;
  readonly prefix: string;
  readonly local: string;
  readonly key: string;
}

/** Takes each name of a source apart once: it has few, and says them often. Equal names are one object. */
export interface Names {
  /** What stands between two indexes, where it is a name that came before; null also where that was long ago. */
  readonly known: (start: number, end: number) => QualifiedName | null;
  /** The name that stands between two indexes. */
  readonly in: (start: number, end: number) => QualifiedName;
  readonly all: () => readonly QualifiedName[];
}

export function createNames(source: XmlSource): Names {
  const byText = new Map<string, QualifiedName>();
  const recent = createRecent<QualifiedName>(source);
  const found = (start: number, end: number): QualifiedName => {
    const written = source.text.slice(start, end);
    const name = byText.get(written) ?? takenApart(written);
    byText.set(written, name);
    recent.keep(start, end, name);
    return name;
  };
  return {
    known: recent.find,
    in: (start, end) => recent.find(start, end) ?? found(start, end),
    all: () => [...byText.values()],
  };
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
