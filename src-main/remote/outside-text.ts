import type { OpenAnswer } from './ask-outside';
import { OutsideFailure } from './outside-failure';

/** Reads to the end and keeps the beginning, as UTF-8. */
export async function beginningOf({ body }: OpenAnswer, keptBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    if (size < keptBytes) parts.push(part.subarray(0, keptBytes - size));
    size += part.length;
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The first bytes as UTF-8; what is behind them is not waited for. */
export async function firstOf({ body }: OpenAnswer, mostBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part.subarray(0, mostBytes - size));
    size += part.length;
    if (size >= mostBytes) break;
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The whole body as UTF-8. Throws OutsideFailure for one of more than `mostBytes`, and reads no more of it. */
export async function wholeText({ body }: OpenAnswer, mostBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > mostBytes)
      throw new OutsideFailure('too-long', `The answer has more than ${String(mostBytes)} bytes`, 'too-long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
