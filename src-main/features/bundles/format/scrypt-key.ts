import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Stanza, type Identity, type Recipient } from 'age-encryption';
import { BundleFault } from './bundle-fault';

/*
 * The passphrase of an age file (age-encryption.org/v1, "scrypt"), as the library has it, but for where the work is done: in a thread of
 * Node, since it takes a second, and a room of learners is served meanwhile.
 */

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

/** Power of two of the work: some 256 MB for a second. */
export const usualWork = 18;
/** More would let a file take the memory of the machine. */
const mostWork = 20;
const label = 'age-encryption.org/v1/scrypt';
const saltBytes = 16;
const fileKeyBytes = 16;
const tagBytes = 16;

async function keyOf(passphrase: string, salt: Uint8Array, work: number): Promise<Uint8Array> {
  const [N, r] = [2 ** work, 8];
  return derive(passphrase, Buffer.concat([Buffer.from(label), salt]), 32, {
    ...{ N, r, p: 1 },
    maxmem: 2 * 128 * N * r,
  });
}

const noNonce = new Uint8Array(12);

export function scryptRecipient(passphrase: string, work: number): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(saltBytes);
      const key = await keyOf(passphrase, salt, work);
      const body = chacha20poly1305(key, noNonce).encrypt(fileKey);
      return [new Stanza(['scrypt', unpadded(salt), String(work)], body)];
    },
  };
}

/** Throws BundleFault `wrong_passphrase`, or `not_a_bundle` for a file that is not locked by a passphrase alone. */
export function scryptIdentity(passphrase: string): Identity {
  return {
    unwrapFileKey: async (stanzas) => {
      const [stanza] = stanzas;
      const [kind, saltText = '', workText = ''] = stanza?.args ?? [];
      const salt = Buffer.from(saltText, 'base64');
      const isOurs = kind === 'scrypt' && stanzas.length === 1 && stanza?.args.length === 3;
      const isWell = salt.length === saltBytes && stanza?.body.length === fileKeyBytes + tagBytes;
      if (!isOurs || !isWell || !/^[1-9]\d?$/.test(workText) || Number(workText) > mostWork)
        throw new BundleFault('not_a_bundle');
      const key = await keyOf(passphrase, salt, Number(workText));
      try {
        return chacha20poly1305(key, noNonce).decrypt(stanza.body);
      } catch {
        throw new BundleFault('wrong_passphrase');
      }
    },
  };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
