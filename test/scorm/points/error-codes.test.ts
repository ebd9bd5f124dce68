import { describe, expect, test } from 'vitest';
import {
  createAttempt,
  standardProfile,
  step,
  type ApiMethod,
  type AttemptState,
} from '../../../src-shared/scorm/attempt';
import { elements12 } from '../../../src-shared/scorm/rte/elements-12';
import { elements2004 } from '../../../src-shared/scorm/rte/elements-2004';
import { errorStrings12, errorStrings2004 } from '../../../src-shared/scorm/rte/error-strings';
import { errorWords } from '../../../src-shared/scorm/rte/error-words';
import { diagnosticOf, explainError } from '../../../src-shared/scorm/rte/explain-error';
import { aCourse12, aCourse2004, anAsset, aSco } from '../a-course';
import { Player } from '../a-player';

type Call = readonly [method: ApiMethod, ...args: readonly string[]];

/** The codes of the published tables. In SCORM 1.2 the table gives 405 another meaning; the standard's is a wrong type. */
const published12 = ['0', '101', '201', '202', '203', '301', '401', '402', '403', '404', '405'];
// prettier-ignore
const published2004 = [
  '0', '101', '102', '103', '104', '111', '112', '113', '122', '123', '132', '133', '142', '143', '201', '301', '351',
  '391', '401', '402', '403', '404', '405', '406', '407', '408',
];

const begin12: Call = ['LMSInitialize', ''];
const begin: Call = ['Initialize', ''];
const end: Call = ['Terminate', ''];

const sequences12: Readonly<Record<string, readonly Call[]>> = {
  '0': [begin12],
  '101': [begin12, begin12],
  '201': [['LMSInitialize', 'x']],
  '202': [begin12, ['LMSGetValue', 'cmi.core.lesson_status._children']],
  '203': [begin12, ['LMSGetValue', 'cmi.core._count']],
  '301': [['LMSGetValue', 'cmi.core.lesson_status']],
  '401': [begin12, ['LMSGetValue', 'cmi.completion_status']],
  '402': [begin12, ['LMSSetValue', 'cmi.core._children', 'x']],
  '403': [begin12, ['LMSSetValue', 'cmi.core.student_id', 'x']],
  '404': [begin12, ['LMSGetValue', 'cmi.core.exit']],
  '405': [begin12, ['LMSSetValue', 'cmi.core.lesson_status', 'done']],
};

const sequences2004: Readonly<Record<string, readonly Call[]>> = {
  '0': [begin],
  '101': [['Initialise' as ApiMethod, '']],
  '103': [begin, begin],
  '104': [begin, end, begin],
  '112': [end],
  '113': [begin, end, end],
  '122': [['GetValue', 'cmi.mode']],
  '123': [begin, end, ['GetValue', 'cmi.mode']],
  '132': [['SetValue', 'cmi.location', 'x']],
  '133': [begin, end, ['SetValue', 'cmi.location', 'x']],
  '142': [['Commit', '']],
  '143': [begin, end, ['Commit', '']],
  '201': [['Initialize', 'x']],
  '301': [begin, ['GetValue', 'cmi.objectives.0.id']],
  '351': [begin, ['SetValue', 'cmi.objectives.1.id', 'x']],
  '401': [begin, ['GetValue', 'cmi.core.lesson_status']],
  '402': [begin, ['GetValue', 'adl.data._count']],
  '403': [begin, ['GetValue', 'cmi.location']],
  '404': [begin, ['SetValue', 'cmi.mode', 'normal']],
  '405': [begin, ['GetValue', 'cmi.exit']],
  '406': [begin, ['SetValue', 'cmi.exit', 'later']],
  '407': [begin, ['SetValue', 'cmi.score.scaled', '2']],
  '408': [begin, ['SetValue', 'cmi.interactions.0.result', 'correct']],
};

/** Failures in general: no call of content brings them about, only what is not there or a fault of ours. */
const failures2004: Readonly<Record<string, () => string>> = {
  '102': () => codeAfter(new Player(aCourse2004([anAsset('a')])), [begin]),
  '111': () => codeOfFault('Terminate'),
  '391': () => codeOfFault('Commit'),
};

/** The course of the 3rd edition, which does not have all elements. */
const launched = {
  '1.2': () => new Player(aCourse12(aSco('a'))),
  '2004': () => new Player(aCourse2004([aSco('a')], { edition: '3rd' })),
};

function codeAfter(player: Player, calls: readonly Call[]): string {
  player.launch();
  for (const call of calls) player.call(...call);
  return player.lastError;
}

function codeOfFault(method: ApiMethod): string {
  const broken: AttemptState = {
    ...createAttempt(aCourse2004([aSco('a')])),
    get open(): never {
      throw new Error('broken state');
    },
  };
  return step(broken, { type: 'call', nowMs: 1, method, args: [''] }).result.errorCode;
}

describe.each([
  ['1.2', published12, errorStrings12, Object.keys(sequences12)],
  ['2004', published2004, errorStrings2004, [...Object.keys(sequences2004), ...Object.keys(failures2004)]],
] as const)('the error codes of SCORM %s', (_, published, strings, produced) => {
  test('are those of the published table, no more and no less, and each has its way to come about', () => {
    expect(Object.keys(strings).toSorted()).toEqual(published.toSorted());
    expect(produced.toSorted()).toEqual(published.toSorted());
  });
});

test.each(Object.entries(sequences12))('SCORM 1.2 error %s comes of %j [R12 3.3.4]', (code, calls) => {
  expect(codeAfter(launched['1.2'](), calls)).toBe(code);
});

test.each(Object.entries(sequences2004))('SCORM 2004 error %s comes of %j [RTE 3.1.7]', (code, calls) => {
  expect(codeAfter(launched['2004'](), calls)).toBe(code);
});

test.each(Object.entries(failures2004))('SCORM 2004 error %s comes of a failure', (code, happen) => {
  expect(happen()).toBe(code);
});

test.each([
  ['cmi.interactions.0.result', 'incorrect'],
  ['cmi.interactions.0.time', 'noon'],
  ['cmi.interactions.0.weighting', ''],
])('point 28b: the wrong type of %s is 405, never 205 [R12 3.4.4 cmi.interactions]', (element, value) => {
  const player = new Player(aCourse12(aSco('a'))).start();
  expect(player.setCode(element, value)).toBe('405');
});

describe('point 32: words for each code [RTE 3.1.5, R12 3.3.2]', () => {
  const codes = [
    ...published12.map((code) => ['1.2', code] as const),
    ...published2004.map((code) => ['2004', code] as const),
  ];

  test.each(codes)(
    'point 32: SCORM %s code %s has a string of less than 255 characters [RTE 3.1.5]',
    (version, code) => {
      const player = launched[version]();
      player.launch();
      const said = player.call(version === '1.2' ? 'LMSGetErrorString' : 'GetErrorString', code);
      expect(said).not.toBe('');
      expect(said.length).toBeLessThan(255);
      expect(said).toBe((version === '1.2' ? errorStrings12 : errorStrings2004)[code]);
    },
  );

  test.each(codes.filter(([, code]) => code !== '0'))(
    'point 32: SCORM %s code %s has a diagnostic that says what to do [RTE 3.1.5]',
    (version, code) => {
      const player = launched[version]();
      player.launch();
      const said = player.call(version === '1.2' ? 'LMSGetDiagnostic' : 'GetDiagnostic', code);
      expect(said).toContain(`(${code}): `);
      expect(said.split('): ')[1]?.length).toBeGreaterThan(20);
      expect(said.length).toBeLessThan(255);
    },
  );

  test('point 32: no error has a string and no diagnostic [RTE 3.1.5]', () => {
    const player = launched['2004']().start();
    expect(player.call('GetErrorString', '0')).toBe('No error');
    expect(player.call('GetDiagnostic', '0')).toBe('');
  });

  test.each([
    ...elements12.rows.map((row) => ['1.2', '405', row] as const),
    ...elements2004['4th'].rows.map((row) => ['2004', '406', row] as const),
  ])('point 32: SCORM %s error %s is told whole for $name', (version, code, { name, type, section }) => {
    const element = name.replaceAll('.n.', '.9999.');
    const method = version === '1.2' ? 'LMSSetValue' : 'SetValue';
    const error = { version, code, method, element, refusal: 'type-mismatch' } as const;
    expect(diagnosticOf(error)).toBe(explainError(error));
    expect(diagnosticOf(error)).toContain(`Expected: ${type.name} [${section}].`);
  });

  test.each(Object.keys(errorWords.because))(
    'point 32: the mistake "%s" is told in less than 255 characters',
    (refusal) => {
      const element = 'cmi.interactions.9999.correct_responses.9999.pattern';
      for (const version of ['1.2', '2004'] as const) {
        const code = version === '1.2' ? '405' : '351';
        const error = { version, code, element, refusal: refusal as keyof typeof errorWords.because };
        const said = explainError({ ...error, method: version === '1.2' ? 'LMSSetValue' : 'SetValue' });
        expect(said.length).toBeLessThan(255);
      }
    },
  );
});

describe('one code for several mistakes: the diagnostic tells which it was', () => {
  const strict = { profile: { ...standardProfile, strictLengths: true, suspendDataLimit: 5000 } };

  test.each([
    ['201', 'cmi.objectives.3.id', 'x', 'neither there nor the next one'],
    ['201', '', 'x', 'the name of the element is empty'],
    ['405', 'cmi.core.lesson_status', 'done', 'vocabulary: passed, completed, failed, incomplete, browsed'],
    ['405', 'cmi.core.lesson_location', 'x'.repeat(256), 'longer than this LMS keeps'],
    ['401', 'cmi.success_status', 'passed', 'published for SCORM 2004'],
  ])('SCORM 1.2 error %s of "%s"', (code, element, value, part) => {
    const player = new Player(aCourse12(aSco('a'))).start(strict);
    expect(player.setCode(element, value)).toBe(code);
    expect(player.call('LMSGetDiagnostic', '')).toContain(part);
  });

  test.each([
    ['351', 'cmi.objectives.3.id', 'x', 'neither there nor the next one'],
    ['351', 'cmi.objectives.0.id', 'other', 'use a new row'],
    ['351', 'cmi.objectives.1.id', 'o', 'another row has this id'],
    ['351', 'cmi.interactions.0.correct_responses.1.pattern', 'false', 'one correct response only'],
    ['351', 'cmi.suspend_data', 'ü'.repeat(2501), 'no room'],
    ['351', 'cmi.location._count', 'x', 'this is no list'],
    ['404', 'cmi.interactions._count', '3', 'is a keyword'],
    ['404', 'cmi.entry', 'resume', 'set by the LMS only'],
    ['406', 'cmi.location', 'x'.repeat(1001), 'longer than this LMS keeps'],
    ['406', 'cmi.interactions.0.learner_response', 'yes', '[,] between items'],
    ['408', 'cmi.interactions.1.type', 'choice', 'the id first'],
  ])('SCORM 2004 error %s of "%s"', (code, element, value, part) => {
    const player = new Player(aCourse2004([aSco('a')])).start(strict).fill({
      'cmi.objectives.0.id': 'o',
      'cmi.interactions.0.id': 'q',
      'cmi.interactions.0.type': 'true-false',
      'cmi.interactions.0.correct_responses.0.pattern': 'true',
    });
    expect(player.setCode(element, value)).toBe(code);
    expect(player.call('GetDiagnostic', '')).toContain(part);
  });

  test.each([
    ['1.2', '405', 'LMSSetValue', 'cmi.core.score.raw', 'CMIDecimal'],
    ['2004', '403', 'GetValue', 'cmi.location', 'normal on a first launch'],
    ['2004', '0', 'GetValue', 'cmi.location', ''],
  ] as const)(
    'SCORM %s error %s of %s %s is explained without its cause too',
    (version, code, method, element, part) => {
      const text = explainError({ version, code, method, element });
      if (part === '') expect(text).toBe('');
      else expect(text).toContain(part);
    },
  );

  test('a name of thousands of characters leaves room for the rest', () => {
    const player = new Player(aCourse2004([aSco('a')])).start();
    player.get(`cmi.${'x'.repeat(5000)}`);
    expect(player.call('GetDiagnostic', '')).toContain('xxx..." is no element of SCORM 2004');
  });
});
