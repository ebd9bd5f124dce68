import { Decrypter, Encrypter } from 'age-encryption';
import { BundleFault } from './bundle-fault';
import { scryptIdentity, scryptRecipient, usualWork } from './scrypt-key';

/**
 * Bytes as an age file that this passphrase opens; no more of them is held than some 64 KiB. `work`: power of two of what one guess costs;
 * some 256 MB for a second unless said.
 */
export async function* sealed(
  plain: AsyncIterable<Uint8Array>,
  passphrase: string,
  work = usualWork,
): AsyncGenerator<Uint8Array, void> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(scryptRecipient(spelledAlike(passphrase), work));
  yield* chunksOf(await encrypter.encrypt(streamOf(plain)));
}

/**
 * What was sealed. Throws BundleFault `wrong_passphrase`, `not_a_bundle`, or `damaged` as soon as a byte is met that is not as it was; and
 * what `source` throws.
 */
export async function* unsealed(
  source: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array, void> {
  const met: { fault: Error | null } = { fault: null };
  const watched = async function* () {
    try {
      yield* withHead(source);
    } catch (error) {
      met.fault = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  };
  const decrypter = new Decrypter();
  decrypter.addIdentity(scryptIdentity(spelledAlike(passphrase)));
  try {
    yield* chunksOf(await decrypter.decrypt(streamOf(watched())));
  } catch (error) {
    if (met.fault !== null) throw met.fault;
    throw error instanceof BundleFault ? error : new BundleFault('damaged');
  }
}

/** The same letters may be written in two ways, by the keyboard. */
function spelledAlike(passphrase: string): string {
  return passphrase.normalize('NFC');
}

const firstLine = 'age-encryption.org/v1\n';
/** With one passphrase the head has some 150 bytes. A longer one would be gathered in memory to its end. */
const mostHeadBytes = 4096;

/** Throws BundleFault `not_a_bundle` for what does not begin as such a file does. */
async function* withHead(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of source) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < mostHeadBytes) continue;
    yield checkedHead(head);
    head = null;
  }
  if (head !== null) yield checkedHead(head);
}

function checkedHead(head: Buffer): Buffer {
  const text = head.subarray(0, mostHeadBytes).toString('latin1');
  if (!text.startsWith(firstLine) || !text.includes('\n--- ')) throw new BundleFault('not_a_bundle');
  return head;
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const read = await iterator.next();
      if (read.done === true) controller.close();
      else controller.enqueue(read.value);
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
