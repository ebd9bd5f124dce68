import { describe, expect, test } from 'vitest';
import { AModel } from './a-model';
import { describeRows, type ARow } from './a-row';

const wrong = (...values: readonly string[]) => values.map((value) => [value, '405'] as const);

const anId = { takes: ['jdoe', 'a.b-c@d_1', 'x'.repeat(255)], refuses: wrong('', 'a b', 'x'.repeat(256)) };
const aTimespan = {
  takes: ['0001:30:00.25', '00:00:01', '9999:59:59.9'],
  refuses: wrong('', 'PT1H', '1:00:00', '00:00:00.123'),
};
const aScore = {
  access: 'read-write',
  reads: '',
  takes: ['85.5', '0', '100', ''],
  refuses: wrong('-0.1', '100.1', 'abc', ' '),
} as const;
const aText = (kept: number) => ({ reads: '', takes: ['any Text, {even} this', ''], kept });
const inInteraction = { access: 'write-only', reads: '!404' } as const;
const aRowOfObjectives = { before: { 'cmi.objectives.0.status': 'passed' } };

describe('every element of SCORM 1.2', () => {
  const rows: readonly ARow[] = [
    { name: 'cmi.core.student_id', access: 'read-only', reads: '', ...anId },
    { name: 'cmi.core.student_name', access: 'read-only', ...aText(255) },
    { name: 'cmi.core.lesson_location', access: 'read-write', ...aText(255) },
    {
      name: 'cmi.core.credit',
      access: 'read-only',
      reads: 'credit',
      takes: ['credit', 'no-credit'],
      refuses: wrong('', 'Credit', 'none'),
    },
    {
      name: 'cmi.core.lesson_status',
      access: 'read-write',
      reads: 'not attempted',
      takes: ['passed', 'completed', 'failed', 'incomplete', 'browsed'],
      refuses: wrong('', 'not attempted', 'unknown', 'PASSED'),
    },
    {
      name: 'cmi.core.entry',
      access: 'read-only',
      reads: 'ab-initio',
      takes: ['resume', 'ab-initio', ''],
      refuses: wrong('suspend'),
    },
    { name: 'cmi.core.score.raw', ...aScore },
    { name: 'cmi.core.score.min', ...aScore },
    { name: 'cmi.core.score.max', ...aScore },
    { name: 'cmi.core.total_time', access: 'read-only', reads: '0000:00:00.00', ...aTimespan },
    {
      name: 'cmi.core.lesson_mode',
      access: 'read-only',
      reads: 'normal',
      takes: ['browse', 'normal', 'review'],
      refuses: wrong('', 'preview'),
    },
    {
      name: 'cmi.core.exit',
      access: 'write-only',
      reads: '!404',
      takes: ['time-out', 'suspend', 'logout', ''],
      refuses: wrong('normal', 'Suspend'),
    },
    { name: 'cmi.core.session_time', access: 'write-only', reads: '!404', ...aTimespan },
    { name: 'cmi.suspend_data', access: 'read-write', ...aText(4096) },
    { name: 'cmi.launch_data', access: 'read-only', ...aText(4096) },
    { name: 'cmi.comments', access: 'read-write', ...aText(4096) },
    { name: 'cmi.comments_from_lms', access: 'read-only', ...aText(4096) },
    { name: 'cmi.objectives.n.id', access: 'read-write', reads: '', ...anId, ...aRowOfObjectives },
    { name: 'cmi.objectives.n.score.raw', ...aScore, ...aRowOfObjectives },
    { name: 'cmi.objectives.n.score.min', ...aScore, ...aRowOfObjectives },
    { name: 'cmi.objectives.n.score.max', ...aScore, ...aRowOfObjectives },
    {
      name: 'cmi.objectives.n.status',
      access: 'read-write',
      reads: 'not attempted',
      takes: ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'],
      refuses: wrong('', 'unknown'),
      before: { 'cmi.objectives.0.id': 'o' },
    },
    {
      name: 'cmi.student_data.mastery_score',
      access: 'read-only',
      reads: '',
      takes: ['80', '79.5', ''],
      refuses: wrong('most'),
    },
    { name: 'cmi.student_data.max_time_allowed', access: 'read-only', reads: '', ...aTimespan },
    {
      name: 'cmi.student_data.time_limit_action',
      access: 'read-only',
      reads: '',
      takes: ['exit,message', 'exit,no message', 'continue,message', 'continue,no message'],
      refuses: wrong('', 'exit'),
    },
    {
      name: 'cmi.student_preference.audio',
      access: 'read-write',
      reads: '0',
      takes: ['50', '-1', '0', '100'],
      refuses: wrong('-2', '101', '1.5', 'loud', ''),
    },
    { name: 'cmi.student_preference.language', access: 'read-write', ...aText(255) },
    {
      name: 'cmi.student_preference.speed',
      access: 'read-write',
      reads: '0',
      takes: ['50', '-100', '0', '100'],
      refuses: wrong('-101', '101', 'fast'),
    },
    {
      name: 'cmi.student_preference.text',
      access: 'read-write',
      reads: '0',
      takes: ['1', '-1', '0'],
      refuses: wrong('-2', '2', 'on'),
    },
    { name: 'cmi.interactions.n.id', ...inInteraction, ...anId },
    { name: 'cmi.interactions.n.objectives.n.id', ...inInteraction, ...anId },
    {
      name: 'cmi.interactions.n.time',
      ...inInteraction,
      takes: ['00:00:00', '23:59:59.99', '09:30:00.5'],
      refuses: wrong('24:00:00', '12:60:00', '12:00:60', '12:00', ''),
    },
    {
      name: 'cmi.interactions.n.type',
      ...inInteraction,
      takes: [
        'true-false',
        'choice',
        'fill-in',
        'matching',
        'performance',
        'sequencing',
        'likert',
        'numeric',
      ],
      refuses: wrong('', 'other', 'long-fill-in'),
    },
    {
      name: 'cmi.interactions.n.correct_responses.n.pattern',
      ...inInteraction,
      takes: ['anything, while no type is set', ''],
      kept: 255,
    },
    {
      name: 'cmi.interactions.n.weighting',
      ...inInteraction,
      takes: ['1', '-2.5', '1000'],
      refuses: wrong('', 'heavy', '1e3'),
    },
    {
      name: 'cmi.interactions.n.student_response',
      ...inInteraction,
      takes: ['anything, while no type is set', ''],
      kept: 255,
    },
    {
      name: 'cmi.interactions.n.result',
      ...inInteraction,
      takes: ['correct', 'wrong', 'unanticipated', 'neutral', '0.5', '-3'],
      refuses: wrong('', 'incorrect', 'Correct'),
    },
    { name: 'cmi.interactions.n.latency', ...inInteraction, ...aTimespan },
  ];
  describeRows('1.2', { readOnly: '403', writeOnly: '404', wrongType: '405' }, rows);
});

describe('the groups of SCORM 1.2', () => {
  test.each([
    [
      'cmi',
      'core,suspend_data,launch_data,comments,comments_from_lms,objectives,student_data,student_preference,interactions',
    ],
    [
      'cmi.core',
      'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
    ],
    ['cmi.core.score', 'raw,min,max'],
    ['cmi.objectives', 'id,score,status'],
    ['cmi.objectives.0.score', 'raw,min,max'],
    ['cmi.student_data', 'mastery_score,max_time_allowed,time_limit_action'],
    ['cmi.student_preference', 'audio,language,speed,text'],
    [
      'cmi.interactions',
      'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
    ],
  ])('%s has the children %s', (group, children) => {
    const model = new AModel('1.2').fill({ 'cmi.objectives.0.id': 'o' });
    expect(model.read(`${group}._children`)).toBe(children);
  });

  test('rows within an interaction can be counted, and have no children', () => {
    const model = new AModel('1.2').fill({
      'cmi.interactions.0.objectives.0.id': 'o',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.0.correct_responses.1.pattern': 'b',
    });
    expect(model.read('cmi.interactions.0.objectives._count')).toBe('1');
    expect(model.read('cmi.interactions.0.correct_responses._count')).toBe('2');
    expect(model.read('cmi.interactions.0.objectives._children')).toBe('!202');
    expect(model.read('cmi.interactions.0.correct_responses._children')).toBe('!202');
    expect(model.read('cmi.objectives.0._children')).toBe('!202');
  });

  test('only the model has a version, which is that of its document', () => {
    const model = new AModel('1.2');
    expect(model.read('cmi._version')).toBe('3.4');
    expect(model.read('cmi.core._version')).toBe('!401');
  });

  test('comments are appended, also to what the run-time kept from before; everything else is replaced', () => {
    const model = new AModel('1.2').fill({ 'cmi.comments': 'one', 'cmi.suspend_data': 'one' });
    model.set('cmi.comments', ', two');
    model.set('cmi.suspend_data', 'two');
    expect([model.read('cmi.comments'), model.read('cmi.suspend_data')]).toEqual(['one, two', 'two']);
  });

  test('strict lengths look at the comments as a whole', () => {
    const model = new AModel('1.2', { strictLengths: true }).fill({ 'cmi.comments': 'x'.repeat(4000) });
    expect(model.set('cmi.comments', 'x'.repeat(97))).toBe('405');
    expect(model.set('cmi.comments', 'x'.repeat(96))).toBe('0');
  });

  test('ids may change and repeat: 1.2 forbids neither', () => {
    const model = new AModel('1.2').fill({ 'cmi.objectives.0.id': 'one' });
    expect(model.set('cmi.objectives.0.id', 'two')).toBe('0');
    expect(model.set('cmi.objectives.1.id', 'two')).toBe('0');
  });
});
