import { randomBytes, randomUUID } from 'node:crypto';

/** UUID v4, lower case; parse it with the schema of the id that it becomes. */
export function newUuid(): string {
  return randomUUID();
}

/** Text of `bytes` random bytes that may stand in a URL and in a header: for keys, codes and tickets. */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}
