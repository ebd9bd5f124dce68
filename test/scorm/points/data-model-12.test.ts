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
    ['7', 'a lesson begins as not attempted', 'cmi.core.lesson_status', 'not attempted'],
    ['10', 'the mastery score comes from the manifest', 'cmi.student_data.mastery_score', '80'],
    ['12', 'the first entry is from the beginning', 'cmi.core.entry', 'ab-initio'],
    ['14', 'total time is a timespan from the start', 'cmi.core.total_time', '0000:00:00.00'],
    ['17', 'the score has three parts', 'cmi.core.score._children', 'raw,min,max'],
    ['19', 'launch data come from the manifest', 'cmi.launch_data', 'start=3'],
    ['20', 'nobody has commented', 'cmi.comments', ''],
    ['20', 'nor has the LMS', 'cmi.comments_from_lms', ''],
    ['21', 'there are no objectives yet', 'cmi.objectives._count', '0'],
    ['22', 'there are no interactions yet', 'cmi.interactions._count', '0'],
    ['25', 'audio has its own volume', 'cmi.student_preference.audio', '0'],
    ['26', 'time limits come from the manifest', 'cmi.student_data.max_time_allowed', '01:00:00'],
    ['26', 'so does what happens at the limit', 'cmi.student_data.time_limit_action', 'exit,message'],
    ['28a', 'unset suspend data are blank, no error', 'cmi.suspend_data', ''],
    ['28a', 'an unset location', 'cmi.core.lesson_location', ''],
    ['28a', 'an unset score', 'cmi.core.score.raw', ''],
    ['28a', 'its unset limits', 'cmi.core.score.max', ''],
    ['28a', 'an unset language', 'cmi.student_preference.language', ''],
  ])('point %s: %s, "%s" reads "%s" [R12 3.4.4]', (_, __, element, value) => {
    expect(started().read(element)).toBe(value);
  });

  test.each([
    ['26', 'cmi.student_data.max_time_allowed'],
    ['26', 'cmi.student_data.time_limit_action'],
    ['26', 'cmi.student_data.mastery_score'],
    ['28a', 'cmi.launch_data'],
  ])('point %s: what the manifest does not say is blank in "%s" [R12 3.4.4]', (_, element) => {
    expect(new Player(aCourse12(aSco('a'))).start().read(element)).toBe('');
  });

  test.each([
    ['cmi.core.student_name', 'Doe, Jane'],
    ['cmi.core.student_id', 'jdoe'],
    ['cmi.core.lesson_mode', 'normal'],
    ['cmi.core.credit', 'credit'],
    ['cmi._version', '3.4'],
  ])('the learner and the launch are told, "%s" reads "%s"', (element, value) => {
    expect(started().read(element)).toBe(value);
  });

  test.each([
    [
      'cmi.core',
      'student_id student_name lesson_location credit lesson_status entry score total_time lesson_mode exit session_time',
    ],
    ['cmi.core.score', 'raw min max'],
    ['cmi.objectives', 'id score status'],
    ['cmi.student_data', 'mastery_score max_time_allowed time_limit_action'],
    ['cmi.student_preference', 'audio language speed text'],
    [
      'cmi.interactions',
      'id objectives time type correct_responses weighting student_response result latency',
    ],
  ])('point 17: %s lists all its children [R12 3.4.4]', (group, children) => {
    expect(started().get(`${group}._children`).split(',').toSorted()).toEqual(children.split(' ').toSorted());
  });
});

describe('cmi.core [R12 3.4.4]', () => {
  test.each([
    ['7', 'a SCO cannot say "not attempted"', 'cmi.core.lesson_status', 'not attempted', '405'],
    ['8', 'passed', 'cmi.core.lesson_status', 'passed', '0'],
    ['8', 'completed', 'cmi.core.lesson_status', 'completed', '0'],
    ['8', 'failed', 'cmi.core.lesson_status', 'failed', '0'],
    ['8', 'incomplete', 'cmi.core.lesson_status', 'incomplete', '0'],
    ['8', 'browsed', 'cmi.core.lesson_status', 'browsed', '0'],
    ['8', 'case matters', 'cmi.core.lesson_status', 'Passed', '405'],
    ['8', 'a blank behind', 'cmi.core.lesson_status', 'passed ', '405'],
    ['8', 'no word', 'cmi.core.lesson_status', '', '405'],
    ['8', 'a word of SCORM 2004', 'cmi.core.lesson_status', 'unknown', '405'],
    ['13', 'suspend', 'cmi.core.exit', 'suspend', '0'],
    ['13', 'time-out', 'cmi.core.exit', 'time-out', '0'],
    ['13', 'logout', 'cmi.core.exit', 'logout', '0'],
    ['13', 'blank', 'cmi.core.exit', '', '0'],
    ['13', 'a word of SCORM 2004', 'cmi.core.exit', 'normal', '405'],
    ['14', 'total time is the LMS’s', 'cmi.core.total_time', '0000:01:00', '403'],
    ['15', 'four digits of hours', 'cmi.core.session_time', '0000:12:30.5', '0'],
    ['15', 'three digits of hours', 'cmi.core.session_time', '000:12:30.55', '0'],
    ['15', 'two digits of hours', 'cmi.core.session_time', '00:12:30', '0'],
    ['15', 'one digit of hours', 'cmi.core.session_time', '0:12:30', '405'],
    ['15', 'five digits of hours', 'cmi.core.session_time', '00000:12:30', '405'],
    ['15', 'three decimals', 'cmi.core.session_time', '00:12:30.123', '405'],
    ['15', 'a bare point', 'cmi.core.session_time', '00:12:30.', '405'],
    ['15', 'no seconds', 'cmi.core.session_time', '00:12', '405'],
    ['15', 'a minus', 'cmi.core.session_time', '-00:12:30', '405'],
    ['15', 'a duration of SCORM 2004', 'cmi.core.session_time', 'PT12M', '405'],
    ['16', 'a score', 'cmi.core.score.raw', '85.5', '0'],
    ['16', 'the least', 'cmi.core.score.min', '0', '0'],
    ['16', 'the most', 'cmi.core.score.max', '100', '0'],
    ['16', 'no score', 'cmi.core.score.raw', '', '0'],
    ['16', 'above 100', 'cmi.core.score.raw', '100.01', '405'],
    ['16', 'below 0', 'cmi.core.score.max', '-1', '405'],
    ['16', 'a zero with a minus', 'cmi.core.score.raw', '-0', '0'],
    ['16', 'no number', 'cmi.core.score.min', 'abc', '405'],
    ['16', 'a comma', 'cmi.core.score.raw', '85,5', '405'],
    ['16', 'an exponent', 'cmi.core.score.raw', '1e1', '405'],
    ['16', 'a blank before', 'cmi.core.score.raw', ' 1', '405'],
    ['16', 'a plus', 'cmi.core.score.raw', '+1', '405'],
  ])('point %s: %s, "%s" = "%s" gives %s [R12 3.4.4]', (_, __, element, value, code) => {
    expect(started().setCode(element, value)).toBe(code);
  });

  test.each([
    ['13', 'cmi.core.exit', 'suspend'],
    ['15', 'cmi.core.session_time', '00:10:00'],
  ])('point %s: "%s" cannot be read, set or not [R12 3.4.4]', (_, element, value) => {
    const player = started();
    expect(player.read(element)).toBe('!404');
    player.fill({ [element]: value });
    expect(player.read(element)).toBe('!404');
  });
});

describe('texts [R12 3.4.4]', () => {
  test.each([
    ['19', 'launch data', 'cmi.launch_data', 'x', '403'],
    ['20', 'comments from the LMS', 'cmi.comments_from_lms', 'x', '403'],
    ['26', 'the time limit', 'cmi.student_data.max_time_allowed', '01:00:00', '403'],
    ['26', 'what happens there', 'cmi.student_data.time_limit_action', 'exit,message', '403'],
    ['26', 'the mastery score', 'cmi.student_data.mastery_score', '1', '403'],
    ['18', 'more than 255 characters', 'cmi.core.lesson_location', 'x'.repeat(256), '0'],
    ['18', 'more than 4096 characters', 'cmi.suspend_data', 'x'.repeat(4097), '0'],
    ['18', 'no characters', 'cmi.suspend_data', '', '0'],
  ])('point %s: setting %s gives the code at the end [R12 3.4.4]: "%s"', (_, __, element, value, code) => {
    const player = started();
    expect(player.setCode(element, value)).toBe(code);
    if (code === '0') expect(player.read(element)).toBe(value);
  });

  test.each([
    ['cmi.core.lesson_location', 255],
    ['cmi.suspend_data', 4096],
  ])('point 18: what is too long for "%s" is kept whole and remarked on [R12 3.4.4]', (element, kept) => {
    const player = started().fill({ [element]: 'x'.repeat(kept) });
    expect(player.trace).toEqual([]);
    player.set(element, 'x'.repeat(kept + 1));
    expect(player.trace).toMatchObject([
      { kind: 'finding', id: 'rte.length', facts: { element, length: kept + 1, kept } },
    ]);
    expect(player.get(element)).toHaveLength(kept + 1);
  });

  test.each([
    ['cmi.core.lesson_location', 255],
    ['cmi.suspend_data', 4096],
  ])(
    'point 18: a strict profile refuses it for "%s" and keeps what was there [R12 3.4.4]',
    (element, kept) => {
      const player = new Player(aCourse12(sco)).start({
        profile: { ...standardProfile, strictLengths: true },
      });
      expect(player.setCode(element, 'x'.repeat(kept))).toBe('0');
      expect(player.setCode(element, 'y'.repeat(kept + 1))).toBe('405');
      expect(player.get(element)).toBe('x'.repeat(kept));
    },
  );

  test('point 18: a profile limits suspend data by bytes, not characters [R12 3.4.4]', () => {
    const player = new Player(aCourse12(sco)).start({ profile: { ...standardProfile, suspendDataLimit: 4 } });
    expect(player.setCode('cmi.suspend_data', 'üü')).toBe('0');
    expect(player.setCode('cmi.suspend_data', 'üüx')).toBe('405');
    expect(player.setCode('cmi.suspend_data', '😀')).toBe('0');
  });

  test('point 20: comments are appended, also in the next session [R12 3.4.4]', () => {
    const player = started().fill({ 'cmi.comments': 'one. ' });
    player.set('cmi.comments', 'two. ');
    expect(player.read('cmi.comments')).toBe('one. two. ');
    player.end().start();
    player.set('cmi.comments', 'three.');
    expect(player.read('cmi.comments')).toBe('one. two. three.');
  });

  test('point 20: what the LMS has to say comes with the launch, as one text [R12 3.4.4]', () => {
    const commentsFromLms = [
      { comment: 'Well done.', location: 'page 2', timestamp: '2024-02-29T10:00:00' },
      { comment: 'Go on with page 3.', location: '', timestamp: '' },
    ];
    const player = new Player(aCourse12(sco)).start({ commentsFromLms });
    expect(player.read('cmi.comments_from_lms')).toBe('Well done.\nGo on with page 3.');
    expect(player.end().start().read('cmi.comments_from_lms')).toBe('');
  });
});

describe('cmi.objectives [R12 3.4.4]', () => {
  test.each([
    ['the first row', 'cmi.objectives.0.id', 'obj_1', '0'],
    ['a gap', 'cmi.objectives.1.id', 'obj_1', '201'],
    ['an id with a blank', 'cmi.objectives.0.id', 'obj 1', '405'],
    ['an id of 255 characters', 'cmi.objectives.0.id', 'x'.repeat(255), '0'],
    ['an id too long', 'cmi.objectives.0.id', 'x'.repeat(256), '405'],
    ['an id of no characters', 'cmi.objectives.0.id', '', '405'],
    ['not attempted', 'cmi.objectives.0.status', 'not attempted', '0'],
    ['a status of its own', 'cmi.objectives.0.status', 'done', '405'],
    ['a score out of range', 'cmi.objectives.0.score.raw', '100.5', '405'],
    ['a score', 'cmi.objectives.0.score.raw', '7', '0'],
    ['an element it does not have', 'cmi.objectives.0.weight', '1', '401'],
  ])('point 21: %s, "%s" = "%s", gives %s [R12 3.4.4]', (_, element, value, code) => {
    const player = started();
    expect(player.setCode(element, value)).toBe(code);
    expect(player.get('cmi.objectives._count')).toBe(code === '0' ? '1' : '0');
  });

  test('point 21: rows are read back, and one that does not exist is 201 [R12 3.4.4]', () => {
    const player = started();
    expect(player.read('cmi.objectives.0.id')).toBe('!201');
    player.fill({ 'cmi.objectives.0.id': 'one', 'cmi.objectives.1.id': 'two' });
    expect(player.read('cmi.objectives.1.id')).toBe('two');
    expect(player.read('cmi.objectives.1.status')).toBe('not attempted');
    expect(player.read('cmi.objectives.2.id')).toBe('!201');
  });
});

describe('cmi.student_preference [R12 3.4.4]', () => {
  test.each([
    ['off', 'audio', '-1', '0'],
    ['loudest', 'audio', '100', '0'],
    ['too low', 'audio', '-2', '405'],
    ['too high', 'audio', '101', '405'],
    ['in halves', 'audio', '0.5', '405'],
    ['slowest', 'speed', '-100', '0'],
    ['fastest', 'speed', '100', '0'],
    ['too fast', 'speed', '101', '405'],
    ['off', 'text', '-1', '0'],
    ['on', 'text', '1', '0'],
    ['beyond', 'text', '2', '405'],
    ['any', 'language', 'Schwyzerdütsch', '0'],
    ['none', 'language', '', '0'],
  ])('point 25: %s, %s = "%s", gives %s [R12 3.4.4]', (_, name, value, code) => {
    const player = started();
    expect(player.setCode(`cmi.student_preference.${name}`, value)).toBe(code);
    if (code === '0') expect(player.read(`cmi.student_preference.${name}`)).toBe(value);
  });
});
