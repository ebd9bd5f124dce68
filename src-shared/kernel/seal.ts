/*
 * Threat model. Page storage of the content origin is open to every package a browser plays, and to the next person at this
 * computer; it must tell them nothing about a learner. So what waits there is encrypted with a key that only a launch of the
 * same session gets. Sealing must happen at once, while the page is being taken away, and on a network's plain http too, where browsers
 * have no Web Crypto: hence a library. What comes back is untrusted text, and is looked at like what comes from a network.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { managedNonce } from '@noble/ciphers/utils.js';

export interface Seal {
  seal(text: string): string;
  /** What `seal` was given, under the same key; null for anything else. */
  open(sealed: string): string | null;
}

/** `key`: 32 bytes in base64. */
export function createSeal(key: string): Seal {
  const cipher = managedNonce(xchacha20poly1305)(bytesFrom(key));
  return {
    seal: (text) => textFrom(cipher.encrypt(new TextEncoder().encode(text))),
    open: (sealed) => {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(cipher.decrypt(bytesFrom(sealed)));
      } catch {
        return null;
      }
    },
  };
}

function bytesFrom(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function textFrom(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
