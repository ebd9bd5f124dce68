import { expect, test } from 'vitest';
import { z } from 'zod';
import { inputMessage } from '../../src-main/http/input-message';
import { Moment } from '../../src-shared/contract/common';

const said = (schema: z.ZodType, value: unknown): string => {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue === undefined ? 'nothing' : inputMessage('it', issue, value === undefined);
};
const count = z.coerce.number().int().min(1).max(100);

test.each([
  [z.string(), undefined, 'it is required'],
  [z.guid(), 'abc', 'it must be an id: hexadecimal digits in groups of 8-4-4-4-12'],
  [count, 'abc', 'it must be a number'],
  [count, '1.5', 'it must be a whole number'],
  [count, '0', 'it must be at least 1'],
  [count, '101', 'it must be at most 100'],
  [z.number().positive(), 0, 'it must be more than 0'],
  [z.string().max(2), 'abc', 'it must have at most 2 characters'],
  [z.array(z.string()).min(1), [], 'it must have at least 1 entries'],
  [z.enum(['asc', 'desc']), 'up', 'it must be one of asc, desc'],
  [z.literal('scorm'), 'xapi', 'it must be scorm'],
  [z.boolean(), 'x', 'it must be true or false'],
  [z.record(z.string(), z.unknown()), 5, 'it must be an object'],
  [z.url(), 'x', 'it must be an absolute URL, such as https://server.example'],
  [Moment, 'x', 'it: a time such as 2026-01-31T12:00:00Z, or a date'],
  [z.string().refine(() => false, 'in its own words'), 'x', 'it: in its own words'],
] as const)('%# %j is told what must be', (schema, value, sentence) => {
  expect(said(schema, value)).toBe(sentence);
});
