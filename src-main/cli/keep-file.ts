import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codeOf } from '../platform/error-code';
import { WrongUse } from './command';

/** Whole or not at all: a stick that is full leaves no half file of this name. Throws WrongUse where it cannot be written. */
export async function keepAs(file: string, source: Readable): Promise<void> {
  const aside = `${file}.part`;
  try {
    const target = createWriteStream(aside, { mode: 0o600, flush: true });
    await pipeline(source, target);
    if (!target.closed) await once(target, 'close');
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw new WrongUse(`${file} cannot be written: ${codeOf(error)}`);
  }
}
