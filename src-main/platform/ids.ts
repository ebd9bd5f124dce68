import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** UUID v4, lower case; parse it with the schema of the id that it becomes. */
export function newUuid(): string {
  return randomUUID();
}

/** UUID v8: the same for the same text, wherever it is made. */
export function uuidNaming(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Text of `bytes` random bytes that may stand in a URL and in a header: for keys, codes and tickets. */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}
