import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly maxmem: number;
}

const derive = promisify<string, Buffer, number, Cost, Buffer>(scrypt);

const mebibyte = 1024 * 1024;
/** A tenth of a second and 64 MiB for each guess, also for whoever holds the database. */
const cost = { N: 65_536, r: 8, p: 1 };
const hashBytes = 32;

/** `scrypt$N$r$p$salt$hash`, the last two in base64url. */
export async function passwordHash(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(textOf(password), salt, hashBytes, { ...cost, maxmem: 128 * mebibyte });
  const { N, r, p } = cost;
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

export async function isPasswordOf(stored: string, password: string): Promise<boolean> {
  const [, N = '', r = '', p = '', salt = '', hash = ''] = stored.split('$');
  const wanted = Buffer.from(hash, 'base64url');
  const made = { N: Number(N), r: Number(r), p: Number(p), maxmem: 128 * mebibyte };
  const given = await derive(textOf(password), Buffer.from(salt, 'base64url'), wanted.length, made);
  return timingSafeEqual(given, wanted);
}

/** Alike however a keyboard composes its letters. */
function textOf(password: string): string {
  return password.normalize('NFC');
}
