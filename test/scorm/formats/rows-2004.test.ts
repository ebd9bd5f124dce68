import { describe, expect, test } from 'vitest';
import { emptyNode, rowListOf, type DataNode } from '../../../src-shared/scorm/rte/node';
import { AModel } from './a-model';
import { describeRows, type ARow } from './a-row';

const mistyped = (...values: readonly string[]) => values.map((value) => [value, '406'] as const);
const outside = (...values: readonly string[]) => values.map((value) => [value, '407'] as const);

const unset = '!403';
const anId = { takes: ['urn:course:1', 'plain'], refuses: mistyped('', ' ', 'urn:'), kept: 4000 };
const aText = (kept: number) => ({ reads: unset, takes: ['any Text, {even} this', ''], kept });
const aSpokenText = (kept: number) => ({
  takes: ['{lang=de}Hallo', 'plain', ''],
  refuses: mistyped('{lang=}x', '{lang=frl}x'),
  kept,
});
const aTime = {
  takes: ['2004-04-01T09:45:58', '2004', '2004-04-01T09:45:58.55+02:00'],
  refuses: mistyped('', '2004-13-01', '2039', '2004-04-01T09:45:58Z'),
};
const aDuration = {
  takes: ['PT1H30M5.25S', 'P1Y', 'PT0S'],
  refuses: mistyped('', 'PT', 'P', '01:00:00'),
};
const aReal = { reads: unset, takes: ['-99.5', '1000', '0'], refuses: mistyped('', 'abc', '1e1') };
const minusOneToOne = {
  reads: unset,
  takes: ['0.5', '-1', '1', '0'],
  refuses: [...outside('-1.01', '1.01'), ...mistyped('', 'abc')],
};
const zeroToOne = {
  reads: unset,
  takes: ['0.5', '0', '1'],
  refuses: [...outside('-0.01', '1.01'), ...mistyped('', 'abc')],
};
const fromZero = {
  access: 'read-write',
  reads: '1',
  takes: ['1.5', '0', '100'],
  refuses: [...outside('-0.01'), ...mistyped('', 'abc')],
} as const;
const completion = {
  access: 'read-write',
  reads: 'unknown',
  takes: ['completed', 'incomplete', 'not attempted', 'unknown'],
  refuses: mistyped('', 'passed', 'Completed'),
} as const;
const success = {
  access: 'read-write',
  reads: 'unknown',
  takes: ['passed', 'failed', 'unknown'],
  refuses: mistyped('', 'completed', 'Passed'),
} as const;

const inAComment = { before: { 'cmi.comments_from_learner.0.location': 'here' } };
const inAnInteraction = { access: 'read-write', before: { 'cmi.interactions.0.id': 'q' } } as const;
const inAChoice = {
  access: 'read-write',
  before: { 'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': 'choice' },
  takes: ['a[,]b', 'a', ''],
  refuses: mistyped('a[,]a', 'a[,]', '{}'),
} as const;
const inAnObjective = { before: { 'cmi.objectives.0.id': 'o' } };

const rows: readonly ARow[] = [
  {
    name: 'cmi.comments_from_learner.n.comment',
    access: 'read-write',
    reads: unset,
    ...aSpokenText(4000),
    ...inAComment,
  },
  {
    name: 'cmi.comments_from_learner.n.location',
    access: 'read-write',
    ...aText(250),
    before: { 'cmi.comments_from_learner.0.comment': 'said' },
  },
  {
    name: 'cmi.comments_from_learner.n.timestamp',
    access: 'read-write',
    reads: unset,
    ...aTime,
    ...inAComment,
  },
  {
    name: 'cmi.comments_from_lms.n.comment',
    access: 'read-only',
    reads: unset,
    ...aSpokenText(4000),
    before: { 'cmi.comments_from_lms.0.location': 'here' },
  },
  {
    name: 'cmi.comments_from_lms.n.location',
    access: 'read-only',
    ...aText(250),
    before: { 'cmi.comments_from_lms.0.comment': 'said' },
  },
  {
    name: 'cmi.comments_from_lms.n.timestamp',
    access: 'read-only',
    reads: unset,
    ...aTime,
    before: { 'cmi.comments_from_lms.0.comment': 'said' },
  },
  { name: 'cmi.completion_status', ...completion },
  { name: 'cmi.completion_threshold', access: 'read-only', ...zeroToOne },
  {
    name: 'cmi.credit',
    access: 'read-only',
    reads: 'credit',
    takes: ['no-credit', 'credit'],
    refuses: mistyped('', 'none'),
  },
  {
    name: 'cmi.entry',
    access: 'read-only',
    reads: 'ab-initio',
    takes: ['resume', 'ab-initio', ''],
    refuses: mistyped('suspend'),
  },
  {
    name: 'cmi.exit',
    access: 'write-only',
    reads: '!405',
    takes: ['time-out', 'suspend', 'logout', 'normal', ''],
    refuses: mistyped('later', 'Suspend'),
  },
  { name: 'cmi.interactions.n.id', access: 'read-write', reads: '!301', ...anId },
  {
    name: 'cmi.interactions.n.type',
    reads: unset,
    takes: [
      'true-false',
      'choice',
      'fill-in',
      'long-fill-in',
      'matching',
      'performance',
      'sequencing',
      'likert',
      'numeric',
      'other',
    ],
    refuses: mistyped('', 'Choice', 'essay'),
    ...inAnInteraction,
  },
  { name: 'cmi.interactions.n.objectives.n.id', reads: '!301', ...anId, ...inAnInteraction },
  { name: 'cmi.interactions.n.timestamp', reads: unset, ...aTime, ...inAnInteraction },
  { name: 'cmi.interactions.n.correct_responses.n.pattern', reads: '!301', ...inAChoice },
  { name: 'cmi.interactions.n.weighting', ...aReal, ...inAnInteraction },
  { name: 'cmi.interactions.n.learner_response', reads: unset, ...inAChoice },
  {
    name: 'cmi.interactions.n.result',
    reads: unset,
    takes: ['correct', 'incorrect', 'unanticipated', 'neutral', '-0.5'],
    refuses: mistyped('', 'wrong', 'Correct'),
    ...inAnInteraction,
  },
  { name: 'cmi.interactions.n.latency', reads: unset, ...aDuration, ...inAnInteraction },
  { name: 'cmi.interactions.n.description', reads: unset, ...aSpokenText(250), ...inAnInteraction },
  { name: 'cmi.launch_data', access: 'read-only', ...aText(4000) },
  { name: 'cmi.learner_id', access: 'read-only', reads: unset, ...anId },
  { name: 'cmi.learner_name', access: 'read-only', reads: unset, ...aSpokenText(250) },
  { name: 'cmi.learner_preference.audio_level', ...fromZero },
  {
    name: 'cmi.learner_preference.language',
    access: 'read-write',
    reads: '',
    takes: ['de-CH', ''],
    refuses: mistyped('frl', 'de_CH'),
  },
  { name: 'cmi.learner_preference.delivery_speed', ...fromZero },
  {
    name: 'cmi.learner_preference.audio_captioning',
    access: 'read-write',
    reads: '0',
    takes: ['1', '0', '-1'],
    refuses: mistyped('', '2', '-2'),
  },
  { name: 'cmi.location', access: 'read-write', ...aText(1000) },
  { name: 'cmi.max_time_allowed', access: 'read-only', reads: unset, ...aDuration },
  {
    name: 'cmi.mode',
    access: 'read-only',
    reads: 'normal',
    takes: ['browse', 'normal', 'review'],
    refuses: mistyped('', 'preview'),
  },
  { name: 'cmi.objectives.n.id', access: 'read-write', reads: '!301', ...anId },
  { name: 'cmi.objectives.n.score.scaled', access: 'read-write', ...minusOneToOne, ...inAnObjective },
  { name: 'cmi.objectives.n.score.raw', access: 'read-write', ...aReal, ...inAnObjective },
  { name: 'cmi.objectives.n.score.min', access: 'read-write', ...aReal, ...inAnObjective },
  { name: 'cmi.objectives.n.score.max', access: 'read-write', ...aReal, ...inAnObjective },
  { name: 'cmi.objectives.n.success_status', ...success, ...inAnObjective },
  { name: 'cmi.objectives.n.completion_status', ...completion, ...inAnObjective },
  { name: 'cmi.objectives.n.progress_measure', access: 'read-write', ...zeroToOne, ...inAnObjective },
  {
    name: 'cmi.objectives.n.description',
    access: 'read-write',
    reads: unset,
    ...aSpokenText(250),
    ...inAnObjective,
  },
  { name: 'cmi.progress_measure', access: 'read-write', ...zeroToOne },
  { name: 'cmi.scaled_passing_score', access: 'read-only', ...minusOneToOne },
  { name: 'cmi.score.scaled', access: 'read-write', ...minusOneToOne },
  { name: 'cmi.score.raw', access: 'read-write', ...aReal },
  { name: 'cmi.score.min', access: 'read-write', ...aReal },
  { name: 'cmi.score.max', access: 'read-write', ...aReal },
  { name: 'cmi.session_time', access: 'write-only', reads: '!405', ...aDuration },
  { name: 'cmi.success_status', ...success },
  { name: 'cmi.suspend_data', access: 'read-write', ...aText(64_000) },
  {
    name: 'cmi.time_limit_action',
    access: 'read-only',
    reads: 'continue,no message',
    takes: ['exit,message', 'continue,message', 'exit,no message', 'continue,no message'],
    refuses: mistyped('', 'exit'),
  },
  { name: 'cmi.total_time', access: 'read-only', reads: 'PT0S', ...aDuration },
  {
    name: 'adl.nav.request',
    access: 'read-write',
    reads: '_none_',
    takes: [
      'continue',
      'previous',
      'exit',
      'exitAll',
      'abandon',
      'abandonAll',
      'suspendAll',
      '_none_',
      '{target=a}choice',
      '{target=a.b}jump',
    ],
    refuses: mistyped('', 'Continue', 'choice', '{target=}choice', '{target=a}choice.', ' {target=a}jump'),
  },
  {
    name: 'adl.nav.request_valid.continue',
    access: 'read-only',
    reads: 'unknown',
    takes: ['true', 'false', 'unknown'],
    refuses: mistyped('', 'yes'),
  },
  {
    name: 'adl.nav.request_valid.previous',
    access: 'read-only',
    reads: 'unknown',
    takes: ['true', 'false', 'unknown'],
    refuses: mistyped('', 'yes'),
  },
];

describe('every element of SCORM 2004', () => {
  describeRows('4th', { readOnly: '404', writeOnly: '405', wrongType: '406' }, rows);
});

describe('the second and third edition have the same elements', () => {
  test.each(rows.map(({ name }) => name))('%s', (name) => {
    const [concrete, { reads, before = {} }] = [
      name.replaceAll('.n.', '.0.'),
      rows.find((row) => row.name === name) ?? { reads: '' },
    ];
    expect(new AModel('2nd').fill(before).read(concrete)).toBe(reads);
    expect(new AModel('3rd').fill(before).read(concrete)).toBe(reads);
  });

  test.each([
    ['2nd', 4000],
    ['3rd', 64_000],
  ] as const)('the %s must keep %i characters of suspend data', (edition, kept) => {
    const model = new AModel(edition, { strictLengths: true });
    expect(model.set('cmi.suspend_data', 'x'.repeat(kept))).toBe('0');
    expect(model.set('cmi.suspend_data', 'x'.repeat(kept + 1))).toBe('406');
  });

  test.each(['2nd', '3rd'] as const)('what came with the 4th is not implemented in the %s', (edition) => {
    const model = new AModel(edition);
    expect(model.read('adl.data._count')).toBe('!402');
    expect(model.read('adl.data.0.store')).toBe('!402');
    expect(model.set('adl.data.0.store', 'x')).toBe('402');
    expect(model.read('adl.nav.request_valid.jump.{target=a}')).toBe('!402');
    expect(model.read('adl.nav.request_valid.jump')).toBe('!402');
    expect(model.read('adl.nav.request_valid.choice.{target=a}')).toBe('unknown');
    expect(model.read('adl.datum')).toBe('!401');
    expect(model.set('adl.nav.request', '{target=a}jump')).toBe('406');
    expect(model.set('adl.nav.request', 'x{target=a}choice')).toBe('406');
    expect(model.set('adl.nav.request', '{target=a}choicex')).toBe('406');
    expect(model.set('adl.nav.request', '{target=a}choice')).toBe('0');
    expect(model.set('adl.nav.request', '{target=a.b}choice')).toBe('0');
  });
});

describe('what has to be set before', () => {
  test.each([
    'type',
    'objectives.0.id',
    'timestamp',
    'correct_responses.0.pattern',
    'weighting',
    'learner_response',
    'result',
    'latency',
    'description',
  ])('the id of an interaction, before its %s', (part) => {
    expect(new AModel('4th').set(`cmi.interactions.0.${part}`, 'whatever')).toBe('408');
  });

  test.each(['correct_responses.0.pattern', 'learner_response'])(
    'the type of an interaction too, before its %s',
    (part) => {
      const model = new AModel('4th').fill({ 'cmi.interactions.0.id': 'q' });
      expect(model.set(`cmi.interactions.0.${part}`, 'whatever')).toBe('408');
    },
  );

  test.each([
    'score.scaled',
    'score.raw',
    'score.min',
    'score.max',
    'success_status',
    'completion_status',
    'progress_measure',
    'description',
  ])('the id of an objective, before its %s', (part) => {
    expect(new AModel('4th').set(`cmi.objectives.0.${part}`, 'whatever')).toBe('408');
  });

  test.each(['comment', 'location', 'timestamp'])('nothing, before the %s of a learner’s comment', (part) => {
    expect(new AModel('4th').set(`cmi.comments_from_learner.0.${part}`, '2004')).toBe('0');
  });
});

describe('the groups of SCORM 2004', () => {
  test.each([
    ['cmi.score', 'scaled,raw,min,max'],
    ['cmi.objectives.0.score', 'scaled,raw,min,max'],
    ['cmi.learner_preference', 'audio_level,language,delivery_speed,audio_captioning'],
    ['cmi.comments_from_learner', 'comment,location,timestamp'],
    ['cmi.comments_from_lms', 'comment,location,timestamp'],
    ['cmi.objectives', 'id,score,success_status,completion_status,progress_measure,description'],
    [
      'cmi.interactions',
      'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
    ],
    ['adl.data', 'id,store'],
  ])('%s has the children %s', (group, children) => {
    const model = new AModel('4th').fill({ 'cmi.objectives.0.id': 'o' });
    expect(model.read(`${group}._children`)).toBe(children);
    expect(model.set(`${group}._children`, 'x')).toBe('404');
  });

  test.each(['cmi', 'adl', 'adl.nav', 'adl.nav.request_valid', 'cmi.objectives.0', 'cmi.location'])(
    '%s answers no _children',
    (group) => {
      const model = new AModel('4th').fill({ 'cmi.objectives.0.id': 'o' });
      expect(model.read(`${group}._children`)).toBe('!301');
      expect(model.set(`${group}._children`, 'x')).toBe('351');
    },
  );

  test.each([
    ['cmi.interactions', '0', '404'],
    ['cmi.comments_from_lms', '0', '404'],
    ['adl.data', '0', '404'],
    ['cmi.score', '!301', '351'],
    ['cmi.location', '!301', '351'],
    ['cmi', '!301', '351'],
  ])('%s._count reads %s and is set with %s', (list, reads, code) => {
    expect(new AModel('4th').read(`${list}._count`)).toBe(reads);
    expect(new AModel('4th').set(`${list}._count`, '1')).toBe(code);
  });

  test('rows within an interaction can be counted, and have no children', () => {
    const model = new AModel('4th').fill({
      'cmi.interactions.0.id': 'q',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.objectives.0.id': 'o',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.0.correct_responses.1.pattern': 'b',
    });
    expect(model.read('cmi.interactions.0.objectives._count')).toBe('1');
    expect(model.read('cmi.interactions.0.correct_responses._count')).toBe('2');
    expect(model.read('cmi.interactions.0.objectives._children')).toBe('!301');
    expect(model.read('cmi.interactions.0.correct_responses._children')).toBe('!301');
    expect(model.read('cmi.interactions.1.objectives._count')).toBe('!301');
  });

  test('only the model has a version', () => {
    const model = new AModel('4th');
    expect(model.read('cmi._version')).toBe('1.0');
    expect(model.set('cmi._version', '1.0')).toBe('404');
    expect(model.read('adl._version')).toBe('!301');
    expect(model.set('adl._version', '1.0')).toBe('351');
  });
});

describe('shared data', () => {
  const aStore = (values: DataNode['values']): DataNode => ({
    values: {},
    lists: { 'adl.data': rowListOf([{ ...emptyNode, values }]) },
  });
  const shared = (values: DataNode['values'] = { id: 'store-1' }): AModel =>
    new AModel('4th', { data: aStore(values) });

  test('the id is read, never set', () => {
    expect(shared().read('adl.data.0.id')).toBe('store-1');
    expect(shared().set('adl.data.0.id', 'other')).toBe('404');
    expect(shared({}).read('adl.data.0.id')).toBe('!403');
    expect(shared({}).give('adl.data.0.id', '')).toBe('406');
  });

  test('the store is set and read, and "" makes it unset again', () => {
    const model = shared();
    expect(model.read('adl.data.0.store')).toBe('!403');
    expect(model.set('adl.data.0.store', 'x')).toBe('0');
    expect(model.read('adl.data.0.store')).toBe('x');
    expect(model.set('adl.data.0.store', '')).toBe('0');
    expect(model.read('adl.data.0.store')).toBe('!403');
    expect(model.read('adl.data.0.id')).toBe('store-1');
  });

  test('must keep 64000 characters', () => {
    const model = new AModel('4th', { data: aStore({ id: 's' }), strictLengths: true });
    expect(model.set('adl.data.0.store', 'x'.repeat(64_000))).toBe('0');
    expect(model.set('adl.data.0.store', 'x'.repeat(64_001))).toBe('406');
  });

  test('takes no new rows, neither from content nor otherwise', () => {
    expect(shared().set('adl.data.1.store', 'x')).toBe('351');
    expect(shared().give('adl.data.1.id', 'x')).toBe('351');
  });

  test('the manifest may bar reading or writing', () => {
    const map = { target: 'store-1', isReadable: false, isWritable: false };
    const barred = new AModel('4th', { data: aStore({ id: 'store-1', store: 'x' }), sharedData: [map] });
    expect(barred.read('adl.data.0.store')).toBe('!405');
    expect(barred.set('adl.data.0.store', 'y')).toBe('404');
    expect(barred.read('adl.data.0.id')).toBe('store-1');
  });
});
