import { expect, test } from 'vitest';
import { z } from 'zod';
import { answerJson } from '../../src-main/http/answer-json';
import { pageOf } from '../../src-main/http/page';
import { listOf } from '../../src-shared/contract/common';

const Row = z.object({ name: z.string() });
const output = listOf('rows', Row);
const asked = { page: 1, limit: 2 };

test('a list says its rows under both names, checked, and nothing that the output does not name', () => {
  const rows = [{ name: '"a"', secret: 1 }, { name: '\u2028' }];
  const text = answerJson(output, { ...pageOf('rows', rows, 5, asked), secret: 2 });
  expect(JSON.parse(text)).toEqual(output.parse(pageOf('rows', rows, 5, asked)));
  expect(text).not.toContain('secret');
  expect(answerJson(output, pageOf('rows', [], 0, asked))).toBe(
    JSON.stringify(output.parse(pageOf('rows', [], 0, asked))),
  );
});

test('what does not fit is refused, in a row as elsewhere', () => {
  const wrong = [{ name: 1 }] as unknown as { name: string }[];
  expect(() => answerJson(output, pageOf('rows', wrong, 1, asked))).toThrow(z.ZodError);
  expect(() => answerJson(output, { ...pageOf('rows', [], 0, asked), total: 'many' })).toThrow(z.ZodError);
  expect(() => answerJson(Row, {})).toThrow(z.ZodError);
});

test('rows that differ under the two names, or are of two kinds, are written as they are', () => {
  const two = { ...pageOf('rows', [{ name: 'a' }], 1, asked), rows: [{ name: 'b' }] };
  expect(JSON.parse(answerJson(output, two))).toEqual(two);
  const kinds = z.object({ data: z.array(Row), rows: z.array(z.object({})) });
  const data = [{ name: 'a' }];
  expect(answerJson(kinds, { data, rows: data })).toBe('{"data":[{"name":"a"}],"rows":[{}]}');
});

test('anything else is the JSON of what was checked', () => {
  expect(answerJson(Row, { name: 'x', more: 1 })).toBe('{"name":"x"}');
  expect(answerJson(z.array(Row), [{ name: 'x' }])).toBe('[{"name":"x"}]');
  const rows = [{ name: 'x' }];
  const bare = z.object({ data: z.array(Row), rows: z.array(Row) });
  expect(JSON.parse(answerJson(bare, { data: rows, rows }))).toEqual({ data: rows, rows });
});
