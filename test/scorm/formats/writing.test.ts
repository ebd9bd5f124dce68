import { describe, expect, test } from 'vitest';
import { findElement } from '../../../src-shared/scorm/rte/find-element';
import { rowListOf } from '../../../src-shared/scorm/rte/node';
import { setValue, writeElement } from '../../../src-shared/scorm/rte/set-value';
import { AModel } from './a-model';

const reasonOf = (model: AModel, name: string, text: string): string => {
  const writing = setValue(model.model, name, text);
  return writing.ok ? 'taken' : writing.refusal;
};

describe('why a value is refused', () => {
  const interaction = 'cmi.interactions.0';
  const answering = (type: string): AModel =>
    new AModel('4th').fill({ [`${interaction}.id`]: 'q', [`${interaction}.type`]: type });

  test('an objective’s id stays, and is not used twice', () => {
    const model = new AModel('4th').fill({ 'cmi.objectives.0.id': 'a', 'cmi.objectives.1.id': 'b' });
    expect(reasonOf(model, 'cmi.objectives.0.id', 'a')).toBe('taken');
    expect(reasonOf(model, 'cmi.objectives.0.id', 'c')).toBe('id-is-set');
    expect(reasonOf(model, 'cmi.objectives.2.id', 'a')).toBe('id-in-use');
    expect(reasonOf(model, 'cmi.objectives.2.id', 'b')).toBe('id-in-use');
    expect(reasonOf(model, 'cmi.objectives.2.id', 'c')).toBe('taken');
  });

  test('an objective of an interaction may change its id, but not into another one’s', () => {
    const model = answering('choice').fill({
      [`${interaction}.objectives.0.id`]: 'a',
      [`${interaction}.objectives.1.id`]: 'b',
    });
    expect(reasonOf(model, `${interaction}.objectives.0.id`, 'c')).toBe('taken');
    expect(reasonOf(model, `${interaction}.objectives.0.id`, 'b')).toBe('id-in-use');
    expect(reasonOf(model, `${interaction}.objectives.2.id`, 'a')).toBe('id-in-use');
    model.fill({ 'cmi.interactions.1.id': 'q' });
    expect(reasonOf(model, 'cmi.interactions.1.objectives.0.id', 'a')).toBe('taken');
  });

  test('patterns are limited in number, or unlike each other, by the type', () => {
    const one = answering('numeric').fill({ [`${interaction}.correct_responses.0.pattern`]: '1' });
    expect(reasonOf(one, `${interaction}.correct_responses.0.pattern`, '2')).toBe('taken');
    expect(reasonOf(one, `${interaction}.correct_responses.1.pattern`, 'no number')).toBe(
      'too-many-patterns',
    );
    const many = answering('choice').fill({ [`${interaction}.correct_responses.0.pattern`]: 'a' });
    expect(reasonOf(many, `${interaction}.correct_responses.1.pattern`, 'a')).toBe('pattern-in-use');
    expect(reasonOf(many, `${interaction}.correct_responses.0.pattern`, 'a')).toBe('taken');
    expect(reasonOf(many, `${interaction}.correct_responses.1.pattern`, '{')).toBe('type-mismatch');
  });

  test('another type empties patterns and response, and nothing else', () => {
    const model = answering('choice').fill({
      [`${interaction}.learner_response`]: 'a',
      [`${interaction}.correct_responses.0.pattern`]: 'a',
      [`${interaction}.objectives.0.id`]: 'o',
      [`${interaction}.result`]: 'correct',
    });
    model.set(`${interaction}.type`, 'choice');
    expect(model.read(`${interaction}.learner_response`)).toBe('a');
    expect(model.read(`${interaction}.correct_responses._count`)).toBe('1');
    model.set(`${interaction}.type`, 'likert');
    expect(model.read(`${interaction}.type`)).toBe('likert');
    expect(model.read(`${interaction}.learner_response`)).toBe('!403');
    expect(model.read(`${interaction}.correct_responses._count`)).toBe('0');
    expect(model.read(`${interaction}.objectives._count`)).toBe('1');
    expect(model.read(`${interaction}.result`)).toBe('correct');
  });

  test('the run-time too writes only into rows that are there or next', () => {
    const { model } = new AModel('4th');
    const found = findElement(model.tree, 'cmi.objectives.1.id');
    if (found.kind !== 'element') throw new Error('not found');
    expect(writeElement(model, found, 'x')).toEqual({ ok: false, refusal: 'no-such-row' });
  });
});

describe('length', () => {
  const isLong = (name: string, text: string): boolean => {
    const writing = setValue(new AModel('4th').model, name, text);
    return writing.ok && writing.isLong;
  };

  test('what is longer than must be kept is taken and remarked on', () => {
    expect(isLong('cmi.location', 'x'.repeat(1000))).toBe(false);
    expect(isLong('cmi.location', 'x'.repeat(1001))).toBe(true);
    expect(isLong('cmi.score.raw', '1'.repeat(5000))).toBe(false);
  });

  test('a value of more than sixteen million bytes has the wrong type', () => {
    expect(new AModel('4th').set('cmi.location', '\u0001'.repeat(2_666_666))).toBe('0');
    expect(new AModel('4th').set('cmi.location', '\u0001'.repeat(2_666_667))).toBe('406');
  });

  test.each([
    ['\u0000', 1],
    ['\u007f', 1],
    ['\u0080', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['\uffff', 3],
    ['\ud800', 3],
    ['\u{10000}', 4],
    ['\u{10ffff}', 4],
    ['aé€😀', 10],
  ])('%j takes %i bytes of suspend data', (text, bytes) => {
    expect(new AModel('4th', { suspendDataLimit: bytes }).set('cmi.suspend_data', text)).toBe('0');
    expect(new AModel('4th', { suspendDataLimit: bytes - 1 }).set('cmi.suspend_data', text)).toBe('351');
    expect(new AModel('1.2', { suspendDataLimit: bytes - 1 }).set('cmi.suspend_data', text)).toBe('405');
    expect(new AModel('4th', { suspendDataLimit: 0 }).set('cmi.location', text)).toBe('0');
  });
});

test('a profile may take timestamps as libraries write them', () => {
  const name = 'cmi.comments_from_learner.0.timestamp';
  const lenient = new AModel('4th', { lenientTimestamps: true });
  expect(lenient.set(name, '2004-04-01T09:45:58.025Z')).toBe('0');
  expect(lenient.set(name, '2004')).toBe('0');
  expect(lenient.set(name, 'yesterday')).toBe('406');
  expect(new AModel('4th').set(name, '2004-04-01T09:45:58.025Z')).toBe('406');
});

describe('shared data that the manifest bars', () => {
  const data = {
    values: {},
    lists: {
      'adl.data': rowListOf([0, 1, 2].map((at) => ({ values: { id: `s${at}`, store: 'x' }, lists: {} }))),
    },
  };
  const sharedData = [
    { target: 's0', isReadable: true, isWritable: false },
    { target: 's1', isReadable: false, isWritable: true },
  ];

  test.each([
    [0, 'x', '404'],
    [1, '!405', '0'],
    [2, 'x', '0'],
  ])('store %i reads %s and is set with %s', (at, reads, code) => {
    const model = new AModel('4th', { data, sharedData });
    expect(model.read(`adl.data.${at}.store`)).toBe(reads);
    expect(model.read(`adl.data.${at}.id`)).toBe(`s${at}`);
    expect(model.set(`adl.data.${at}.store`, 'y')).toBe(code);
  });
});
