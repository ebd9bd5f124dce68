/*
 * Threat model. Learners and what they choose to be let in by: a PIN of few digits, three pictures of twelve. So few can be tried out by
 * whoever holds the database, at any cost of a hash; what is kept here only cannot be read at a glance or be looked up. Against trying
 * at the door stands the room, which counts wrong tries.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { SecretKind } from '../../../src-shared/contract/roster';
import { plainDigits } from '../../../src-shared/kernel/folded-text';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number }, Buffer>(scrypt);

const cost = { N: 4096, r: 8, p: 1 };
const hashBytes = 32;
const saltBytes = 16;

/** What somebody shows to be let in: a PIN, or names of pictures in their order. */
export type Secret = { readonly pin: string } | { readonly pictures: readonly string[] };

export function kindOf(secret: Secret): SecretKind {
  return 'pin' in secret ? 'pin' : 'pictures';
}

/** `scrypt$N$r$p$salt$hash`, the last two in base64url. */
export async function secretHash(secret: Secret): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(textOf(secret), salt, hashBytes, cost);
  const { N, r, p } = cost;
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether a hash was made of this secret; with the cost that it was made with. */
export async function isSecretOf(stored: string, secret: Secret): Promise<boolean> {
  const [, N = '', r = '', p = '', salt = '', hash = ''] = stored.split('$');
  const wanted = Buffer.from(hash, 'base64url');
  const made = { N: Number(N), r: Number(r), p: Number(p) };
  const given = await derive(textOf(secret), Buffer.from(salt, 'base64url'), wanted.length, made);
  return timingSafeEqual(given, wanted);
}

function textOf(secret: Secret): string {
  return 'pin' in secret ? `pin:${plainDigits(secret.pin)}` : `pictures:${secret.pictures.join(',')}`;
}
