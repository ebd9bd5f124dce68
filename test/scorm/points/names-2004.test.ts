import { describe, expect, test } from 'vitest';
import { aCourse2004, aSco } from '../a-course';
import { Player } from '../a-player';

const started = (): Player => new Player(aCourse2004([aSco('a')])).start();

/** Tells the error of setting, and makes sure that nothing was changed. */
function refusal(player: Player, element: string, value: string): string {
  const before = player.state.open?.data;
  const code = player.setCode(element, value);
  expect(player.state.open?.data).toBe(before);
  return code;
}

describe('point 34: a container has no value [RTE 3.1.7]', () => {
  test.each([
    'cmi',
    'cmi.score',
    'cmi.objectives',
    'cmi.objectives.0',
    'cmi.interactions',
    'cmi.learner_preference',
    'cmi.comments_from_learner',
    'adl',
    'adl.nav',
    'adl.nav.request_valid',
    'adl.data',
  ])('point 34: "%s" is 401 to read and to set, and the model stays whole', (element) => {
    const player = started().fill({ 'cmi.objectives.0.id': 'o', 'cmi.location': '3' });
    expect(player.read(element)).toBe('!401');
    expect(refusal(player, element, 'x')).toBe('401');
    expect(player.read('cmi.location')).toBe('3');
    expect(player.terminate()).toBe('true');
  });
});

describe('point 35: names that JavaScript knows are none of the model', () => {
  test.each([
    '__proto__',
    'constructor',
    'toString',
    'cmi.__proto__',
    'cmi.__proto__.polluted',
    'cmi.constructor.prototype.polluted',
    'cmi.score.toString',
    'cmi.objectives.0.__proto__',
    'cmi.objectives.__proto__',
    'cmi.objectives.length',
    'hasOwnProperty',
    'adl.nav.constructor',
  ])('point 35: "%s" is 401', (element) => {
    const player = started().fill({ 'cmi.objectives.0.id': 'o' });
    expect(player.read(element)).toBe('!401');
    expect(refusal(player, element, 'x')).toBe('401');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test.each([
    '.',
    '..',
    'cmi.',
    '.cmi',
    'cmi..score',
    'cmi.score.',
    ' cmi.mode',
    'cmi.mode ',
    'CMI.mode',
    '\u0000',
  ])('point 35: "%s" is 401', (element) => {
    const player = started();
    expect(player.read(element)).toBe('!401');
    expect(refusal(player, element, 'x')).toBe('401');
  });

  test('point 35: a name of megabytes is 401', () => {
    const player = started();
    const element = `cmi.${'x.'.repeat(500_000)}`;
    expect(player.read(element)).toBe('!401');
    expect(refusal(player, element, 'x')).toBe('401');
  });
});

describe('point 36: keywords [RTE 4.1.1]', () => {
  test.each([
    ['cmi.score', 'scaled,raw,min,max'],
    ['cmi.learner_preference', 'audio_level,language,delivery_speed,audio_captioning'],
    ['cmi.comments_from_learner', 'comment,location,timestamp'],
    ['cmi.comments_from_lms', 'comment,location,timestamp'],
    ['cmi.objectives', 'id,score,success_status,completion_status,progress_measure,description'],
    ['cmi.objectives.0.score', 'scaled,raw,min,max'],
    [
      'cmi.interactions',
      'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
    ],
    ['adl.data', 'id,store'],
  ])('point 36: %s._children lists them all and cannot be set [RTE 4.1.1]', (group, children) => {
    const player = started().fill({ 'cmi.objectives.0.id': 'o' });
    expect(player.get(`${group}._children`).split(',').toSorted()).toEqual(children.split(',').toSorted());
    expect(refusal(player, `${group}._children`, children)).toBe('404');
  });

  test.each([
    'cmi.interactions',
    'cmi.objectives',
    'cmi.comments_from_learner',
    'cmi.comments_from_lms',
    'adl.data',
  ])('point 36: %s._count is text and cannot be set [RTE 4.1.1]', (list) => {
    const player = started();
    expect(player.read(`${list}._count`)).toBe('0');
    expect(refusal(player, `${list}._count`, '1')).toBe('404');
  });

  test.each([
    ['count of a leaf', 'cmi.location._count'],
    ['count of a group', 'cmi.score._count'],
    ['children of a leaf', 'cmi.location._children'],
    ['children of a vocabulary', 'cmi.exit._children'],
    ['children of a row', 'cmi.objectives.0._children'],
  ])('point 36: %s, "%s", is 301 [RTE 4.1.1]', (_, element) => {
    expect(started().fill({ 'cmi.objectives.0.id': 'o' }).read(element)).toBe('!301');
  });
});

describe('points 37 and 38: indexes [RTE 4.1.1.3]', () => {
  test.each([
    ['cmi.objectives', 'id', 'o'],
    ['cmi.interactions', 'id', 'q'],
    ['cmi.comments_from_learner', 'comment', 'x'],
  ])(
    'point 37: %s: beyond the count is 301 and 351, at the count makes the row [RTE 4.1.1.3]',
    (list, name, value) => {
      const player = started();
      expect(player.read(`${list}.0.${name}`)).toBe('!301');
      expect(refusal(player, `${list}.1.${name}`, value)).toBe('351');
      player.fill({ [`${list}.0.${name}`]: value });
      expect(player.read(`${list}._count`)).toBe('1');
      expect(player.read(`${list}.0.${name}`)).toBe(value);
      expect(player.read(`${list}.1.${name}`)).toBe('!301');
      expect(refusal(player, `${list}.2.${name}`, value)).toBe('351');
    },
  );

  test.each([
    ['cmi.objectives.01.id', '!301', '351'],
    ['cmi.objectives.00.id', '!301', '351'],
    ['cmi.objectives.-1.id', '!401', '401'],
    ['cmi.objectives.+1.id', '!401', '401'],
    ['cmi.objectives.1.5.id', '!301', '401'],
    ['cmi.objectives.1e0.id', '!401', '401'],
    ['cmi.objectives.0x1.id', '!401', '401'],
    ['cmi.objectives. 1.id', '!401', '401'],
    ['cmi.objectives.١.id', '!401', '401'],
    ['cmi.objectives.n.id', '!401', '401'],
    ['cmi.objectives.99999999999999999999.id', '!301', '351'],
    ['cmi.objectives.4294967296.id', '!301', '351'],
  ])('point 38: "%s" reads %s, sets %s and makes no second row [RTE 4.1.1.3]', (element, reads, sets) => {
    const player = started().fill({ 'cmi.objectives.0.id': 'o' });
    expect(player.read(element)).toBe(reads);
    expect(refusal(player, element, 'p')).toBe(sets);
    expect(player.read('cmi.objectives._count')).toBe('1');
  });
});

describe('points 40a to 40c', () => {
  test('point 40a: rows of an interaction have a count and no children [RTE 4.2.9]', () => {
    const player = started().fill({ 'cmi.interactions.0.id': 'q' });
    for (const list of ['objectives', 'correct_responses']) {
      expect(player.read(`cmi.interactions.0.${list}._count`)).toBe('0');
      expect(player.read(`cmi.interactions.0.${list}._children`)).toBe('!301');
    }
  });

  test('point 40b: cmi._version is 1.0 and cannot be set [RTE 4.1.1]', () => {
    expect(started().read('cmi._version')).toBe('1.0');
    expect(refusal(started(), 'cmi._version', '1.0')).toBe('404');
  });

  test.each(['cmi.score._version', 'cmi.location._version', 'adl.nav._version', 'cmi.objectives._version'])(
    'point 40b: %s is 301 [RTE 4.1.1]',
    (element) => {
      expect(started().read(element)).toBe('!301');
    },
  );

  test.each([
    ['too far, whatever the element', 'cmi.objectives.1.nothing', 'x', '351'],
    ['too far, whatever the value', 'cmi.objectives.1.score.raw', 'no number', '351'],
    ['the next row, an unknown child', 'cmi.objectives.0.nothing', 'x', '401'],
    ['the next row, no id yet, whatever the value', 'cmi.objectives.0.score.raw', 'no number', '408'],
    ['the next row, a wrong id', 'cmi.objectives.0.id', 'urn:', '406'],
    ['the next interaction, no id yet', 'cmi.interactions.0.type', 'no type', '408'],
    ['a comment with a wrong time', 'cmi.comments_from_learner.0.timestamp', 'noon', '406'],
  ])('point 40c: %s: "%s" = "%s" is %s, and no row is left behind', (_, element, value, code) => {
    const player = started();
    expect(refusal(player, element, value)).toBe(code);
    const list = element.split('.').slice(0, 2).join('.');
    expect(player.read(`${list}._count`)).toBe('0');
    expect(player.read(`${list}.0.${list.endsWith('learner') ? 'comment' : 'id'}`)).toBe('!301');
  });
});
