import { describe, expect, test } from 'vitest';
import { aCourse12, aSco } from '../a-course';
import { Player } from '../a-player';

const started = (): Player => new Player(aCourse12(aSco('a'))).start();

describe('point 22: interactions are written only [R12 3.4.4 cmi.interactions]', () => {
  test.each([
    'id',
    'time',
    'type',
    'weighting',
    'student_response',
    'result',
    'latency',
    'objectives.0.id',
    'correct_responses.0.pattern',
  ])('point 22: %s is 404, whether the row exists or not [R12 3.4.4]', (name) => {
    const player = started();
    expect(player.read(`cmi.interactions.4.${name}`)).toBe('!404');
    player.fill({ 'cmi.interactions.0.id': 'q' });
    expect(player.read(`cmi.interactions.0.${name}`)).toBe('!404');
  });

  test('point 22: they count, and their rows too [R12 3.4.4]', () => {
    const player = started().fill({
      'cmi.interactions.0.id': 'q1',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.0.objectives.0.id': 'o1',
      'cmi.interactions.0.objectives.1.id': 'o2',
      'cmi.interactions.1.id': 'q2',
    });
    expect(player.read('cmi.interactions._count')).toBe('2');
    expect(player.read('cmi.interactions.0.correct_responses._count')).toBe('1');
    expect(player.read('cmi.interactions.0.objectives._count')).toBe('2');
    expect(player.read('cmi.interactions.1.objectives._count')).toBe('0');
  });

  test.each([
    ['a gap', 'cmi.interactions.1.id', 'q'],
    ['a gap within a row', 'cmi.interactions.0.correct_responses.1.pattern', 'a'],
    ['a gap among its objectives', 'cmi.interactions.0.objectives.1.id', 'o'],
  ])('point 22: %s, "%s", is 201 [R12 3.4.4]', (_, element, value) => {
    const player = started();
    expect(player.setCode(element, value)).toBe('201');
    expect(player.read('cmi.interactions._count')).toBe('0');
  });
});

test.each([
  ['time', '23:59:59.9', '0'],
  ['time', '00:00:00', '0'],
  ['time', '24:00:00', '405'],
  ['time', '9:00:00', '405'],
  ['time', '12:60:00', '405'],
  ['latency', '00:00:05.2', '0'],
  ['latency', '5', '405'],
  ['result', 'correct', '0'],
  ['result', 'wrong', '0'],
  ['result', 'unanticipated', '0'],
  ['result', 'neutral', '0'],
  ['result', '0.75', '0'],
  ['result', '-1', '0'],
  ['result', 'incorrect', '405'],
  ['result', '', '405'],
  ['weighting', '2.5', '0'],
  ['weighting', 'heavy', '405'],
])('point 23: %s "%s" gives %s [R12 3.4.4 cmi.interactions]', (name, value, code) => {
  expect(started().setCode(`cmi.interactions.0.${name}`, value)).toBe(code);
});

describe('point 24: responses by type [R12 3.4.4 cmi.interactions]', () => {
  test.each([
    ['true-false', 't', '0'],
    ['true-false', 'f', '0'],
    ['true-false', '0', '0'],
    ['true-false', '1', '0'],
    ['true-false', 'true', '405'],
    ['choice', 'a', '0'],
    ['choice', '7', '0'],
    ['choice', 'a,b,3', '0'],
    ['choice', '{a,b}', '0'],
    ['choice', '', '0'],
    ['choice', 'ab', '405'],
    ['choice', 'A', '405'],
    ['choice', 'a,', '405'],
    ['choice', 'a[,]b', '405'],
    ['matching', '1.c,2.a', '0'],
    ['matching', '{1.c,2.a}', '0'],
    ['matching', '1,2', '405'],
    ['matching', '1.', '405'],
    ['matching', '1[.]c', '405'],
    ['sequencing', 'c,a,b', '0'],
    ['sequencing', 'c,a,b,', '405'],
    ['fill-in', 'any text, with a comma', '0'],
    ['fill-in', 'x'.repeat(256), '0'],
    ['performance', 'did it', '0'],
    ['likert', '4', '0'],
    ['likert', '', '0'],
    ['likert', 'agree', '405'],
    ['numeric', '-3.5', '0'],
    ['numeric', '3[:]4', '405'],
    ['numeric', 'three', '405'],
  ])('point 24: %s takes "%s" with %s, as response and as pattern [R12 3.4.4]', (type, value, code) => {
    const player = started().fill({ 'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': type });
    expect(player.setCode('cmi.interactions.0.student_response', value)).toBe(code);
    expect(player.setCode('cmi.interactions.0.correct_responses.0.pattern', value)).toBe(code);
  });

  test.each(['long-fill-in', 'other', 'Choice', ''])(
    'point 24: there is no type "%s" [R12 3.4.4]',
    (type) => {
      expect(started().setCode('cmi.interactions.0.type', type)).toBe('405');
    },
  );

  test('point 24: while no type is set, any text is taken, for 1.2 asks for no order [R12 3.4.4]', () => {
    expect(started().setCode('cmi.interactions.0.student_response', 'whatever')).toBe('0');
  });
});
