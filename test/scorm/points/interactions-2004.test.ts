import { describe, expect, test } from 'vitest';
import { aCourse2004, aSco } from '../a-course';
import { Player } from '../a-player';

const row = 'cmi.interactions.0';
const started = (): Player => new Player(aCourse2004([aSco('a')])).start();

/** A SCO with one interaction of a type. */
const answering = (type: string): Player => started().fill({ [`${row}.id`]: 'q', [`${row}.type`]: type });

describe('point 70: what comes first [RTE 4.2.9]', () => {
  test.each([
    'type',
    'objectives.0.id',
    'timestamp',
    'weighting',
    'result',
    'latency',
    'description',
    'learner_response',
    'correct_responses.0.pattern',
  ])('point 70: %s before the id is 408 [RTE 4.2.9]', (name) => {
    const player = started();
    expect(player.setCode(`${row}.${name}`, 'choice')).toBe('408');
    expect(player.read('cmi.interactions._count')).toBe('0');
  });

  test.each(['learner_response', 'correct_responses.0.pattern'])(
    'point 70: %s before the type is 408 [RTE 4.2.9]',
    (name) => {
      const player = started().fill({ [`${row}.id`]: 'q' });
      expect(player.setCode(`${row}.${name}`, 'a')).toBe('408');
    },
  );

  test('point 70: the id may be set anew, and be that of another row [RTE 4.2.9]', () => {
    const player = started().fill({ [`${row}.id`]: 'q', 'cmi.interactions.1.id': 'r' });
    expect(player.setCode(`${row}.id`, 'r')).toBe('0');
    expect(player.read(`${row}.id`)).toBe('r');
  });
});

test('point 71: another type discards answers, the same one keeps them [RTE 4.2.9]', () => {
  const player = answering('choice').fill({
    [`${row}.learner_response`]: 'a',
    [`${row}.correct_responses.0.pattern`]: 'b',
    [`${row}.objectives.0.id`]: 'o',
    [`${row}.result`]: 'correct',
  });
  player.set(`${row}.type`, 'choice');
  expect(player.read(`${row}.learner_response`)).toBe('a');
  expect(player.setCode(`${row}.type`, 'none of the ten')).toBe('406');
  expect(player.read(`${row}.learner_response`)).toBe('a');
  player.set(`${row}.type`, 'numeric');
  expect(player.read(`${row}.learner_response`)).toBe('!403');
  expect(player.read(`${row}.correct_responses._count`)).toBe('0');
  expect(player.read(`${row}.objectives._count`)).toBe('1');
  expect(player.read(`${row}.result`)).toBe('correct');
});

describe('point 72: how many patterns, and how unlike [RTE 4.2.9]', () => {
  test.each([
    ['true-false', 'true', 'not looked at', '351'],
    ['likert', 'l1', 'l2', '351'],
    ['numeric', '1[:]2', '3', '351'],
    ['other', 'x', 'y', '351'],
    ['choice', 'a[,]b', 'a[,]b', '351'],
    ['choice', 'a[,]b', 'b[,]a', '351'],
    ['choice', 'a[,]b', 'a', '0'],
    ['sequencing', 'a[,]b', 'a[,]b', '351'],
    ['sequencing', 'a[,]b', 'b[,]a', '0'],
    ['fill-in', 'x', 'x', '0'],
    ['long-fill-in', 'x', 'x', '0'],
    ['matching', 'a[.]b', 'a[.]b', '0'],
    ['performance', 'a[.]b', 'a[.]b', '0'],
  ])('point 72: %s, pattern "%s" and then "%s" gives %s [RTE 4.2.9]', (type, first, second, code) => {
    const player = answering(type).fill({ [`${row}.correct_responses.0.pattern`]: first });
    expect(player.setCode(`${row}.correct_responses.2.pattern`, second)).toBe('351');
    expect(player.setCode(`${row}.correct_responses.1.pattern`, second)).toBe(code);
    expect(player.setCode(`${row}.correct_responses.0.pattern`, first)).toBe('0');
  });

  test.each([
    ['choice', 11, (index: number) => `c${index}`],
    ['fill-in', 6, () => 'same'],
    ['matching', 6, () => 'a[.]b'],
    ['sequencing', 6, (index: number) => `a[,]s${index}`],
  ])('point 72: %s takes %i patterns, more than must be kept [RTE 4.2.9]', (type, count, pattern) => {
    const player = answering(type);
    for (let index = 0; index < count; index += 1)
      expect(player.setCode(`${row}.correct_responses.${index}.pattern`, pattern(index))).toBe('0');
    expect(player.read(`${row}.correct_responses._count`)).toBe(String(count));
  });
});

describe('point 75: objectives, result, weighting, latency [RTE 4.2.9]', () => {
  test('point 75: ids of an interaction’s objectives are unique in it [RTE 4.2.9]', () => {
    const player = answering('choice').fill({
      [`${row}.objectives.0.id`]: 'o',
      'cmi.interactions.1.id': 'r',
    });
    expect(player.setCode(`${row}.objectives.1.id`, 'o')).toBe('351');
    expect(player.setCode(`${row}.objectives.1.id`, 'p')).toBe('0');
    expect(player.setCode(`${row}.objectives.0.id`, 'p')).toBe('351');
    expect(player.setCode(`${row}.objectives.0.id`, 'n')).toBe('0');
    expect(player.setCode('cmi.interactions.1.objectives.0.id', 'n')).toBe('0');
  });

  test.each([
    ['result', 'correct', '0'],
    ['result', 'incorrect', '0'],
    ['result', 'unanticipated', '0'],
    ['result', 'neutral', '0'],
    ['result', '-1.5', '0'],
    ['result', 'wrong', '406'],
    ['result', '', '406'],
    ['weighting', '-2.5', '0'],
    ['weighting', 'heavy', '406'],
    ['latency', 'PT5S', '0'],
    ['latency', 'PT60M', '0'],
    ['latency', '00:00:05', '406'],
    ['timestamp', '2004-04-01T09:45:58', '0'],
    ['timestamp', '09:45:58', '406'],
    ['description', '{lang=de-CH}Frage', '0'],
    ['description', '{lang=frl}Frage', '406'],
  ])('point 75: %s "%s" gives %s [RTE 4.2.9]', (name, value, code) => {
    const player = answering('choice');
    expect(player.setCode(`${row}.${name}`, value)).toBe(code);
    if (code === '0') expect(player.read(`${row}.${name}`)).toBe(value);
  });
});

// Which delimiters a type knows, in a response and in a pattern.
describe('points 73 and 74: responses and patterns by type [RTE 4.2.9]', () => {
  test.each([
    ['74', 'true-false', 'true', '0', '0'],
    ['74', 'true-false', 'false', '0', '0'],
    ['74', 'true-false', 't', '406', '406'],
    ['74', 'true-false', 'True', '406', '406'],
    ['74', 'choice', '', '0', '0'],
    ['74', 'choice', 'a', '0', '0'],
    ['74', 'choice', 'a[,]b', '0', '0'],
    ['74', 'choice', 'urn:q:a[,]urn:q:b', '0', '0'],
    ['74', 'choice', 'a[,]a', '406', '406'],
    ['74', 'choice', '[,]', '406', '406'],
    ['74', 'choice', 'a[,]', '406', '406'],
    ['74', 'choice', '[,]a', '406', '406'],
    ['73', 'choice', 'a[.]b', '406', '406'],
    ['73', 'choice', '{order_matters=false}a', '406', '406'],
    ['74', 'sequencing', 'a[,]b[,]a', '0', '0'],
    ['74', 'sequencing', '[,]', '406', '406'],
    ['74', 'sequencing', '', '406', '406'],
    ['74', 'likert', 'agree', '0', '0'],
    ['74', 'likert', '', '406', '406'],
    ['73', 'likert', 'a[,]b', '406', '406'],
    ['74', 'matching', 'a[.]b', '0', '0'],
    ['74', 'matching', 'a[.]b[,]c[.]d', '0', '0'],
    ['74', 'matching', 'a[.]', '406', '406'],
    ['74', 'matching', '[.]b', '406', '406'],
    ['74', 'matching', 'a', '406', '406'],
    ['73', 'matching', 'a[.]b[.]c', '406', '406'],
    ['74', 'numeric', '3.5', '0', '0'],
    ['74', 'numeric', '-0', '0', '0'],
    ['74', 'numeric', '1e3', '406', '406'],
    ['74', 'numeric', '', '406', '406'],
    ['74', 'numeric', '1[:]2', '406', '0'],
    ['73', 'numeric', '[:]2', '406', '0'],
    ['73', 'numeric', '1[:]', '406', '0'],
    ['73', 'numeric', '[:]', '406', '0'],
    ['74', 'numeric', '2[:]2', '406', '0'],
    ['74', 'numeric', '2[:]1', '406', '406'],
    ['73', 'numeric', '1[:]2[:]3', '406', '406'],
    ['73', 'fill-in', 'a[,]b', '0', '0'],
    ['73', 'fill-in', '', '0', '0'],
    ['73', 'fill-in', '{lang=en}a[,]{lang=de}b', '0', '0'],
    ['73', 'fill-in', '{lang=frl}a', '406', '406'],
    ['73', 'fill-in', 'a[,]{lang=frl}b', '406', '406'],
    ['73', 'fill-in', '{lang=}a', '406', '406'],
    ['73', 'fill-in', '{case_matters=true}{order_matters=false}{lang=en}a', '0', '0'],
    ['73', 'fill-in', '{order_matters=false}{case_matters=true}a', '0', '0'],
    ['73', 'fill-in', '{case_matters=true}{case_matters=false}a', '0', '0'],
    ['73', 'fill-in', '{case_matters=maybe}a', '0', '406'],
    ['73', 'fill-in', '{order_matters=}a', '0', '406'],
    ['73', 'fill-in', '{lang=en}{case_matters=maybe}a', '0', '0'],
    ['73', 'fill-in', '{Case_matters=maybe}a', '0', '0'],
    ['73', 'fill-in', '{unknown=1}a', '0', '0'],
    ['73', 'long-fill-in', '{case_matters=true}a', '0', '0'],
    ['73', 'long-fill-in', '{case_matters=x}a', '0', '406'],
    ['73', 'long-fill-in', '{order_matters=x}a', '0', '0'],
    ['73', 'long-fill-in', '{lang=frl}a', '406', '406'],
    ['73', 'long-fill-in', 'a[,]b', '0', '0'],
    ['74', 'performance', 'step[.]text', '0', '0'],
    ['74', 'performance', '[.]text', '0', '0'],
    ['74', 'performance', 'step[.]', '0', '0'],
    ['74', 'performance', 'step[.]text[,]step[.]more', '0', '0'],
    ['74', 'performance', '[.]', '406', '406'],
    ['74', 'performance', 'step', '406', '406'],
    ['74', 'performance', 'step[.]1[:]2', '0', '0'],
    ['74', 'performance', 'step[.]2[:]1', '0', '406'],
    ['73', 'performance', '{order_matters=false}step[.]x', '406', '0'],
    ['73', 'performance', '{order_matters=x}step[.]x', '406', '406'],
    ['73', 'performance', 'step[.]x[.]y', '406', '406'],
    ['73', 'other', '[,]{}anything[.]', '0', '0'],
  ])(
    'point %s: %s "%s": as a response %s, as a pattern %s [RTE 4.2.9]',
    (_, type, text, response, pattern) => {
      const player = answering(type);
      expect(player.setCode(`${row}.learner_response`, text)).toBe(response);
      if (response === '0') expect(player.read(`${row}.learner_response`)).toBe(text);
      expect(player.setCode(`${row}.correct_responses.0.pattern`, text)).toBe(pattern);
      if (pattern === '0') expect(player.read(`${row}.correct_responses.0.pattern`)).toBe(text);
    },
  );

  test('point 73: a mark behind the language of a long fill-in is kept in front of it [RTE 4.2.9]', () => {
    const player = answering('long-fill-in');
    player.fill({ [`${row}.correct_responses.0.pattern`]: '{lang=en}{case_matters=true}a' });
    expect(player.read(`${row}.correct_responses.0.pattern`)).toBe('{case_matters=true}{lang=en}a');
  });
});
