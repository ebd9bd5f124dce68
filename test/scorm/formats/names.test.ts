import { describe, expect, test } from 'vitest';
import { AModel } from './a-model';

describe('names that mean nothing', () => {
  test.each([
    '_children',
    '_count',
    '_version',
    'cmi.',
    '.cmi',
    'cmi..location',
    'cmi.location.',
    'cmi.location.x',
    'cmi.0.location',
    'cmi.objectives._count.x',
    'cmi.objectives._length',
    'cmi.objectives.0x.id',
    'cmi.objectives.-1.id',
    'cmi.objectives.0.5.id',
    'cmi.objectives.n.id',
    'cmi.objectives..id',
    'cmi.objectives.:.id',
    'cmi.objectives./.id',
    'CMI.location',
    'adl.nav.request_valid.choices',
    'adl.nav.request_valid.start',
    'xadl.nav.request_valid.choice.{target=a}',
    'adl.nav.x.request_valid.choice.{target=a}',
  ])('"%s" is undefined, read or set', (name) => {
    const model = new AModel('4th').fill({ 'cmi.objectives.0.id': 'o' });
    expect(model.read(name)).toBe('!401');
    expect(model.set(name, 'x')).toBe('401');
  });

  test('1.2 has no navigation', () => {
    const model = new AModel('1.2');
    expect(model.read('adl.nav.request_valid.choice.{target=a}')).toBe('!401');
    expect(model.set('adl.nav.request_valid.choice.{target=a}', 'true')).toBe('401');
  });

  test('a name of more than 4000 characters', () => {
    const asked = (length: number): string => {
      const empty = 'adl.nav.request_valid.choice.{target=}';
      return empty.replace('=}', `=${'x'.repeat(length - empty.length)}}`);
    };
    expect(new AModel('4th').read(asked(4000))).toBe('unknown');
    expect(new AModel('4th').read(asked(4001))).toBe('!401');
    expect(new AModel('4th').set(`cmi.${'x'.repeat(5000)}`, 'x')).toBe('401');
  });

  test.each([
    ['1.2', '!201', '201'],
    ['4th', '!301', '351'],
  ] as const)('no name at all, in %s', (standard, reads, code) => {
    expect(new AModel(standard).read('')).toBe(reads);
    expect(new AModel(standard).set('', 'x')).toBe(code);
  });
});

describe('rows', () => {
  test.each([
    ['4th', 'cmi.objectives.00.id', '!301', '351'],
    ['4th', 'cmi.objectives.01.id', '!301', '351'],
    ['4th', 'cmi.objectives.1.id', '!301', '0'],
    ['4th', 'cmi.objectives.2.id', '!301', '351'],
    ['4th', 'cmi.objectives.10.id', '!301', '351'],
    ['4th', 'cmi.objectives.2.nothing', '!301', '351'],
    ['4th', 'cmi.objectives.1.nothing', '!301', '401'],
    ['4th', 'cmi.objectives.0.nothing', '!401', '401'],
    ['4th', 'cmi.objectives.2', '!301', '351'],
    ['4th', 'cmi.objectives.0', '!401', '401'],
    ['4th', 'cmi.interactions.0.objectives.0.id', '!301', '408'],
    ['4th', 'cmi.interactions.0.objectives.1.id', '!301', '351'],
    ['1.2', 'cmi.objectives.01.id', '!201', '201'],
    ['1.2', 'cmi.objectives.1.id', '!201', '0'],
    ['1.2', 'cmi.objectives.2.id', '!201', '201'],
    ['1.2', 'cmi.objectives.2.nothing', '!401', '401'],
    ['1.2', 'cmi.interactions.5.objectives._count', '!201', '402'],
    ['1.2', 'cmi.interactions.5.id', '!404', '201'],
    ['1.2', 'cmi.interactions.0.objectives.0.id', '!404', '0'],
    ['1.2', 'cmi.interactions.0.objectives.1.id', '!404', '201'],
    ['1.2', 'cmi.interactions.1.objectives.0.id', '!404', '201'],
  ] as const)('%s with one objective: %s reads %s and is set with %s', (standard, name, reads, code) => {
    const model = new AModel(standard).fill({ 'cmi.objectives.0.id': 'o' });
    expect(model.read(name)).toBe(reads);
    expect(model.set(name, 'x')).toBe(code);
  });

  test('the first row of comments from the LMS is the LMS’s to write', () => {
    const model = new AModel('4th');
    expect(model.set('cmi.comments_from_lms.0.comment', 'x')).toBe('404');
    expect(model.set('cmi.comments_from_lms.1.comment', 'x')).toBe('351');
  });

  test.each(['1.2', '4th'] as const)('what is set in one row of %s is not in the next', (standard) => {
    const model = new AModel(standard).fill({
      'cmi.objectives.0.id': 'one',
      'cmi.objectives.1.id': 'two',
      'cmi.objectives.0.score.raw': '10',
      'cmi.objectives.1.score.raw': '20',
    });
    expect(['0', '1'].map((at) => model.read(`cmi.objectives.${at}.id`))).toEqual(['one', 'two']);
    expect(['0', '1'].map((at) => model.read(`cmi.objectives.${at}.score.raw`))).toEqual(['10', '20']);
    expect(model.read('cmi.objectives._count')).toBe('2');
  });

  test('the keywords of SCORM 1.2 cannot be set, wherever they stand', () => {
    const model = new AModel('1.2');
    for (const group of ['cmi', 'cmi.core', 'cmi.core.student_id', 'cmi.objectives'])
      for (const keyword of ['_children', '_count', '_version'])
        expect(model.set(`${group}.${keyword}`, 'x')).toBe('402');
  });

  test('children and counts of SCORM 1.2', () => {
    const model = new AModel('1.2');
    expect(model.read('cmi.core.student_id._children')).toBe('!202');
    expect(model.read('cmi.core._count')).toBe('!203');
    expect(model.read('cmi.core.student_id._count')).toBe('!203');
    expect(model.read('cmi.core')).toBe('!401');
    expect(model.set('cmi.core', 'x')).toBe('401');
  });
});

describe('may a request be made', () => {
  const asked: string[] = [];
  const answering = (): AModel =>
    new AModel('4th', {
      isRequestValid: (request, target) => {
        asked.push(`${request} ${target ?? '-'}`);
        return request === 'choice' || request === 'continue' ? 'true' : 'false';
      },
    });

  test.each([
    ['continue', 'true', 'continue -'],
    ['previous', 'false', 'previous -'],
    ['choice.{target=a.b}', 'true', 'choice a.b'],
    ['jump.{target=a}', 'false', 'jump a'],
    ['choice.{target=}', 'true', 'choice '],
    ['choice.{target=a\nb}', 'true', 'choice a\nb'],
  ])('%j is asked of the sequencer', (request, reads, question) => {
    asked.length = 0;
    const model = answering();
    expect(model.read(`adl.nav.request_valid.${request}`)).toBe(reads);
    expect(asked).toEqual([question]);
    expect(model.set(`adl.nav.request_valid.${request}`, 'true')).toBe('404');
  });

  test.each(['choice', 'jump', 'choice.a', 'choice.{target=a}b', 'choice.b{target=a}', 'jump.target=a'])(
    '"%s" has no target',
    (request) => {
      expect(answering().read(`adl.nav.request_valid.${request}`)).toBe('!301');
    },
  );
});

describe('where a value comes from', () => {
  test('the run-time’s decision stands before what was set, that before what was given, that before the table', () => {
    const given = { 'cmi.completion_status': 'incomplete', 'cmi.learner_id': 'jdoe' };
    expect(new AModel('4th').read('cmi.completion_status')).toBe('unknown');
    const model = new AModel('4th', { given });
    expect(model.read('cmi.completion_status')).toBe('incomplete');
    expect(model.read('cmi.learner_id')).toBe('jdoe');
    model.set('cmi.completion_status', 'not attempted');
    expect(model.read('cmi.completion_status')).toBe('not attempted');
    const decided = (name: string) => (name === 'cmi.completion_status' ? 'completed' : null);
    const deciding = new AModel('4th', { given, decided, data: model.model.data });
    expect(deciding.read('cmi.completion_status')).toBe('completed');
    expect(deciding.read('cmi.learner_id')).toBe('jdoe');
  });

  test('a decision about one row is not about the others', () => {
    const model = new AModel('4th', {
      decided: (name) => (name === 'cmi.objectives.1.success_status' ? 'passed' : null),
    }).fill({ 'cmi.objectives.0.id': 'a', 'cmi.objectives.1.id': 'b' });
    expect(model.read('cmi.objectives.0.success_status')).toBe('unknown');
    expect(model.read('cmi.objectives.1.success_status')).toBe('passed');
  });
});
