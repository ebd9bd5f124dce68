import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CaseSource } from './kit';
import { newName, newParameters, newPath } from './new-names';

/**
 * Plays the cases with every id, title, file name and launch parameter of their courses changed, in manifests and
 * scripts alike: an engine that knows a case by its names falls over them.
 */
export async function withRenamedCases<T>(
  cases: CaseSource,
  play: (renamed: CaseSource) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'renamed-cases-'));
  try {
    writeRenamed(cases.folder, folder);
    return await play({
      ...cases,
      folder,
      pages: Object.fromEntries(
        Object.entries(cases.pages).map(([file, page]) => [newPath(file), renamedPage(page)]),
      ),
      instructions: cases.instructions.map((instruction) => ({
        ...instruction,
        actions: (...groups) => instruction.actions(...groups).map(renamedAction),
      })),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Page = CaseSource['pages'][string];

function renamedPage({ requestAtUnload, ...page }: Page): Page {
  if (requestAtUnload === undefined) return page;
  const request = requestAtUnload.replace(
    /\{target=([^}]*)\}/,
    (_, target: string) => `{target=${newName(target)}}`,
  );
  return { ...page, requestAtUnload: request };
}

function renamedAction<Action extends { readonly title?: string }>(action: Action): Action {
  return action.title === undefined ? action : { ...action, title: newName(action.title) };
}

function writeRenamed(from: string, to: string): void {
  const known: Names = { ids: new Set(), titles: new Set() };
  for (const course of readdirSync(from).filter((name) => name.startsWith('LMSTestPackage_'))) {
    const manifest = readFileSync(path.join(from, course, 'imsmanifest.xml'), 'utf8');
    mkdirSync(path.join(to, course));
    writeFileSync(path.join(to, course, 'imsmanifest.xml'), renamedManifest(manifest, known));
  }
  mkdirSync(path.join(to, 'TestCases'));
  for (const script of readdirSync(path.join(from, 'TestCases'))) {
    const bytes = readFileSync(path.join(from, 'TestCases', script));
    const text = (script.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    writeFileSync(path.join(to, 'TestCases', script.replace(/\.gz$/, '')), renamedScript(text, known));
  }
}

/** The names found in manifests; those in scripts that no manifest has, such as ids that a SCO makes up, stay. */
interface Names {
  readonly ids: Set<string>;
  readonly titles: Set<string>;
}

const ids =
  'identifier|identifierref|default|ID|IDRef|objectiveID|targetObjectiveID|referencedObjective|targetID';
const attribute = new RegExp(`(\\s)(${ids}|href|xml:base|parameters)(\\s*=\\s*)(["'])(.*?)\\4`, 'g');

function renamedManifest(xml: string, known: Names): string {
  const rename = (name: string, value: string): string => {
    if (name === 'parameters') return newParameters(value);
    if (name === 'href' || name === 'xml:base') return newPath(value);
    known.ids.add(value.trim());
    return newName(value);
  };
  return xml
    .replace(
      attribute,
      (_, space: string, name: string, equals: string, quote: string, value: string) =>
        space + name + equals + quote + rename(name, value) + quote,
    )
    .replace(/(<title>)([^<]*)/g, (_, tag: string, title: string) => {
      known.titles.add(title.trim());
      return tag + newName(title);
    });
}

function renamedScript(text: string, known: Names): string {
  const id = renamer(known.ids);
  const title = renamer(known.titles);
  return text
    .split('\n')
    .map((line) => {
      const [, act, visit, field, value] = /^Act([^.=]*?)(V\d+\.)([^=]*=)(.*)$/s.exec(line) ?? [];
      if (act === undefined || visit === undefined || field === undefined || value === undefined)
        return line.replace(
          /^(start=)(.*?)(\s*)$/s,
          (_, key: string, name: string, end: string) => key + title(name) + end,
        );
      return `Act${newName(act)}${visit}${field}${renamedValue(field, value, id, title)}`;
    })
    .join('\n');
}

type Rename = (name: string) => string;

/** Changes the names that are known; blanks around them belong to no name. */
function renamer(known: ReadonlySet<string>): Rename {
  return (name) => (known.has(name.trim()) ? newName(name) : name);
}

function renamedValue(field: string, value: string, id: Rename, title: Rename): string {
  if (field.startsWith('UIQ')) return value.replace(/@([^~\r]*)/g, (_, name: string) => `@${title(name)}`);
  if (!field.startsWith('commands')) return value;
  if (value.startsWith('COI->')) return value.replace(/[^,\r>]+(?=,|\r|$)/g, id);
  const [, verb, element, rest] = /^([GS]ET->)(.*?)((?:!|->).*)$/s.exec(value) ?? [];
  if (verb === undefined || element === undefined || rest === undefined) return value;
  return verb + renamedElement(element, id) + renamedArgument(element, rest, id);
}

/** Rows named by their id, as in `c~OB~&obj1&~SS`, and targets of requests, as in `a~n~rv~TY.c~tar~activity_2`. */
function renamedElement(element: string, id: Rename): string {
  return element
    .replace(/~&([^&]*)&~/, (_, name: string) => `~&${id(name)}&~`)
    .replace(/~tar~([^~]*)/, (_, name: string) => `~tar~${id(name)}`);
}

/** What is set or expected: an id where the element is one, or a request with its target, as in `!tar~activity_2~TY.c`. */
function renamedArgument(element: string, rest: string, id: Rename): string {
  if (/~id$/i.test(element))
    return rest.replace(
      /^(!|->)(.*?)(->)/s,
      (_, mark: string, name: string, end: string) => mark + id(name) + end,
    );
  return rest.replace(/^!tar~([^~]*)~/, (_, name: string) => `!tar~${id(name)}~`);
}
