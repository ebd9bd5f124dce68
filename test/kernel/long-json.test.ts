import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOfLongJson, readLongJson } from '../../src-shared/kernel/long-json';

/** In pieces of so many characters, again and again. */
function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const end = at + (lengths[turn % lengths.length] ?? text.length);
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

const anyLengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
/** With names and texts that look like the list, or like its end. */
const confusing = fc.constantFrom('list', '"list":[', '\\', '\\"', ']', ',', '{"list":[1]}');
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), confusing, tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(fc.oneof(confusing, fc.string()), tie('value'), { maxKeys: 4 }),
}));

/** JSON has no -0. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a value is read as JSON has it, wherever its text is cut, with or without the list', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyValue.value,
      anyLengths,
      fc.constantFrom(undefined, 1),
      async (value, lengths, space) => {
        const text = JSON.stringify(value, null, space);
        expect(await readLongJson(cut(text, lengths), 'list')).toEqual(asJson(value));
      },
    ),
  );
});

test('an object with a list is written so that any reader of JSON has it again', () => {
  fc.assert(
    fc.property(anyValue.object, anyValue.list, (rest, items) => {
      const value = { ...rest, list: items };
      const text = [...piecesOfLongJson(value, 'list')].join('');
      expect(JSON.parse(text)).toEqual(asJson(value));
    }),
  );
});

test('a long list comes in pieces, and is read from them', async () => {
  const value = {
    name: 'x',
    list: Array.from({ length: 300 }, (_, at) => ({ at, text: '"'.repeat(10_000) })),
  };
  const pieces = [...piecesOfLongJson(value, 'list')];
  expect(pieces.length).toBeGreaterThan(3);
  expect(await readLongJson(pieces, 'list')).toEqual(value);
});

test.each([
  '',
  '{',
  '{"list":[',
  '{"list":[1,2',
  '{"list":[1,]}',
  '{"list":[1,,2]}',
  '{"list":[1]',
  '{"list":[{]}',
])('%s is no JSON', async (text) => {
  await expect(readLongJson([text], 'list')).rejects.toThrow(SyntaxError);
});

test('what the pieces come from may fail', async () => {
  async function* failing() {
    yield await Promise.resolve('{"list":[1');
    throw new Error('The disk is gone');
  }
  await expect(readLongJson(failing(), 'list')).rejects.toThrow('The disk is gone');
});
