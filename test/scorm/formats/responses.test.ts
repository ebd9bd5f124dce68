import { describe, expect, test } from 'vitest';
import { formatOf, verdictOf } from '../../../src-shared/scorm/rte/formats/response';
import { isFeedback12 } from '../../../src-shared/scorm/rte/formats/response-12';
import { AModel } from './a-model';

describe('SCORM 2004', () => {
  test.each([
    ['true-false', 'false', true, true],
    ['true-false', '', false, false],
    ['choice', 'a[,]{b', false, false],
    ['choice', 'a', true, true],
    ['choice', 'a,b', true, true],
    ['sequencing', 'a[,]', false, false],
    ['sequencing', '', false, false],
    ['sequencing', 'a', true, true],
    ['matching', 'a[.]b[,]c', false, false],
    ['matching', 'a[.]b[,]', false, false],
    ['matching', 'a[.]{b}', false, false],
    ['matching', '[.]b', false, false],
    ['numeric', '', false, false],
    ['numeric', 'x', false, false],
    ['numeric', '1[:]', false, true],
    ['numeric', '5[:]5', false, true],
    ['numeric', '-1[:]1', false, true],
    ['numeric', 'x[:]1', false, false],
    ['numeric', '1[:]x', false, false],
    ['numeric', '10[:]9', false, false],
    ['numeric', '[:][:]', false, false],
    ['numeric', '3[:]-2', false, false],
    ['numeric', '[:]-5', false, true],
    ['numeric', '1e1[:]20', false, false],
    ['numeric', '1[:]2e1', false, false],
    ['fill-in', '{case_matters=true}x', true, true],
    ['fill-in', '{case_matters=true}{case_matters=maybe}x', true, true],
    ['fill-in', '{order_matters=maybe}x', true, false],
    ['fill-in', '{case_matters=false}{order_matters=no}x', true, false],
    ['fill-in', '{case_matters=true}{lang=frl}x', true, false],
    ['fill-in', '{order_matters=true}{case_matters=true}{lang=frl}x', true, false],
    ['fill-in', 'x{case_matters=maybe}', true, true],
    ['long-fill-in', '{order_matters=maybe}x', true, true],
    ['long-fill-in', '{case_matters=maybe}x', true, false],
    ['long-fill-in', '{case_matters=true}{lang=frl}x', true, false],
    ['long-fill-in', '{lang=de}x', true, true],
    ['performance', 'a[.]b[,]c', false, false],
    ['performance', 'a[.]b[,][.]', false, false],
    ['performance', 'a[.]b[,]c[.]d', true, true],
    ['performance', 'a[.]b[.]c', false, false],
    ['performance', '{a}[.]b', false, false],
    ['performance', 'a[.]1[:]2', true, true],
    ['performance', 'a[.]x[:]2', true, false],
    ['performance', '{order_matters=true}a[.]b', false, true],
    ['performance', '{case_matters=true}a[.]b', false, false],
    ['likert', 'l{', false, false],
    ['other', '', true, true],
  ])('%s "%s": as a response %s, as a pattern %s', (type, text, isResponse, isPattern) => {
    expect([formatOf(type)?.response(text), formatOf(type)?.pattern(text)]).toEqual([isResponse, isPattern]);
  });

  test.each(['essay', '', 'constructor', undefined])('there is no format for the type %j', (type) => {
    expect(formatOf(type)).toBeNull();
  });

  test('what is wrong with a response is its type', () => {
    expect(verdictOf(true)).toBeNull();
    expect(verdictOf(false)).toBe('type-mismatch');
  });

  const answering = (type: string): AModel =>
    new AModel('4th').fill({ 'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': type });
  const pattern = (at: number): string => `cmi.interactions.0.correct_responses.${at}.pattern`;

  test.each([
    ['true-false', 'true', 'false', '351'],
    ['likert', 'a', 'b', '351'],
    ['numeric', '1', '2', '351'],
    ['other', 'a', 'b', '351'],
    ['choice', 'a[,]b', 'b[,]a', '351'],
    ['choice', 'a[,]b', 'a[,]c', '0'],
    ['choice', 'ab[,]c', 'ba[,]c', '0'],
    ['choice', 'a[,]bc', 'ab[,]c', '0'],
    ['sequencing', 'a[,]b', 'a[,]b', '351'],
    ['sequencing', 'a[,]b', 'b[,]a', '0'],
    ['fill-in', 'a', 'a', '0'],
    ['long-fill-in', 'a', 'a', '0'],
    ['matching', 'a[.]b', 'a[.]b', '0'],
    ['performance', 'a[.]b', 'a[.]b', '0'],
  ])('%s: behind the pattern "%s", another one "%s" gives %s', (type, first, second, code) => {
    const model = answering(type).fill({ [pattern(0)]: first });
    expect(model.set(pattern(1), second)).toBe(code);
    expect(model.set(pattern(0), first)).toBe('0');
  });

  test.each([
    ['{lang=en}{case_matters=true}word', '{case_matters=true}{lang=en}word'],
    ['{lang=en-GB}{case_matters=false}word', '{case_matters=false}{lang=en-GB}word'],
    ['{case_matters=true}{lang=en}word', '{case_matters=true}{lang=en}word'],
    ['{lang=en}{case_matters=maybe}word', '{lang=en}{case_matters=maybe}word'],
    ['x{lang=en}{case_matters=true}word', 'x{lang=en}{case_matters=true}word'],
    ['{lang=en}{lang=de}{case_matters=true}word', '{lang=en}{lang=de}{case_matters=true}word'],
  ])('the pattern "%s" of a long fill-in is kept as "%s"', (set, kept) => {
    const model = answering('long-fill-in');
    expect(model.set(pattern(0), set)).toBe('0');
    expect(model.read(pattern(0))).toBe(kept);
  });

  test('a short fill-in is kept as it was set', () => {
    const model = answering('fill-in').fill({ [pattern(0)]: '{lang=en}{case_matters=true}word' });
    expect(model.read(pattern(0))).toBe('{lang=en}{case_matters=true}word');
  });
});

describe('SCORM 1.2', () => {
  test.each([
    ['true-false', '1', true],
    ['true-false', 'f', true],
    ['true-false', 'tt', false],
    ['true-false', 'xt', false],
    ['true-false', '', false],
    ['choice', '', true],
    ['choice', '{}', true],
    ['choice', 'z,9', true],
    ['choice', '{a', false],
    ['choice', '{ab}', false],
    ['choice', 'a}', false],
    ['choice', 'a,', false],
    ['choice', 'a b', false],
    ['choice', 'A', false],
    ['sequencing', 'a,b,c', true],
    ['sequencing', '', true],
    ['sequencing', 'abc', false],
    ['matching', '', true],
    ['matching', '1.a', true],
    ['matching', '{1.a,2.b,3.c}', true],
    ['matching', '{1.a', false],
    ['matching', '1.a,2', false],
    ['matching', '1.a,2.bb', false],
    ['likert', ' ', true],
    ['likert', 'xx', false],
    ['likert', '!', false],
    ['numeric', '0.5', true],
    ['numeric', '', false],
    ['fill-in', '', true],
    ['performance', 'anything, {at} all', true],
    [undefined, 'anything', true],
  ])('%s takes "%s": %s', (type, text, isRight) => {
    expect(isFeedback12(type, text)).toBe(isRight);
  });
});
