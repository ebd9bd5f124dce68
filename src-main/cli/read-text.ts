import { readFile } from 'node:fs/promises';
import { codeOf } from '../platform/error-code';
import { CannotOpen } from './command';

/** A file that was named, as text. Throws CannotOpen with a sentence for people. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CannotOpen(`${file} cannot be read: ${codeOf(error)}`, { cause: error });
  }
}
