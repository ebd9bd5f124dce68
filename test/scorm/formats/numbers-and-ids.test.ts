import { expect, test } from 'vitest';
import {
  isIdentifier12,
  isLongIdentifier,
  isShortIdentifier,
} from '../../../src-shared/scorm/rte/formats/identifier';
import { isDecimal12, isInteger12, isReal, numberFrom } from '../../../src-shared/scorm/rte/formats/number';

test.each([
  ['.55', true],
  ['-.5', true],
  ['12.34', true],
  ['1.2.3', false],
  ['1a', false],
  ['a1', false],
  ['--1', false],
])('"%s" as a number of either version: %s', (text, isRight) => {
  expect([isReal(text), isDecimal12(text)]).toEqual([isRight, isRight]);
});

test.each([
  ['0', true],
  ['+5', true],
  ['-5', true],
  ['32768', true],
  ['-32768', true],
  ['32769', false],
  ['-32769', false],
  ['1.5', false],
  ['', false],
  ['5x', false],
  ['x5', false],
  ['1e3', false],
  ['0x10', false],
])('"%s" as an integer of SCORM 1.2: %s', (text, isRight) => {
  expect(isInteger12(text)).toBe(isRight);
});

test.each([
  [undefined, null],
  ['', null],
  ['high', null],
  ['1e3', null],
  ['0', 0],
  ['-0.75', -0.75],
  ['+1.', 1],
])('the stored value %j stands for %s', (text, value) => {
  expect(numberFrom(text)).toBe(value);
});

test.each([
  ['urn:isbn:0451450523', true],
  ['URN:x-1:y', true],
  ['urn:a:b', true],
  [`urn:a${'b'.repeat(31)}:c`, true],
  [`urn:a${'b'.repeat(32)}:c`, false],
  ['urn:', false],
  ['urn:a:', false],
  ['urn::b', false],
  ['urn:-a:b', false],
  ['urn:a:b c', false],
  ['http://example.com/x', true],
  ['my urn:', true],
  ['a', true],
  [' ', false],
  ['', false],
])('"%s" as a long identifier: %s', (text, isRight) => {
  expect(isLongIdentifier(text)).toBe(isRight);
});

test.each([
  ['choice_a', true],
  ['urn:a:b', true],
  ['urn:', false],
  ['', false],
  ['a[1', false],
  ['a]', false],
  ['{a', false],
  ['a}', false],
])('"%s" as a short identifier: %s', (text, isRight) => {
  expect(isShortIdentifier(text)).toBe(isRight);
});

test.each([
  ['obj_1', true],
  ['ä', true],
  ['x'.repeat(255), true],
  ['x'.repeat(256), false],
  ['', false],
  ['a b', false],
  [' a', false],
  ['a ', false],
  ['a\tb', false],
  ['a\u0007', false],
  ['a\u200b', false],
])('%j as an identifier of SCORM 1.2: %s', (text, isRight) => {
  expect(isIdentifier12(text)).toBe(isRight);
});
