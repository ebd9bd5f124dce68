import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ShippedLibrary } from 'virtual:shipped-libraries';
import type { Plugin } from 'vite';

/** Shipped although development alone asks for them by name. */
const alsoShipped = ['@scalar/api-reference', 'electron'];
/** Runs the program, and is fetched with tools that are not shipped. */
const withoutTheirOwn: ReadonlySet<string> = new Set(['electron']);
const licenceFile = /^(licen[cs]es?|copying|notice|unlicense)([.-].*)?$/i;

interface Stated {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The libraries that a package depends on, with all that they depend on, by name. */
export function shippedLibraries(
  root: string,
  also: readonly string[] = alsoShipped,
): readonly ShippedLibrary[] {
  const found = new Map<string, ShippedLibrary>();
  const visit = (name: string, from: string): void => {
    const folder = folderOf(name, from);
    if (folder === null) return;
    const stated = statedIn(folder);
    const key = `${stated.name}@${stated.version}`;
    if (found.has(key)) return;
    const { version, license: licence = '' } = stated;
    found.set(key, { name: stated.name, version, licence, text: textIn(folder) || standardText(stated) });
    if (withoutTheirOwn.has(name)) return;
    for (const needed of Object.keys(stated.dependencies ?? {})) visit(needed, folder);
  };
  for (const name of [...Object.keys(statedIn(root).dependencies ?? {}), ...also]) visit(name, root);
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Gives pages `virtual:shipped-libraries`, gathered when they are built. */
export function shippedLibrariesModule(root: string): Plugin {
  const id = 'virtual:shipped-libraries';
  return {
    name: 'shipped-libraries',
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load: (asked) =>
      asked === `\0${id}` ? `export const libraries = ${JSON.stringify(shippedLibraries(root))};` : undefined,
  };
}

/** As Node looks for it: beside the one that needs it, else further out. Null where it was not installed. */
function folderOf(name: string, from: string): string | null {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  return dirname(from) === from ? null : folderOf(name, dirname(from));
}

function statedIn(folder: string): Stated {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Stated;
}

function textIn(folder: string): string {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map(({ name }) => name)
    .toSorted();
  return names.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}

const standardTexts = join(dirname(createRequire(import.meta.url).resolve('spdx-license-list')), 'licenses');

/** The text of a licence that a library names and does not bring along, by its SPDX identifier; empty for what has none. */
function standardText({ name, license, author }: Stated): string {
  const file = join(standardTexts, `${license ?? ''}.json`);
  if (!existsSync(file)) return '';
  const { licenseText } = JSON.parse(readFileSync(file, 'utf8')) as { readonly licenseText: string };
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return licenseText
    .replace(/<year> <(copyright holders|owner)>/, holder)
    .replace(/^(Copyright \(c\)) .*$/im, `$1 ${holder}`)
    .trim();
}
