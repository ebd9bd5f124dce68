import type { HtmlTag } from './html-tags';

/** An address from which a page loads something by itself; links that a learner follows are none. */
export interface LoadedReference {
  readonly reference: string;
  readonly index: number;
}

/** The attribute that a tag loads from. */
const sources: ReadonlyMap<string, readonly string[]> = new Map([
  ['script', ['src']],
  ['img', ['src']],
  ['iframe', ['src']],
  ['frame', ['src']],
  ['embed', ['src']],
  ['source', ['src']],
  ['track', ['src']],
  ['audio', ['src']],
  ['video', ['src', 'poster']],
  ['input', ['src']],
  ['object', ['data']],
  ['link', ['href']],
]);

const loadingLinks = /\b(stylesheet|icon|preload|modulepreload|prefetch|manifest)\b/i;

/** What the tags of a page load, in the order of the text. */
export function loadedByTags(tags: readonly HtmlTag[]): readonly LoadedReference[] {
  return tags.flatMap((tag) =>
    (sources.get(tag.name) ?? [])
      .map((name) => ({ reference: (tag.attributes.get(name) ?? '').trim(), index: tag.index }))
      .filter(({ reference }) => reference !== '' && loads(tag)),
  );
}

function loads({ name, attributes }: HtmlTag): boolean {
  return name !== 'link' || loadingLinks.test(attributes.get('rel') ?? '');
}

const hostAddress = /(?:https?:)?\/\/[^\s"'`<>\\(){}]{1,300}/gi;
/** What stands right before an address that a script or style sheet loads. */
const loadingCode = [
  /\b(?:fetch|importScripts|import|getJSON|getScript|ajax|sendBeacon|Worker|EventSource|WebSocket)\s{0,9}\(\s{0,9}["'`]$/i,
  /\baxios(?:\.\w{1,10})?\(\s{0,9}["'`]$/i,
  /\.open\s{0,9}\(\s{0,9}["'`]\w{1,10}["'`]\s{0,9},\s{0,9}["'`]$/i,
  /\b(?:from|import|@import)\s{0,9}["']$/i,
  /\.src\s{0,9}=\s{0,9}["'`]$/i,
  /\burl\(\s{0,9}["']?$/i,
];
const lookBack = 60;

/** What scripts and styles load from other hosts, as far as the address stands in the call. */
export function loadedByCode(text: string): readonly LoadedReference[] {
  const loaded: LoadedReference[] = [];
  for (const { 0: reference, index } of text.matchAll(hostAddress)) {
    const before = text.slice(Math.max(0, index - lookBack), index);
    if (loadingCode.some((code) => code.test(before)) && !isInComment(text, index))
      loaded.push({ reference, index });
  }
  return loaded;
}

const longestIndent = 200;

/** Whether the line of a place begins as a comment of a script; of a long line only what lies near is looked at. */
export function isInComment(text: string, index: number): boolean {
  const near = text.slice(Math.max(0, index - longestIndent), index);
  const isLineStart = near.length < longestIndent || near.includes('\n');
  return isLineStart && /^\s*(\/\/|\*|\/\*)/.test(near.slice(near.lastIndexOf('\n') + 1));
}
