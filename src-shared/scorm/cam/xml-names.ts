/** A name as it is written, taken apart; `key` is the local part in lower case. */
export interface QualifiedName {
  readonly written: string;
  readonly prefix: string;
  readonly local: string;
  readonly key: string;
}

/** Takes each name apart once: a document has few, and says them often. Equal names are one object. */
export interface Names {
  readonly of: (written: string) => QualifiedName;
  readonly all: () => readonly QualifiedName[];
}

export function createNames(): Names {
  const known = new Map<string, QualifiedName>();
  const taken = (written: string): QualifiedName => {
    const colon = written.indexOf(':');
    const local = written.slice(written.lastIndexOf(':') + 1);
    const name = {
      written,
      prefix: colon < 0 ? '' : written.slice(0, colon),
      local,
      key: local.toLowerCase(),
    };
    known.set(written, name);
    return name;
  };
  return { of: (written) => known.get(written) ?? taken(written), all: () => [...known.values()] };
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
