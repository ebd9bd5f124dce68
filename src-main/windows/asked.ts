import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Asked } from '../../src-shared/contract/window-commands';
import { PackageId } from '../../src-shared/kernel/ids';
import { ours } from './launch-options';

/*
 * What the system asks of Lectern by a command line: to open files with it, or to follow a `lectern:` link.
 * Who attacks: any page of the web and any mail can have a link followed, and so chooses every character of it.
 * What holds: the few links there are match as a whole or not at all; nothing that stands behind a link is read, neither as a
 * file nor as an option; what comes of it is only shown, and asked about, in a window.
 */

const isLink = (word: string): boolean => /^lectern:/i.test(word);
const mostFiles = 100;
const longestPath = 4096;
const longestShown = 200;

/** In the order of the command line, `args` being without the program itself; relative paths are of `workingFolder`. */
export function readAsked(args: readonly string[], workingFolder: string): readonly Asked[] {
  const words = looseWords(beforeLink(args)).map(({ value }) => value);
  const paths = [...new Set(words.flatMap((word) => pathOf(word, workingFolder)))].slice(0, mostFiles);
  const link = args.find(isLink);
  return [
    ...(paths.length === 0 ? [] : [{ kind: 'files' as const, paths }]),
    ...(link === undefined ? [] : [linked(link)]),
  ];
}

/** What of a command line may hold options: on some systems whoever writes a link could end the word that it is. */
export function beforeLink(args: readonly string[]): readonly string[] {
  const at = args.findIndex(isLink);
  return at === -1 ? args : args.slice(0, at);
}

/** The same command line for another start, which must not ask again. */
export function withoutAsked(args: readonly string[]): string[] {
  const kept = beforeLink(args);
  const files = new Set(
    looseWords(kept)
      .filter(({ value }) => isZip(value))
      .map(({ index }) => index),
  );
  return kept.filter((_word, index) => !files.has(index));
}

function looseWords(args: readonly string[]): readonly { readonly index: number; readonly value: string }[] {
  const { tokens } = parseArgs({ args: [...args], options: ours, strict: false, tokens: true });
  return tokens.flatMap((token) => (token.kind === 'positional' ? [token] : []));
}

function linked(link: string): Asked {
  if (/^lectern:\/\/import\/?$/i.test(link)) return { kind: 'import' };
  const id = /^lectern:\/\/packages\/([0-9a-f-]{36})\/?$/i.exec(link)?.[1];
  const packageId = PackageId.safeParse(id).data;
  return packageId === undefined ? { kind: 'unknown', link: shown(link) } : { kind: 'package', packageId };
}

/** Without what could reorder the sentence that it stands in, or break its line. */
function shown(link: string): string {
  const plain = link.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
  return plain.length > longestShown ? `${plain.slice(0, longestShown)}…` : plain;
}

const isZip = (word: string): boolean => /\.zip$/i.test(word);

/** An address of the web is no path, whatever it ends with. */
const isElsewhere = (word: string): boolean => /^(?!file:)[a-z][a-z0-9+.-]+:\/\//i.test(word);

/** File managers give paths or `file:` URLs. One on another machine is none of this machine's files. */
function pathOf(word: string, workingFolder: string): readonly string[] {
  if (!isZip(word) || isElsewhere(word)) return [];
  const path = word.startsWith('file:') ? pathOfUrl(word) : resolve(workingFolder, word);
  return path !== null && isAbsolute(path) && path.length <= longestPath && !path.includes('\0')
    ? [path]
    : [];
}

function pathOfUrl(word: string): string | null {
  const url = URL.canParse(word) ? new URL(word) : null;
  if (url === null || url.host !== '' || url.search !== '' || url.hash !== '') return null;
  try {
    return fileURLToPath(url);
  } catch {
    // A separator in a name, written as %2F: there is no such file.
    return null;
  }
}
