import { randomBytes } from 'node:crypto';
import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { headLine, packedPart, readParts } from '../../src-main/features/bundles/format/parts';
import { sealed, unsealed } from '../../src-main/features/bundles/format/sealing';

const work = 4;

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}
async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
const seal = (plain: Uint8Array, passphrase = 'seven slow boats') =>
  gathered(sealed(inPieces(plain, 10_000), passphrase, work));
const unseal = (bytes: Uint8Array, passphrase = 'seven slow boats', size = 7001) =>
  gathered(unsealed(inPieces(bytes, size), passphrase));

describe('what is sealed', () => {
  test.each([0, 1, 65_535, 65_536, 65_537, 200_000])('comes out as it was, of %i bytes', async (count) => {
    const plain = randomBytes(count);
    const bytes = await seal(plain);
    for (const size of [1000, 65_536, 1_000_000])
      expect(Buffer.compare(await unseal(bytes, 'seven slow boats', size), plain)).toBe(0);
  });

  test('is what any other program makes and opens by the passphrase', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase('seven slow boats');
    expect(await decrypter.decrypt(await seal(Buffer.from('plain')), 'text')).toBe('plain');
    const encrypter = new Encrypter();
    encrypter.setPassphrase('seven slow boats');
    encrypter.setScryptWorkFactor(work);
    expect((await unseal(await encrypter.encrypt('plain'))).toString()).toBe('plain');
  });

  test('opens by the same letters, however a keyboard composes them', async () => {
    const bytes = await seal(Buffer.from('x'), 'für Löwen und Bären'.normalize('NFD'));
    expect((await unseal(bytes, 'für Löwen und Bären'.normalize('NFC'))).toString()).toBe('x');
  });

  test('is damaged wherever it is cut or changed', async () => {
    const bytes = await seal(randomBytes(140_000));
    for (const end of [bytes.length - 1, 140_000, 70_000])
      await expect(unseal(bytes.subarray(0, end))).rejects.toMatchObject({ word: 'damaged' });
    for (const at of [200, 66_000, bytes.length - 1])
      await expect(
        unseal(Buffer.from(bytes).fill(bytes.readUInt8(at) ^ 1, at, at + 1)),
      ).rejects.toMatchObject({
        word: 'damaged',
      });
  });

  test('is none where its head asks for too much work, for another key, or never ends', async () => {
    const text = (await seal(Buffer.from('x'))).toString('latin1');
    const heads = [
      text.replace(/(-> scrypt \S+) 4\n/, '$1 30\n'),
      text.replace('-> scrypt', '-> X25519'),
      `age-encryption.org/v1\n${'x'.repeat(1_000_000)}`,
      `PK\u0003\u0004${'x'.repeat(9000)}`,
    ];
    for (const head of heads)
      await expect(unseal(Buffer.from(head, 'latin1'))).rejects.toMatchObject({ word: 'not_a_bundle' });
  });
});

describe('parts', () => {
  const read = (...bytes: readonly Uint8Array[]) => readParts(inPieces(Buffer.concat(bytes), 333));

  test('come as they were written, each by itself', async () => {
    const [one, other] = [await packedPart('manifest', { a: 1 }), await packedPart('end', { b: 'ü' })];
    const parts = read(headLine(one.head), one.body, headLine(other.head), other.body);
    expect(await parts.next()).toEqual(one.head);
    expect(await parts.json()).toEqual({ a: 1 });
    expect(await parts.next()).toEqual(other.head);
    expect(await parts.json()).toEqual({ b: 'ü' });
    expect(await parts.next()).toBeNull();
  });

  test('are refused where they unpack to more than any part has', async () => {
    const { head, body } = await packedPart('entries', 'x'.repeat(70 * 2 ** 20));
    expect(body.length).toBeLessThan(200_000);
    const parts = read(headLine(head), body);
    await parts.next();
    await expect(parts.json()).rejects.toMatchObject({ word: 'too_large' });
  });

  test('are refused where one says that it has more bytes than any, before they are read', async () => {
    const { head, body } = await packedPart('entries', {});
    const parts = read(headLine({ ...head, bytes: 2 ** 50 }), body);
    await parts.next();
    await expect(parts.json()).rejects.toMatchObject({ word: 'too_large' });
  });

  test.each([
    ['no JSON', Buffer.from('nothing of that kind\n')],
    ['an unknown kind', Buffer.from('{"part":"file","bytes":1,"sha256":"","name":"../../etc/passwd"}\n')],
    ['a line without end', Buffer.alloc(5000, 'x')],
    ['a line that is cut short', Buffer.from('{"part"')],
  ])('are damaged with %s in the place of a head', async (_, bytes) => {
    await expect(read(bytes).next()).rejects.toMatchObject({ word: 'damaged' });
  });

  test('are damaged where their bytes are others, or fewer', async () => {
    const { head, body } = await packedPart('people', { people: [] });
    for (const given of [Buffer.from(body).fill(body.readUInt8(12) ^ 1, 12, 13), body.subarray(1)]) {
      const parts = read(headLine(head), given);
      await parts.next();
      await expect(parts.json()).rejects.toMatchObject({ word: 'damaged' });
    }
    const zip = read(headLine({ part: 'package', bytes: 4, sha256: head.sha256 }), Buffer.from('else'));
    await zip.next();
    await expect(zip.skip()).rejects.toMatchObject({ word: 'damaged' });
  });
});
