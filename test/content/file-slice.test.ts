import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { exactly } from '../../src-main/content/file-slice';

function* endlessChunks() {
  for (let sent = 0; ; sent += 1) yield Buffer.alloc(2, sent);
}

test('a file that is longer than claimed is cut off before its end, if it has one', async () => {
  const kept: Buffer[] = [];
  const passed = pipeline(endlessChunks(), exactly(5), async (chunks) => {
    for await (const chunk of chunks as AsyncIterable<Buffer>) kept.push(chunk);
  });
  await expect(passed).rejects.toThrow('longer');
  expect(Buffer.concat(kept).length).toBeLessThanOrEqual(5);
});

test('a file that is shorter than claimed is an error at its end', async () => {
  const limited = exactly(3);
  limited.end(Buffer.alloc(2));
  await expect(limited.toArray()).rejects.toThrow('shorter');
  const right = exactly(3);
  right.end(Buffer.alloc(3));
  expect(await right.toArray()).toEqual([Buffer.alloc(3)]);
});
