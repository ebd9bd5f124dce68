import type { ElementTreeNode, PlacedRow } from './element-tree';

/** What a name given by content means. `lists` and `indexes` tell the rows it goes through, even where the rest is unknown. */
export type Found = FoundElement | FoundKeyword | FoundRequestValid | FoundNothing;

interface Through {
  readonly lists: readonly ElementTreeNode[];
  readonly indexes: readonly number[];
}

export interface FoundElement extends Through {
  readonly kind: 'element';
  readonly row: PlacedRow;
}

/** `_children`, `_count` or `_version`, on whatever it stands. */
export interface FoundKeyword extends Through {
  readonly kind: 'keyword';
  readonly keyword: '_children' | '_count' | '_version';
  readonly of: ElementTreeNode;
}

/** `adl.nav.request_valid.choice` or `.jump`; the target is null where the name has none. */
export interface FoundRequestValid extends Through {
  readonly kind: 'request-valid';
  readonly request: 'choice' | 'jump';
  readonly target: string | null;
}

/** `container`: a known name that holds no value. `index`: digits that are no index of ours. */
export interface FoundNothing extends Through {
  readonly kind: 'unknown' | 'container' | 'bad-index';
}

/** Names beyond this are none of the table's; content may send megabytes. */
const longestName = 4000;

const requestValid = /^adl\.nav\.request_valid\.(choice|jump)(?:\.(.*))?$/s;

/** Reads an element name against the table. Nothing but the table's own names is ever looked up. */
export function findElement(tree: ElementTreeNode, name: string): Found {
  if (name.length > longestName) return { kind: 'unknown', lists: [], indexes: [] };
  const found = walk(tree, name);
  const asked = found.kind === 'unknown' && tree.parts.has('adl') ? requestValid.exec(name) : null;
  return asked === null ? found : foundRequestValid(asked[1] === 'jump' ? 'jump' : 'choice', asked[2]);
}

/** Goes from part to part without an array of them: every call of content comes this way. */
function walk(tree: ElementTreeNode, name: string): Found {
  let indexes: readonly number[] = [];
  let at = tree;
  for (let start = 0, end = 0; start <= name.length; start = end + 1) {
    const dot = name.indexOf('.', start);
    end = dot < 0 ? name.length : dot;
    const index = at.item === null ? null : indexIn(name, start, end);
    if (at.item !== null && index !== null) {
      const isPadded = end - start > 1 && name.charCodeAt(start) === zero;
      if (isPadded) return { kind: 'bad-index', lists: at.item.lists, indexes };
      indexes = withLast(indexes, index);
      at = at.item;
      continue;
    }
    const part = name.slice(start, end);
    const keyword = start > 0 && dot < 0 ? keywordOf(part) : null;
    if (keyword !== null) return { kind: 'keyword', keyword, of: at, lists: at.lists, indexes };
    const next = at.parts.get(part);
    if (next === undefined) return { kind: 'unknown', lists: at.lists, indexes };
    at = next;
  }
  return at.row === null
    ? { kind: 'container', lists: at.lists, indexes }
    : { kind: 'element', row: at.row, lists: at.lists, indexes };
}

/** Mostly there is one index on the way; an array that is pushed to keeps room for many more. */
function withLast(before: readonly number[], last: number): readonly number[] {
  return before.length === 0 ? [last] : [...before, last];
}

const zero = 0x30;

/** The number that stands there in digits alone, read without cutting it out; null where none does. */
function indexIn(name: string, start: number, end: number): number | null {
  let index = 0;
  for (let at = start; at < end; at += 1) {
    const digit = name.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return null;
    index = index * 10 + digit;
  }
  return end > start ? index : null;
}

function keywordOf(part: string): FoundKeyword['keyword'] | null {
  return part === '_children' || part === '_count' || part === '_version' ? part : null;
}

function foundRequestValid(request: 'choice' | 'jump', text: string | undefined): FoundRequestValid {
  const target = /^\{target=(.*)\}$/s.exec(text ?? '')?.[1] ?? null;
  return { kind: 'request-valid', request, target, lists: [], indexes: [] };
}
