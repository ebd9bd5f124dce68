/** Characters of one piece, about. */
const pieceLength = 1_000_000;

/** JSON of an object in pieces, its list of this name last: together they may be longer than any one text can be. */
export function* piecesOfLongJson<Name extends string>(
  value: Readonly<Record<Name, readonly unknown[]>>,
  name: Name,
): Generator<string> {
  const { [name]: list, ...rest } = value;
  let piece = JSON.stringify({ ...rest, [name]: [] }).slice(0, -']}'.length);
  for (const [at, item] of list.entries()) {
    piece += (at === 0 ? '' : ',') + JSON.stringify(item);
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}]}`;
}

/**
 * Reads JSON of an object in pieces, cut anywhere. The items of its list of this name are read one by one, so that only the longest of
 * them, and what is left without them, has to fit into one text. Throws SyntaxError for what is no JSON, RangeError for what is too long
 * all the same, and what `pieces` throws.
 */
export async function readLongJson(
  pieces: Iterable<string> | AsyncIterable<string>,
  name: string,
): Promise<unknown> {
  const parts = createParts();
  const edges = edgesOf(name);
  for await (const piece of pieces) {
    let from = 0;
    for (const { at, is } of edges(piece)) {
      parts.take(piece.slice(from, at));
      parts.meet(is);
      // A comma between two items belongs to neither.
      from = is === 'comma' ? at + 1 : at;
    }
    parts.take(piece.slice(from));
  }
  return parts.whole(name);
}

/** Where the list begins (behind its bracket), where one item of it ends and the next begins, and where it ends. */
type Edge = 'begin' | 'comma' | 'end';

function createParts() {
  const items: unknown[] = [];
  const rest: string[] = [];
  let item = '';
  let isInList = false;
  const endItem = () => {
    items.push(JSON.parse(item));
    item = '';
  };
  return {
    take: (text: string): void => {
      if (isInList) item += text;
      else rest.push(text);
    },
    meet: (edge: Edge): void => {
      const isEmpty = edge === 'end' && items.length === 0 && item.trim() === '';
      if (edge !== 'begin' && !isEmpty) endItem();
      isInList = edge !== 'end';
    },
    whole: (name: string): unknown => {
      if (isInList) throw new SyntaxError('The list was cut off');
      const value: unknown = JSON.parse(rest.join(''));
      return items.length > 0 && typeof value === 'object' ? { ...value, [name]: items } : value;
    },
  };
}

const inText = /["\\]/g;
const betweenTexts = /["[\]{}:,]/g;
/** Characters before a colon in which the name of what follows is sought. */
const nameLength = 80;

/** Finds the edges of an object's list of this name in one piece of its JSON after the other. */
function edgesOf(name: string): (piece: string) => Iterable<{ readonly at: number; readonly is: Edge }> {
  const isNamed = new RegExp(`(?<!\\\\)"${name}"\\s*$`);
  let list: 'not yet' | 'named' | 'open' | 'over' = 'not yet';
  let [depth, isText, isEscaped] = [0, false, false];
  let lastPiece = '';

  const edgeAt = (sign: string, before: () => string): Edge | null => {
    const wasNamed = list === 'named';
    if (wasNamed) list = 'not yet';
    switch (sign) {
      case '"':
        isText = true;
        return null;
      case ':':
        if (list === 'not yet' && depth === 1 && isNamed.test(before())) list = 'named';
        return null;
      case ',':
        return list === 'open' && depth === 2 ? 'comma' : null;
      case '[':
      case '{':
        depth += 1;
        if (!wasNamed || sign === '{') return null;
        list = 'open';
        return 'begin';
      default:
        depth -= 1;
        if (list !== 'open' || depth !== 1) return null;
        list = 'over';
        return 'end';
    }
  };

  return function* (piece) {
    let at = isEscaped ? 1 : 0;
    isEscaped = false;
    for (;;) {
      const signs = isText ? inText : betweenTexts;
      signs.lastIndex = at;
      const found = signs.exec(piece);
      if (found === null) break;
      const [sign] = found;
      at = found.index + 1;
      if (isText) {
        if (sign === '"') isText = false;
        else at += 1;
        continue;
      }
      const is = edgeAt(sign, () => (lastPiece + piece.slice(0, found.index)).slice(-nameLength));
      if (is !== null) yield { at: is === 'begin' ? at : found.index, is };
    }
    isEscaped = at > piece.length;
    lastPiece = (lastPiece + piece).slice(-nameLength);
  };
}
