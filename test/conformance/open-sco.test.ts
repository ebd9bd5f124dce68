import { describe, expect, test } from 'vitest';
import { openSco } from './adapter';

const status = 'cmi.core.lesson_status';
const raw = 'cmi.core.score.raw';
const exit = 'cmi.core.exit';
const entry = 'cmi.core.entry';
const mastery = 'cmi.student_data.mastery_score';

type Values = Readonly<Record<string, string>>;
type Api = Readonly<Record<string, (...args: readonly unknown[]) => string>>;

/** A SCO that has been launched; `read` and `set` answer with the error number after a "!" where there is one. */
function aRun(given: Values = {}) {
  const sco = openSco({ given, learner: { id: 'jdoe', name: 'Doe, Jane' }, nowMs: () => 1_700_000_000_000 });
  const call = sco.api as Api;
  const withCode = (answer: string): string => {
    const code = call['LMSGetLastError']!();
    return code === '0' ? answer : `${answer}!${code}`;
  };
  const api = {
    initialize: (argument: unknown = '') => withCode(call['LMSInitialize']!(argument)),
    finish: (argument: unknown = '') => withCode(call['LMSFinish']!(argument)),
    commit: (argument: unknown = '') => withCode(call['LMSCommit']!(argument)),
    read: (element: unknown) => withCode(call['LMSGetValue']!(element)),
    set: (element: unknown, value: unknown) => withCode(call['LMSSetValue']!(element, value)),
  };
  return { ...sco, ...api, call };
}

function aBegun(given: Values = {}) {
  const run = aRun(given);
  run.initialize();
  return run;
}

/** What is kept after a run that sets these values and calls LMSFinish. */
function keptAfter(given: Values, sets: Values): Values {
  const run = aBegun(given);
  for (const [element, value] of Object.entries(sets)) expect(run.set(element, value)).toBe('true');
  expect(run.finish()).toBe('true');
  return run.stored();
}

describe('the eight functions', () => {
  test('1: nothing goes before LMSInitialize', () => {
    const run = aRun();
    expect(run.read(status)).toBe('!301');
    expect(run.set(status, 'passed')).toBe('false!301');
    expect(run.commit()).toBe('false!301');
    expect(run.finish()).toBe('false!301');
  });

  test('2: an argument is refused and changes nothing', () => {
    const run = aRun();
    expect(run.initialize('x')).toBe('false!201');
    expect(run.initialize()).toBe('true');
    expect(run.commit('x')).toBe('false!201');
    expect(run.finish('x')).toBe('false!201');
    expect(run.read(status)).toBe('not attempted');
  });

  test('3: a second LMSInitialize is refused and resets nothing', () => {
    const run = aBegun();
    run.set('cmi.core.lesson_location', 'page 3');
    expect(run.initialize()).toBe('false!101');
    expect(run.read('cmi.core.lesson_location')).toBe('page 3');
  });

  test('4: nothing goes after LMSFinish, not even LMSFinish', () => {
    const run = aBegun();
    expect(run.finish()).toBe('true');
    expect(run.read(status)).toBe('!301');
    expect(run.set(status, 'passed')).toBe('false!301');
    expect(run.commit()).toBe('false!301');
    expect(run.finish()).toBe('false!301');
  });

  test('5: asking about errors changes none, and success clears it', () => {
    const run = aBegun();
    run.set(status, 'wrong');
    const { call } = run;
    for (const ask of ['LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic', 'LMSGetLastError'])
      expect(typeof call[ask]!('405')).toBe('string');
    expect(call['LMSGetLastError']!()).toBe('405');
    expect(run.read(status)).toBe('not attempted');
    expect(call['LMSGetErrorString']!('0')).toBe('No error');
  });

  test('6: each kind of wrong element has its number', () => {
    const run = aBegun();
    expect(run.read('')).toBe('!201');
    expect(run.read('cmi.nothing')).toBe('!401');
    expect(run.read('cmi.core.lesson_status._children')).toBe('!202');
    expect(run.read('cmi.core._count')).toBe('!203');
    expect(run.set('cmi.core._children', 'x')).toBe('false!402');
    expect(run.set('cmi.objectives._count', '1')).toBe('false!402');
    expect(run.set('cmi.core.student_id', 'x')).toBe('false!403');
    expect(run.read('cmi.core.exit')).toBe('!404');
    expect(run.set(raw, '101')).toBe('false!405');
  });

  test('numbers and the like are taken as text', () => {
    const run = aBegun();
    expect(run.set(raw, 85)).toBe('true');
    expect(run.read(raw)).toBe('85');
    expect(run.initialize(null)).toBe('false!201');
  });
});

describe('what the launch starts with', () => {
  test('7, 12, 14, 26, 28a: without anything given, the values of a first launch', () => {
    const run = aBegun();
    const first: Values = {
      'cmi.core.student_id': 'jdoe',
      'cmi.core.student_name': 'Doe, Jane',
      [status]: 'not attempted',
      [entry]: 'ab-initio',
      'cmi.core.credit': 'credit',
      'cmi.core.lesson_mode': 'normal',
      'cmi.core.total_time': '0000:00:00.00',
      'cmi.core.lesson_location': '',
      [raw]: '',
      'cmi.core.score.min': '',
      'cmi.core.score.max': '',
      'cmi.suspend_data': '',
      'cmi.launch_data': '',
      'cmi.comments': '',
      'cmi.comments_from_lms': '',
      [mastery]: '',
      'cmi.student_data.max_time_allowed': '',
      'cmi.student_data.time_limit_action': '',
      'cmi.student_preference.audio': '0',
      'cmi.student_preference.language': '',
      'cmi.objectives._count': '0',
      'cmi.interactions._count': '0',
    };
    expect(Object.fromEntries(Object.keys(first).map((element) => [element, run.read(element)]))).toEqual(
      first,
    );
  });

  test('whatever is given is what the SCO reads', () => {
    const given: Values = {
      'cmi.core.student_id': 's-1',
      'cmi.core.student_name': 'Roe, Rick',
      'cmi.core.credit': 'no-credit',
      'cmi.core.lesson_mode': 'normal',
      [entry]: 'resume',
      [status]: 'incomplete',
      'cmi.core.total_time': '0012:34:56.78',
      'cmi.core.lesson_location': 'page 3',
      [raw]: '40',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '50',
      'cmi.suspend_data': 'a=1;b="<&>"',
      'cmi.launch_data': 'from the manifest',
      'cmi.comments': 'mine',
      'cmi.comments_from_lms': 'yours',
      [mastery]: '60',
      'cmi.student_data.max_time_allowed': '0001:00:00',
      'cmi.student_data.time_limit_action': 'exit,message',
      'cmi.student_preference.audio': '-1',
      'cmi.student_preference.speed': '100',
      'cmi.student_preference.text': '1',
      'cmi.student_preference.language': 'fr',
      'cmi.objectives.0.id': 'o-0',
      'cmi.objectives.0.status': 'failed',
      'cmi.objectives.1.id': 'o-1',
      'cmi.objectives.1.score.raw': '7',
    };
    const run = aBegun(given);
    expect(Object.fromEntries(Object.keys(given).map((element) => [element, run.read(element)]))).toEqual(
      given,
    );
    expect(run.read('cmi.objectives._count')).toBe('2');
  });

  test.each([
    ['ab-initio', 'ab-initio'],
    ['resume', 'resume'],
    ['', ''],
  ])('12: entry "%s", with a status or without', (given, read) => {
    expect(aBegun({ [entry]: given }).read(entry)).toBe(read);
    expect(aBegun({ [entry]: given }).read(status)).toBe('not attempted');
    expect(aBegun({ [entry]: given, [status]: 'failed' }).read(entry)).toBe(read);
    expect(aBegun({ [entry]: given, [status]: 'failed' }).read(status)).toBe('failed');
  });

  test.each(['passed', 'completed', 'failed', 'incomplete', 'browsed'])(
    'a status given stands: %s',
    (given) => {
      expect(aBegun({ [status]: given }).read(status)).toBe(given);
      expect(keptAfter({ [status]: given }, {})[status]).toBe(given);
    },
  );

  test('a score given decides nothing before the SCO ends', () => {
    const given = { [mastery]: '60', [raw]: '40', [status]: 'incomplete', [entry]: 'resume' };
    expect(aBegun(given).read(status)).toBe('incomplete');
    expect(keptAfter(given, {})[status]).toBe('failed');
  });

  test('preferences and comments from the LMS are no earlier run', () => {
    const run = aBegun({ 'cmi.student_preference.audio': '50', 'cmi.comments_from_lms': 'hello' });
    expect(run.read(entry)).toBe('ab-initio');
    expect(run.read('cmi.student_preference.audio')).toBe('50');
    expect(run.read('cmi.comments_from_lms')).toBe('hello');
  });
});

describe('the status that is kept', () => {
  const browse = { 'cmi.core.lesson_mode': 'browse' };
  test.each<readonly [string, Values, Values, string]>([
    ['9: the SCO sets none', {}, {}, 'completed'],
    ['9: nor did it in an earlier run', { [entry]: 'resume', 'cmi.suspend_data': 'x' }, {}, 'completed'],
    ['9: the SCO sets one', {}, { [status]: 'incomplete' }, 'incomplete'],
    ['10: at mastery', { [mastery]: '80' }, { [raw]: '80' }, 'passed'],
    ['10: below mastery', { [mastery]: '80' }, { [raw]: '79.99' }, 'failed'],
    [
      '10: over the status of the SCO',
      { [mastery]: '80' },
      { [raw]: '80', [status]: 'incomplete' },
      'passed',
    ],
    ['10: no score', { [mastery]: '80' }, { [status]: 'completed' }, 'completed'],
    ['10: a blank score', { [mastery]: '80' }, { [raw]: '', [status]: 'completed' }, 'completed'],
    ['10: no mastery score', {}, { [raw]: '10', [status]: 'passed' }, 'passed'],
    ['10: a mastery score of 0', { [mastery]: '0' }, { [raw]: '0', [status]: 'failed' }, 'passed'],
    [
      '11: no credit',
      { [mastery]: '80', 'cmi.core.credit': 'no-credit' },
      { [raw]: '90', [status]: 'failed' },
      'failed',
    ],
    ['11: browse mode', { ...browse, [mastery]: '80' }, { [raw]: '90' }, 'browsed'],
    [
      '11: browse mode with a status',
      { ...browse, [mastery]: '80' },
      { [raw]: '9', [status]: 'completed' },
      'completed',
    ],
  ])('%s', (_, given, sets, kept) => {
    expect(keptAfter(given, sets)[status]).toBe(kept);
  });

  test('7, 8: "not attempted", other words and capitals cannot be set', () => {
    const run = aBegun();
    for (const word of ['not attempted', 'Passed', 'done', ''])
      expect(run.set(status, word)).toBe('false!405');
  });

  test('28c: it is the same where the learner leaves without LMSFinish', () => {
    const run = aBegun({ [mastery]: '80' });
    run.set(raw, '90');
    run.set('cmi.core.session_time', '00:10:00');
    expect(run.stored()).toMatchObject({ [status]: 'passed', 'cmi.core.total_time': '0000:10:00.00' });
  });

  test('asking what would be kept does not end the run', () => {
    const run = aBegun();
    run.stored();
    expect(run.set(status, 'incomplete')).toBe('true');
    run.finish();
    expect(run.stored()[status]).toBe('incomplete');
  });
});

describe('time', () => {
  const session = 'cmi.core.session_time';
  const total = 'cmi.core.total_time';

  test('14, 15: the last session time of a run is added at its end, and not before', () => {
    const run = aBegun({ [total]: '0001:00:00.50', [entry]: 'resume', [status]: 'incomplete' });
    run.set(session, '00:30:00');
    run.set(session, '0000:59:59.5');
    run.commit();
    expect(run.read(total)).toBe('0001:00:00.50');
    run.finish();
    expect(run.stored()).toMatchObject({ [total]: '0002:00:00.00', [session]: '0000:59:59.5' });
  });

  test('15: a session time is two to four digits of hours and may have hundredths; nobody reads it', () => {
    const run = aBegun();
    for (const good of ['00:00:00', '9999:59:59.99', '123:00:01.5'])
      expect(run.set(session, good)).toBe('true');
    for (const bad of ['0:00:00', '00:00', '00:00:00.123', '12345:00:00', 'PT1H', ''])
      expect(run.set(session, bad)).toBe('false!405');
    expect(run.read(session)).toBe('!404');
  });
});

describe('what is kept, and the next launch with it', () => {
  test.each([
    ['suspend', 'resume'],
    ['', ''],
    ['time-out', ''],
    ['logout', ''],
    [null, ''],
  ])('12, 13: exit %j gives entry "%s", and the data stay', (said, next) => {
    const sets = {
      'cmi.core.lesson_location': 'p3',
      'cmi.suspend_data': 's',
      'cmi.core.session_time': '00:00:05',
    };
    const kept = keptAfter({}, said === null ? sets : { ...sets, [exit]: said });
    expect(kept[exit]).toBe(said ?? '');
    const run = aBegun(kept);
    expect(run.read(entry)).toBe(next);
    expect(run.read('cmi.core.lesson_location')).toBe('p3');
    expect(run.read('cmi.suspend_data')).toBe('s');
    expect(run.read('cmi.core.total_time')).toBe('0000:00:05.00');
    expect(run.read(exit)).toBe('!404');
    run.finish();
    expect(run.stored()['cmi.core.total_time']).toBe('0000:00:05.00');
  });

  test('20: comments of the SCO follow one another', () => {
    const kept = keptAfter({ 'cmi.comments': 'one ' }, { 'cmi.comments': 'two' });
    expect(kept['cmi.comments']).toBe('one two');
    expect(aBegun().set('cmi.comments_from_lms', 'x')).toBe('false!403');
  });

  test('21: objectives come in order, and are read back', () => {
    const run = aBegun();
    expect(run.set('cmi.objectives.1.id', 'late')).toBe('false!201');
    expect(run.set('cmi.objectives.0.id', 'with blank')).toBe('false!405');
    expect(run.read('cmi.objectives.0.id')).toBe('!201');
    expect(run.set('cmi.objectives.0.id', 'first')).toBe('true');
    expect(run.set('cmi.objectives.0.status', 'not attempted')).toBe('true');
    expect(run.set('cmi.objectives.0.score.raw', '50.5')).toBe('true');
    expect(run.read('cmi.objectives._count')).toBe('1');
    run.finish();
    expect(run.stored()).toMatchObject({
      'cmi.objectives.0.id': 'first',
      'cmi.objectives.0.status': 'not attempted',
      'cmi.objectives.0.score.raw': '50.5',
    });
  });

  test('22, 23, 24: interactions are written, kept and never read', () => {
    const sets: Values = {
      'cmi.interactions.0.id': 'q1',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.time': '12:30:00',
      'cmi.interactions.0.student_response': 'a,b',
      'cmi.interactions.0.correct_responses.0.pattern': '{a,b}',
      'cmi.interactions.0.result': 'wrong',
      'cmi.interactions.0.weighting': '1.5',
      'cmi.interactions.0.latency': '00:00:07.25',
      'cmi.interactions.0.objectives.0.id': 'o1',
    };
    expect(keptAfter({}, sets)).toMatchObject(sets);
    const run = aBegun(sets);
    expect(run.read('cmi.interactions._count')).toBe('1');
    expect(run.read('cmi.interactions.0.id')).toBe('!404');
    expect(run.read('cmi.interactions.7.id')).toBe('!404');
    expect(run.set('cmi.interactions.0.result', 'incorrect')).toBe('false!405');
    expect(run.set('cmi.interactions.0.time', '25:00:00')).toBe('false!405');
  });

  test('25: preferences have their ranges, and what the learner set is kept', () => {
    const run = aBegun();
    expect(run.set('cmi.student_preference.audio', '101')).toBe('false!405');
    expect(run.set('cmi.student_preference.speed', '-101')).toBe('false!405');
    expect(run.set('cmi.student_preference.text', '2')).toBe('false!405');
    expect(run.set('cmi.student_preference.audio', '-1')).toBe('true');
    expect(run.set('cmi.student_preference.language', '')).toBe('true');
    run.finish();
    expect(run.stored()['cmi.student_preference.audio']).toBe('-1');
  });

  test('16: scores are 0 to 100 or blank, and the last one is kept', () => {
    const kept = keptAfter(
      { [raw]: '40' },
      { [raw]: '70', 'cmi.core.score.min': '0', 'cmi.core.score.max': '100' },
    );
    expect(kept).toMatchObject({ [raw]: '70', 'cmi.core.score.min': '0', 'cmi.core.score.max': '100' });
    expect(aBegun().set(raw, '-1')).toBe('false!405');
    expect(aBegun().set(raw, '')).toBe('true');
  });

  test('18: a long suspend_data is kept whole', () => {
    expect(keptAfter({}, { 'cmi.suspend_data': 'x'.repeat(64_000) })['cmi.suspend_data']).toHaveLength(
      64_000,
    );
  });

  test('review leaves what stands', () => {
    const given = { 'cmi.core.lesson_mode': 'review', [status]: 'passed', [raw]: '90', [mastery]: '80' };
    expect(keptAfter(given, { [raw]: '10', [status]: 'failed' })).toMatchObject({
      [status]: 'passed',
      [raw]: '90',
    });
  });
});
