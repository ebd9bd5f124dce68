import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { codeOf } from '../platform/error-code';

/** A package that was named on the command line. */
export interface PackagePlace {
  /** Whole. */
  readonly path: string;
  /** As reports call it: from where the command was run, with "/"; the whole path where it lies elsewhere. */
  readonly name: string;
  readonly kind: 'zip' | 'folder';
  /** Why it cannot be read, in a sentence; null: nothing is known to be in the way. */
  readonly trouble: string | null;
}

/** The packages of these words, each once. */
export async function packagesNamed(words: readonly string[]): Promise<readonly PackagePlace[]> {
  const places = new Map<string, PackagePlace>();
  for (const word of words) {
    const place = await packageNamed(word);
    if (!places.has(place.path)) places.set(place.path, place);
  }
  return [...places.values()];
}

async function packageNamed(word: string): Promise<PackagePlace> {
  const path = resolve(word);
  const name = nameOf(path);
  try {
    const about = await stat(path);
    const isOther = !about.isDirectory() && !about.isFile();
    const kind = about.isDirectory() ? 'folder' : 'zip';
    return { path, name, kind, trouble: isOther ? 'is neither a file nor a folder' : null };
  } catch (error) {
    return { path, name, kind: 'zip', trouble: unreadable(error) };
  }
}

/** "cannot be read: ENOENT". */
export function unreadable(error: unknown): string {
  return `cannot be read: ${codeOf(error)}`;
}

function nameOf(path: string): string {
  const here = relative(process.cwd(), path);
  if (here === '') return '.';
  const isElsewhere = here === '..' || here.startsWith(`..${sep}`);
  return (isElsewhere ? path : here).split(sep).join('/');
}
