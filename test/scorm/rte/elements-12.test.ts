import { describe, expect, test } from 'vitest';
import { standardProfile } from '../../../src-shared/scorm/attempt';
import { aCourse12, aSco } from '../a-course';
import { Player } from '../a-player';

const sco = aSco('a', {
  launchData: 'start=3',
  masteryScore: 80,
  maxTimeAllowed: '01:00:00',
  timeLimitAction: 'exit,message',
});
const started = (): Player => new Player(aCourse12(sco)).start();

describe('what a first launch reads', () => {
  test.each([
    ['7: a lesson begins as not attempted', 'cmi.core.lesson_status', 'not attempted'],
    ['12: the first entry is from the beginning', 'cmi.core.entry', 'ab-initio'],
    ['14: total time is a timespan from the start', 'cmi.core.total_time', '0000:00:00.00'],
    ['17: the score has three parts', 'cmi.core.score._children', 'raw,min,max'],
    ['19: launch data come from the manifest', 'cmi.launch_data', 'start=3'],
    ['26: time limits come from the manifest', 'cmi.student_data.max_time_allowed', '01:00:00'],
    ['26: so does what happens at the limit', 'cmi.student_data.time_limit_action', 'exit,message'],
    ['10: and the mastery score', 'cmi.student_data.mastery_score', '80'],
    ['the learner is named', 'cmi.core.student_name', 'Doe, Jane'],
    ['the learner has an id', 'cmi.core.student_id', 'jdoe'],
    ['the mode is told', 'cmi.core.lesson_mode', 'normal'],
    ['credit is told', 'cmi.core.credit', 'credit'],
    ['28a: unset data read as blank without an error', 'cmi.suspend_data', ''],
    ['28a: unset location', 'cmi.core.lesson_location', ''],
    ['28a: unset score', 'cmi.core.score.raw', ''],
    ['22: no interactions yet', 'cmi.interactions._count', '0'],
    ['21: no objectives yet', 'cmi.objectives._count', '0'],
    ['the version of the model', 'cmi._version', '3.4'],
  ])('point %s: %s', (_, element, value) => {
    expect(started().read(element)).toBe(value);
  });

  test('point 17: core lists all its children', () => {
    expect(started().get('cmi.core._children').split(',').toSorted()).toEqual(
      [
        'student_id',
        'student_name',
        'lesson_location',
        'credit',
        'lesson_status',
        'entry',
        'score',
        'total_time',
        'lesson_mode',
        'exit',
        'session_time',
      ].toSorted(),
    );
  });
});

describe('reading what cannot be read', () => {
  test.each([
    ['an unknown element', 'cmi.core.nothing', '401'],
    ['an element of SCORM 2004', 'cmi.completion_status', '401'],
    ['a container', 'cmi.core', '401'],
    ['a prototype name', 'constructor', '401'],
    ['a prototype name inside', 'cmi.core.__proto__', '401'],
    ['children of a leaf', 'cmi.core.student_id._children', '202'],
    ['count of what is no list', 'cmi.core._count', '203'],
    ['count of a leaf', 'cmi.core.lesson_status._count', '203'],
    ['13: the exit', 'cmi.core.exit', '404'],
    ['15: the session time', 'cmi.core.session_time', '404'],
    ['22: an interaction that does not exist', 'cmi.interactions.4.id', '404'],
    ['21: an objective that does not exist', 'cmi.objectives.0.id', '201'],
    ['an index that is none', 'cmi.objectives.x.id', '401'],
    ['an index with a leading zero', 'cmi.objectives.00.id', '201'],
  ])('point 6, %s: %s gives %s', (_, element, code) => {
    expect(started().read(element)).toBe(`!${code}`);
  });
});

describe('setting', () => {
  test.each([
    ['6: a keyword', 'cmi.core._children', 'x', '402'],
    ['6: a count', 'cmi.interactions._count', '3', '402'],
    ['6: read-only', 'cmi.core.student_id', 'x', '403'],
    ['6: a container', 'cmi.core', 'x', '401'],
    ['6: unknown', 'cmi.core.nothing', 'x', '401'],
    ['19: launch data', 'cmi.launch_data', 'x', '403'],
    ['20: comments from the LMS', 'cmi.comments_from_lms', 'x', '403'],
    ['7: a SCO cannot say "not attempted"', 'cmi.core.lesson_status', 'not attempted', '405'],
    ['8: passed', 'cmi.core.lesson_status', 'passed', '0'],
    ['8: browsed', 'cmi.core.lesson_status', 'browsed', '0'],
    ['8: case matters', 'cmi.core.lesson_status', 'Passed', '405'],
    ['8: no such word', 'cmi.core.lesson_status', 'unknown', '405'],
    ['13: suspend', 'cmi.core.exit', 'suspend', '0'],
    ['13: blank', 'cmi.core.exit', '', '0'],
    ['13: a word of SCORM 2004', 'cmi.core.exit', 'normal', '405'],
    ['15: four digits of hours', 'cmi.core.session_time', '0000:12:30.5', '0'],
    ['15: two digits of hours', 'cmi.core.session_time', '00:12:30', '0'],
    ['15: one digit of hours', 'cmi.core.session_time', '0:12:30', '405'],
    ['15: three decimals', 'cmi.core.session_time', '00:12:30.123', '405'],
    ['15: a duration of SCORM 2004', 'cmi.core.session_time', 'PT12M', '405'],
    ['16: a score', 'cmi.core.score.raw', '85.5', '0'],
    ['16: no score', 'cmi.core.score.raw', '', '0'],
    ['16: above 100', 'cmi.core.score.raw', '101', '405'],
    ['16: below 0', 'cmi.core.score.max', '-1', '405'],
    ['16: no number', 'cmi.core.score.min', 'abc', '405'],
    ['16: an exponent', 'cmi.core.score.raw', '1e1', '405'],
    ['16: a blank before', 'cmi.core.score.raw', ' 1', '405'],
    ['25: audio off', 'cmi.student_preference.audio', '-1', '0'],
    ['25: audio too low', 'cmi.student_preference.audio', '-2', '405'],
    ['25: audio too high', 'cmi.student_preference.audio', '101', '405'],
    ['25: speed', 'cmi.student_preference.speed', '-100', '0'],
    ['25: speed too high', 'cmi.student_preference.speed', '101', '405'],
    ['25: text on', 'cmi.student_preference.text', '1', '0'],
    ['25: text beyond', 'cmi.student_preference.text', '2', '405'],
    ['25: no language', 'cmi.student_preference.language', '', '0'],
    ['21: the first objective', 'cmi.objectives.0.id', 'obj_1', '0'],
    ['21: a gap', 'cmi.objectives.1.id', 'obj_1', '201'],
    ['21: an id with a blank', 'cmi.objectives.0.id', 'obj 1', '405'],
    ['21: an id too long', 'cmi.objectives.0.id', 'x'.repeat(256), '405'],
    ['21: an id of no characters', 'cmi.objectives.0.id', '', '405'],
    ['21: an objective may be not attempted', 'cmi.objectives.0.status', 'not attempted', '0'],
    ['21: its score has limits too', 'cmi.objectives.0.score.raw', '100.5', '405'],
    ['23: time of day', 'cmi.interactions.0.time', '23:59:59.9', '0'],
    ['23: no such time', 'cmi.interactions.0.time', '24:00:00', '405'],
    ['23: latency', 'cmi.interactions.0.latency', '00:00:05.2', '0'],
    ['23: wrong is a result', 'cmi.interactions.0.result', 'wrong', '0'],
    ['23: incorrect is none', 'cmi.interactions.0.result', 'incorrect', '405'],
    ['23: a number is a result', 'cmi.interactions.0.result', '0.75', '0'],
    ['24: a type', 'cmi.interactions.0.type', 'likert', '0'],
    ['24: a type of SCORM 2004', 'cmi.interactions.0.type', 'long-fill-in', '405'],
    ['22: a gap among interactions', 'cmi.interactions.1.id', 'q', '201'],
    ['22: a row within a row', 'cmi.interactions.0.objectives.0.id', 'o', '0'],
    ['22: a gap within a row', 'cmi.interactions.0.correct_responses.1.pattern', 'a', '201'],
    ['18: more than 255 characters are kept', 'cmi.core.lesson_location', 'x'.repeat(256), '0'],
    ['18: more than 4096 characters are kept', 'cmi.suspend_data', 'x'.repeat(5000), '0'],
  ])('point %s: %s = "%s" gives %s', (_, element, value, code) => {
    expect(started().setCode(element, value)).toBe(code);
  });

  test('point 18: what is too long is kept whole and remarked on', () => {
    const player = started();
    player.set('cmi.suspend_data', 'x'.repeat(5000));
    expect(player.trace).toMatchObject([{ kind: 'finding', id: 'rte.length' }]);
    expect(player.get('cmi.suspend_data')).toHaveLength(5000);
  });

  test('point 18: a strict profile refuses it and keeps what was there', () => {
    const player = new Player(aCourse12(sco)).start({ profile: { ...standardProfile, strictLengths: true } });
    player.set('cmi.suspend_data', 'kept');
    expect(player.setCode('cmi.suspend_data', 'x'.repeat(4097))).toBe('405');
    expect(player.setCode('cmi.core.lesson_location', 'x'.repeat(256))).toBe('405');
    expect(player.get('cmi.suspend_data')).toBe('kept');
  });

  test('a profile limits suspend data by bytes, not characters', () => {
    const player = new Player(aCourse12(sco)).start({ profile: { ...standardProfile, suspendDataLimit: 4 } });
    expect(player.setCode('cmi.suspend_data', 'üü')).toBe('0');
    expect(player.setCode('cmi.suspend_data', 'üüx')).toBe('405');
    expect(player.setCode('cmi.suspend_data', '😀')).toBe('0');
  });

  test('point 20: comments are appended', () => {
    const player = started().fill({ 'cmi.comments': 'one. ' });
    player.set('cmi.comments', 'two.');
    expect(player.get('cmi.comments')).toBe('one. two.');
  });

  test('a refused first write leaves no row behind', () => {
    const player = started();
    player.set('cmi.objectives.0.id', 'not good');
    expect(player.get('cmi.objectives._count')).toBe('0');
  });

  test('point 22: interactions count, and their rows too', () => {
    const player = started().fill({
      'cmi.interactions.0.id': 'q1',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.1.id': 'q2',
    });
    expect(player.get('cmi.interactions._count')).toBe('2');
    expect(player.read('cmi.interactions.0.correct_responses._count')).toBe('1');
    expect(player.read('cmi.interactions.0.id')).toBe('!404');
    expect(player.get('cmi.interactions._children').split(',')).toHaveLength(9);
  });
});

describe('point 24: responses by type', () => {
  test.each([
    ['true-false', 't', '0'],
    ['true-false', '0', '0'],
    ['true-false', 'true', '405'],
    ['choice', 'a', '0'],
    ['choice', 'a,b,3', '0'],
    ['choice', '{a,b}', '0'],
    ['choice', 'ab', '405'],
    ['matching', '1.c,2.a', '0'],
    ['matching', '1,2', '405'],
    ['sequencing', 'c,a,b', '0'],
    ['fill-in', 'any text, with a comma', '0'],
    ['performance', 'did it', '0'],
    ['likert', '4', '0'],
    ['likert', '', '0'],
    ['likert', 'agree', '405'],
    ['numeric', '-3.5', '0'],
    ['numeric', 'three', '405'],
  ])('%s takes "%s" with %s, as response and as pattern', (type, value, code) => {
    const player = started().fill({ 'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': type });
    expect(player.setCode('cmi.interactions.0.student_response', value)).toBe(code);
    expect(player.setCode('cmi.interactions.0.correct_responses.0.pattern', value)).toBe(code);
  });

  test('while no type is set, any text is taken', () => {
    expect(started().setCode('cmi.interactions.0.student_response', 'whatever')).toBe('0');
  });
});
