import { expect, test } from 'vitest';
import { readBytes } from '../../../src-renderer/api/read-bytes';

/** An answer whose bytes come in these pieces. */
function answerOf(pieces: readonly string[], headers: Readonly<Record<string, string>>): Response {
  const body = new ReadableStream({
    start: (into) => {
      for (const piece of pieces) into.enqueue(new TextEncoder().encode(piece));
      into.close();
    },
  });
  return new Response(body, { headers });
}

async function read(headers: Readonly<Record<string, string>>) {
  const shares: number[] = [];
  const answer = answerOf(['ab', 'cdef', 'gh'], headers);
  const bytes = await readBytes(answer, { onProgress: (share) => shares.push(share) });
  return { shares, type: bytes.type, text: await bytes.text() };
}

test('bytes come whole and with their type, and each piece says how far they are', async () => {
  expect(await read({ 'Content-Type': 'application/zip', 'Content-Length': '8' })).toEqual({
    shares: [0.25, 0.75, 1],
    type: 'application/zip',
    text: 'abcdefgh',
  });
});

test('bytes that nobody said the number of come whole, and nothing is said of how far they are', async () => {
  expect(await read({ 'Content-Type': 'application/zip' })).toMatchObject({ shares: [], text: 'abcdefgh' });
});
