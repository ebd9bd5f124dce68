import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** What a guess costs: `N` doubles the work, and the memory of 128 * N * r bytes. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

const derive = promisify<string, Buffer, number, ScryptCost & { maxmem: number }, Buffer>(scrypt);

const hashBytes = 32;
const saltBytes = 16;

/** `scrypt$N$r$p$salt$hash`, the last two in base64url. */
export async function scryptHash(text: string, cost: ScryptCost): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(text, salt, hashBytes, withMemory(cost));
  const { N, r, p } = cost;
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether a hash was made of this text; with the cost that it was made with. */
export async function isHashOf(stored: string, text: string): Promise<boolean> {
  const [, N = '', r = '', p = '', salt = '', hash = ''] = stored.split('$');
  const wanted = Buffer.from(hash, 'base64url');
  const made = withMemory({ N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(await derive(text, Buffer.from(salt, 'base64url'), wanted.length, made), wanted);
}

function withMemory(cost: ScryptCost) {
  return { ...cost, maxmem: 2 * 128 * cost.N * cost.r };
}
