import type { QualifiedName } from './xml-names';

/** Writes what a parser needs of a text: elements without attributes, and the text between their tags. */
export interface XmlOutline {
  readonly open: (name: QualifiedName, isEmpty: boolean) => void;
  /** Closes the element opened last. */
  readonly close: () => void;
  /** Adds text as it is. */
  readonly add: (raw: string) => void;
  readonly text: () => string;
}

/** Pieces that are held at a time: a list of all of them would be moved each time that it grows. */
const piecesOfBlock = 1000;

const [anyOpen, anyClose, anyEmpty] = ['<e>', '</e>', '<e/>'];

/**
 * An element has its own name where that comes for the first time, so that the parser may refuse it, and then a short one: the
 * parser copies each and looks it up.
 */
export function createOutline(): XmlOutline {
  const blocks: string[] = [];
  let pieces: string[] = [];
  const closing: string[] = [];
  const named = new Set<QualifiedName>();
  const put = (piece: string) => {
    if (pieces.push(piece) < piecesOfBlock) return;
    blocks.push(pieces.join(''));
    pieces = [];
  };
  return {
    open: (name, isEmpty) => {
      const isNew = !named.has(name);
      if (isNew) named.add(name);
      if (isEmpty) put(isNew ? `<${name.written}/>` : anyEmpty);
      else {
        put(isNew ? `<${name.written}>` : anyOpen);
        closing.push(isNew ? `</${name.written}>` : anyClose);
      }
    },
    close: () => {
      put(closing.pop() ?? '');
    },
    add: put,
    text: () => blocks.join('') + pieces.join(''),
  };
}
