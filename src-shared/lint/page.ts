import { htmlTags, type HtmlTag } from './html-tags';
import { loadedByCode, loadedByTags, type LoadedReference } from './loaded-references';

/** Text of a file that content runs: a page, a script or a style sheet. */
export interface PageText {
  /** Path in the zip. */
  readonly path: string;
  /** From the beginning; longer files are cut. */
  readonly text: string;
}

export interface Page extends PageText {
  readonly kind: 'html' | 'script' | 'style';
  /** Opening tags in the order of the text; none where it is no page. */
  readonly tags: readonly HtmlTag[];
  /** What its tags load by themselves. */
  readonly loadedByTags: readonly LoadedReference[];
  /** What its scripts and styles load from other hosts. */
  readonly loadedByCode: readonly LoadedReference[];
  /** Line of a place in the text, from 1. */
  lineAt(index: number): number;
}

export function pageFrom({ path, text }: PageText): Page {
  const kind = kindOfText(path) ?? 'script';
  const tags = kind === 'html' ? htmlTags(text) : [];
  return {
    path,
    text,
    kind,
    tags,
    loadedByTags: loadedByTags(tags),
    loadedByCode: loadedByCode(text),
    lineAt: lineCounterOf(text),
  };
}

/** What a file is, by its name; null where the lint does not look into it. */
export function kindOfText(path: string): Page['kind'] | null {
  if (/\.(x?html?|shtml)$/i.test(path)) return 'html';
  if (/\.m?js$/i.test(path)) return 'script';
  return /\.css$/i.test(path) ? 'style' : null;
}

/** Counts on from the place asked for before, and anew for one that lies further up. */
function lineCounterOf(text: string): (index: number) => number {
  let [from, line] = [0, 1];
  let nextBreak = text.indexOf('\n');
  return (index) => {
    if (index < from) [from, line, nextBreak] = [0, 1, text.indexOf('\n')];
    while (nextBreak >= 0 && nextBreak < index) {
      [from, line] = [nextBreak + 1, line + 1];
      nextBreak = text.indexOf('\n', from);
    }
    return line;
  };
}
