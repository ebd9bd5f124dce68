import { expect, test } from 'vitest';
import { foldedText, plainDigits } from '../../src-shared/kernel/folded-text';

test.each([
  ['Zoë', 'zoe'],
  ['ÉMILE', 'emile'],
  ['  Ada   Lovelace ', 'ada lovelace'],
  ['Ｆｕｌｌ', 'full'],
  ['أحمد', 'احمد'],
  ['مُحَمَّد', 'محمد'],
])('%j is found as %j', (text, folded) => {
  expect(foldedText(text)).toBe(folded);
});

test.each([
  ['1234', '1234'],
  ['٠١٩', '019'],
  ['۴۲', '42'],
  ['９0', '90'],
  ['𝟎𝟗𝟘𝟡', '0909'],
  ['a٣', 'a3'],
])('the digits of %j are those of %j', (text, plain) => {
  expect(plainDigits(text)).toBe(plain);
});
