/** Looks forward in one text; each part of it is searched once as long as the indexes grow. */
export interface Lookout {
  /** Where the next "<" stands; the length of the text where none does. */
  readonly nextLess: (from: number) => number;
  /** The same of "=". */
  readonly nextEquals: (from: number) => number;
  /** Where an ampersand between the indexes begins no reference; null where all do. */
  readonly bareAmpersand: (from: number, to: number) => number | null;
  /** The line of an index; for an index before the one asked last, the line of that. */
  readonly lineAt: (index: number) => number;
}

const reference = /&(?:#\d+|#x[0-9a-f]+|[\p{L}_:][\p{L}\p{N}_:.-]*);/iuy;

export function createLookout(text: string, firstLine: number): Lookout {
  const nextAmpersand = createFinder(text, '&');
  const nextBreak = createFinder(text, '\n');
  let line = firstLine;
  let counted = 0;
  return {
    nextLess: createFinder(text, '<'),
    nextEquals: createFinder(text, '='),
    bareAmpersand: (from, to) => {
      for (let at = nextAmpersand(from); at < to; at = nextAmpersand(at + 1)) {
        reference.lastIndex = at;
        if (!reference.test(text) || reference.lastIndex > to) return at;
      }
      return null;
    },
    lineAt: (index) => {
      for (let at = nextBreak(counted); at < index; at = nextBreak(counted)) {
        line += 1;
        counted = at + 1;
      }
      return line;
    },
  };
}

/** Where `wanted` stands next from an index; the length of the text where it does not. */
function createFinder(text: string, wanted: string): (from: number) => number {
  let asked = 0;
  let found = -1;
  return (from) => {
    if (from < asked || from > found) {
      const next = text.indexOf(wanted, from);
      found = next < 0 ? text.length : next;
    }
    asked = from;
    return found;
  };
}
