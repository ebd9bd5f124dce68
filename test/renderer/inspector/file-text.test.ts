import { expect, test } from 'vitest';
import { bytesOf, textOf } from '../../../src-renderer/inspector/file/file-text';
import type { SessionFile } from '../../../src-shared/inspect/session-file';

const file = {
  format: 'lectern-session',
  entries: [{ text: 'Škoda €' }, { text: 'ß' }],
} as unknown as SessionFile;
const whole = JSON.stringify(file);
const bytes = new TextEncoder().encode(whole).length;

test('a session that is saved is as long as may be opened, and no longer', async () => {
  expect(await bytesOf(file, bytes)?.text()).toBe(whole);
  // Longer in bytes alone, and in characters too.
  expect(bytesOf(file, bytes - 1)).toBeNull();
  expect(bytesOf(file, 10)).toBeNull();
});

test('a file is read whole, wherever its characters are cut, and not where it cannot be read', async () => {
  const text = '€'.repeat(3 * 2 ** 20);
  const pieces: string[] = [];
  const shares: number[] = [];
  const hear = (share: number) => Promise.resolve(void shares.push(share));
  for await (const piece of textOf(new Blob([text]), hear)) pieces.push(piece);
  expect(pieces.length).toBeGreaterThan(2);
  expect(shares.map((share) => Math.round(share * 9))).toEqual([0, 4, 8]);
  expect(pieces.join('') === text).toBe(true);
  const gone = Object.assign(new Blob(['x']), {
    slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
  });
  await expect(textOf(gone as unknown as Blob).next()).rejects.toThrow('gone');
});
