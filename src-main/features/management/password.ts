import { isHashOf, scryptHash } from '../../platform/scrypt-hash';

/** A tenth of a second and 64 MiB for each guess, also for whoever holds the database. */
const cost = { N: 65_536, r: 8, p: 1 };

export function passwordHash(password: string): Promise<string> {
  return scryptHash(textOf(password), cost);
}

export function isPasswordOf(stored: string, password: string): Promise<boolean> {
  return isHashOf(stored, textOf(password));
}

/** Alike however a keyboard composes its letters. */
function textOf(password: string): string {
  return password.normalize('NFC');
}
