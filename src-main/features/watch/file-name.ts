import { basename } from 'node:path';

/** A ZIP file that somebody means us to have: no hidden file, and no copy that a program keeps beside another. */
export function isPackageName(path: string): boolean {
  const name = basename(path);
  return /\.zip$/i.test(name) && !/^[.~]/.test(name);
}
