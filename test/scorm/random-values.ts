import type { Course } from '../../src-shared/scorm/cam/course';
import { tableFor } from '../../src-shared/scorm/rte/data-model';
import type { ElementRow } from '../../src-shared/scorm/rte/element-row';
import { emptyNode } from '../../src-shared/scorm/rte/node';

/** An element and a value for it. */
export type Setting = readonly [element: string, value: string];

/** Values that are right for some element, and values that are right for none. */
export const values = [
  ...[
    '',
    '0',
    '1',
    '-1',
    '0.5',
    '-0.25',
    '1.5',
    '100',
    '101',
    '-0',
    '1.',
    '.5',
    '+1',
    '1e3',
    ' 1',
    'NaN',
    '0.12345678',
  ],
  ...[
    'true',
    'false',
    't',
    'a',
    'a,b',
    '{a,b}',
    '1.a,2.b',
    'a[,]b',
    'a[.]b',
    'a[,]a',
    '[,]',
    '[.]',
    '1[:]2',
    '2[:]1',
    '[:]',
  ],
  ...['{case_matters=true}{lang=en}x', '{order_matters=maybe}x', '{lang=zz-top}x', '{lang=}', 'en-GB', 'fr'],
  ...['completed', 'incomplete', 'not attempted', 'unknown', 'passed', 'failed', 'browsed'],
  ...[
    'suspend',
    'logout',
    'time-out',
    'normal',
    'continue',
    'previous',
    'exit',
    'exitAll',
    'abandon',
    'abandonAll',
  ],
  ...[
    'suspendAll',
    '_none_',
    '{target=b}choice',
    '{target=c}jump',
    '{target=}choice',
    '{target=zz}jump',
    'choice',
  ],
  ...['correct', 'wrong', 'incorrect', 'unanticipated', 'neutral', 'urn:', 'urn:a:b', 'obj-1', 'two words'],
  ...[
    'PT1H',
    'PT0S',
    'P',
    'P1DT',
    'PT1.234S',
    'P99999Y',
    '00:00:01',
    '0001:02:03.4',
    '99:99:99',
    '9999:59:59.99',
    '12:30:00',
  ],
  ...['2004-02-30', '2004-02-29T10:00:00.5Z', '2039', '09:45:58Z'],
  ...['__proto__', 'constructor', 'toString', '\u0000', '\ud800', '😀', 'ü'.repeat(300), 'x'.repeat(5000)],
] as const;

/** Names that are no element, or hardly one. */
export const oddNames = [
  ...[
    '',
    '.',
    '..',
    'cmi',
    'cmi.',
    '.cmi',
    'cmi.core',
    'cmi.score',
    'cmi.objectives',
    'cmi.objectives.',
    'adl',
    'adl.nav',
  ],
  ...[
    'cmi.objectives.-1.id',
    'cmi.objectives.01.id',
    'cmi.objectives.1e9.id',
    'cmi.objectives.1.5.id',
    'cmi.interactions.0',
  ],
  ...[
    'cmi.objectives.99999999999999999999.id',
    'cmi.objectives.4294967295.id',
    'cmi.interactions.2147483648.type',
  ],
  ...[
    'constructor',
    '__proto__',
    'cmi.__proto__',
    'cmi.constructor.name',
    'cmi.objectives.0.__proto__',
    'cmi.core.toString',
  ],
  ...['cmi.objectives.__proto__.id', 'cmi.objectives.length', 'cmi.interactions.0.objectives.constructor.id'],
  ...['adl.nav.request_valid', 'adl.nav.request_valid.choice', 'adl.nav.request_valid.choice.{target=b}'],
  ...[
    'adl.nav.request_valid.choice.{target=org}',
    'adl.nav.request_valid.jump.{target=c}',
    'adl.nav.request_valid.jump.{target=zz}',
  ],
  ...[
    'cmi._version',
    'cmi.location._version',
    'cmi._children',
    'cmi._count',
    'cmi.core._children',
    'adl.data._count',
  ],
  'x'.repeat(10_000),
] as const;

/** For each element, at some indexes, the values that its type takes. */
export function settingsOf(
  course: Pick<Course, 'scormVersion' | 'edition'>,
): readonly (readonly Setting[])[] {
  return tableFor(course).rows.map((row) => {
    const right = rightValues(row);
    return namesOf(row.name).flatMap((name) => right.map((value): Setting => [name, value]));
  });
}

/** Each element at some indexes, with the keywords beside it. */
export function namesIn(course: Pick<Course, 'scormVersion' | 'edition'>): readonly string[] {
  const names = tableFor(course).rows.flatMap((row) => namesOf(row.name));
  const beside = names.flatMap((name) =>
    ['_children', '_count', '_version', 'x'].map((word) => name.replace(/[^.]+$/, word)),
  );
  return [...new Set([...names, ...names, ...beside])];
}

function namesOf(name: string): readonly string[] {
  if (!name.includes('.n.')) return [name];
  return ['0', '0', '1', '7'].flatMap((index) => namesOf(name.replace('.n.', `.${index}.`)));
}

function rightValues({ type }: ElementRow): readonly string[] {
  const words = /^vocabulary: (.*)$/.exec(type.name)?.[1]?.split(', ') ?? [];
  const place = { row: emptyNode, outer: emptyNode, lenientTimestamps: false };
  const all = [...words.map((word) => (word === '""' ? '' : word)), ...values];
  const right = all.filter((value) => type.check(value, place) === null);
  return right.length === 0 ? values : right;
}
