import { createHash, timingSafeEqual } from 'node:crypto';
import { newSecret } from '../../platform/ids';

const prefixLength = 16;

/** Text of a new key: its kind, then 48 random bytes. 64 characters at least, as clients expect. */
export function newKeyText(kind: 'scorm_live_' | 'scorm_test_' | 'scorm_window_'): string {
  return kind + newSecret(48);
}

/** What is kept of a key: enough to know it again, not enough to use it. The text has 384 random bits, so a fast hash is enough. */
export function hashOfKey(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The first characters, to recognise a key in a list. */
export function prefixOfKey(text: string): string {
  return text.slice(0, prefixLength);
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function isSameHash(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
