/*
 * Threat model. Learners and what they choose to be let in by: a PIN of few digits, three pictures of twelve. So few can be tried out by
 * whoever holds the database, at any cost of a hash; what is kept here only cannot be read at a glance or be looked up. Against trying
 * at the door stands the room, which counts wrong tries.
 */
import type { SecretKind } from '../../../src-shared/contract/roster';
import { plainDigits } from '../../../src-shared/kernel/folded-text';
import { isHashOf, scryptHash } from '../../platform/scrypt-hash';

const cost = { N: 4096, r: 8, p: 1 };

/** What somebody shows to be let in: a PIN, or names of pictures in their order. */
export type Secret = { readonly pin: string } | { readonly pictures: readonly string[] };

export function kindOf(secret: Secret): SecretKind {
  return 'pin' in secret ? 'pin' : 'pictures';
}

export function secretHash(secret: Secret): Promise<string> {
  return scryptHash(textOf(secret), cost);
}

/** Whether a hash was made of this secret. */
export function isSecretOf(stored: string, secret: Secret): Promise<boolean> {
  return isHashOf(stored, textOf(secret));
}

function textOf(secret: Secret): string {
  return 'pin' in secret ? `pin:${plainDigits(secret.pin)}` : `pictures:${secret.pictures.join(',')}`;
}
