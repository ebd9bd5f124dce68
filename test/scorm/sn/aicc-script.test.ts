import { describe, expect, test } from 'vitest';
import {
  holds,
  lessonStatuses,
  parseScript,
  type LessonStatus,
} from '../../../src-shared/scorm/sn/aicc-script';

type Statuses = Readonly<Record<string, LessonStatus>>;

function isMet(text: string, statuses: Statuses): boolean {
  const reading = parseScript(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.reason} at ${reading.at}`);
  return holds(reading.script, (id) => statuses[id] ?? null);
}

// [C12 prerequisites], point 28: what each test of one item asks, by the six statuses.
test.each([
  ['A', ['passed', 'completed']],
  ['~A', ['failed', 'incomplete', 'browsed', 'not attempted']],
  ['~~A', ['passed', 'completed']],
  ['A=passed', ['passed']],
  ['A="passed"', ['passed']],
  ["A='passed'", ['passed']],
  ['"A"=passed', ['passed']],
  ['A=P', ['passed']],
  ['A=PASSED', ['passed']],
  ['A=c', ['completed']],
  ['A=f', ['failed']],
  ['A=i', ['incomplete']],
  ['A=b', ['browsed']],
  ['A=n', ['not attempted']],
  ['A="not attempted"', ['not attempted']],
  ['A=not attempted', ['not attempted']],
  ['A=Not', ['not attempted']],
  ['A<>passed', ['completed', 'failed', 'incomplete', 'browsed', 'not attempted']],
  ['A<>"f"', ['passed', 'completed', 'incomplete', 'browsed', 'not attempted']],
  ['~A=passed', ['completed', 'failed', 'incomplete', 'browsed', 'not attempted']],
  ['~(A<>passed)', ['passed']],
  ['A=passed|A=failed', ['passed', 'failed']],
  ['A<>passed & A<>completed', ['failed', 'incomplete', 'browsed', 'not attempted']],
  ['1*{A}', ['passed', 'completed']],
])('%s holds where A is one of %j', (text, words) => {
  expect(lessonStatuses.filter((A) => isMet(text, { A }))).toEqual(words);
});

const [done, open] = ['completed', 'incomplete'] as const;

// Items that are complete; the rest of A, B, C, D is not.
test.each([
  ['A & B', 'AB', true],
  ['A & B', 'A', false],
  ['A | B', 'B', true],
  ['A | B', '', false],
  ['A | B & C', 'A', true],
  ['A | B & C', 'B', false],
  ['(A | B) & C', 'A', false],
  ['(A | B) & C', 'AC', true],
  ['~A & B', 'B', true],
  ['~(A & B)', 'B', true],
  ['~(A & B)', 'AB', false],
  ['~(A | B)', 'B', false],
  ['~A | B', 'A', false],
  ['{A,B}', 'AB', true],
  ['{A,B}', 'A', false],
  ['~{A,B}', 'A', true],
  ['2*{A,B,C}', 'AC', true],
  ['2*{A,B,C}', 'C', false],
  ['2*{A,B,C}', 'ABC', true],
  ['~2*{A,B,C}', 'A', true],
  ['~2*{A,B,C}', 'BC', false],
  ['3*{A, B, C, D}', 'ABD', true],
  ['3*{A, B, C, D}', 'AD', false],
  ['1*{A & B, C}', 'A', false],
  ['1*{A & B, C}', 'AB', true],
  ['2 * { A , B , ~C } & D', 'AD', true],
  [' \t( ( A ) )\r\n', 'A', true],
  ['A&B&C&D', 'ABCD', true],
  ['A|B|C|D', 'D', true],
])('%s with %s complete: %s', (text, complete, expected) => {
  const statuses = Object.fromEntries(
    ['A', 'B', 'C', 'D'].map((id) => [id, complete.includes(id) ? done : open]),
  );
  expect(isMet(text, statuses)).toBe(expected);
});

test.each(['item-1.2_b', '34', 'Übung', 'B0:x'])('%s is the id of an item', (id) => {
  expect(isMet(`~${id}`, { [id]: 'passed' })).toBe(false);
});

test.each([
  ['', 0, 'unfinished'],
  ['A &', 3, 'unfinished'],
  ['A & | B', 4, 'unexpected'],
  ['A B', 2, 'unexpected'],
  ['A and B', 2, 'unexpected'],
  ['(A', 2, 'unfinished'],
  ['A)', 1, 'unexpected'],
  ['{}', 1, 'unexpected'],
  ['{A,}', 3, 'unexpected'],
  ['2*A', 2, 'unexpected'],
  ['3*{A,B}', 0, 'count'],
  ['A | 0*{B}', 4, 'count'],
  ['x*{A}', 1, 'unexpected'],
  ['A=', 2, 'unfinished'],
  ['A=done', 2, 'unknown-status'],
  ['A=""', 2, 'unknown-status'],
  ['A=passedly', 2, 'unknown-status'],
  ['A=B=C', 3, 'unexpected'],
  ['A<passed', 1, 'unexpected'],
  ['A="passed', 2, 'unexpected'],
  ['=passed', 0, 'unexpected'],
  ['A,B', 1, 'unexpected'],
])('%s cannot be read from character %i on: %s', (text, at, reason) => {
  expect(parseScript(text)).toEqual({ ok: false, at, reason });
});

test('a script that names an unknown item holds, whatever else it asks', () => {
  expect(isMet('A & B', { B: 'failed' })).toBe(true);
  expect(isMet('~B & A', { B: 'passed' })).toBe(true);
});

describe('a hostile script', () => {
  test.each([
    ['nested without end', '('.repeat(4000), 'too-deep'],
    ['of sets in sets', '{'.repeat(4000), 'too-deep'],
    ['of a megabyte', 'A&'.repeat(500_000), 'too-long'],
  ])('%s is refused', (_, text, reason) => {
    expect(parseScript(text)).toMatchObject({ ok: false, reason });
  });

  test('of nothing but "not" is read', () => {
    expect(isMet(`${'~'.repeat(9998)}A`, { A: 'passed' })).toBe(true);
    expect(isMet(`${'~'.repeat(9997)}A`, { A: 'passed' })).toBe(false);
  });
});

/** Numbers from 0 below `limit`, the same for the same seed. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A script as text, with what it must mean. */
interface Random {
  readonly text: string;
  readonly means: (statuses: Statuses) => boolean;
}

const ids = ['A', 'B', 'C', 'D', 'E'] as const;

function randomScript(below: (limit: number) => number, depth: number): Random {
  const kind = depth === 0 ? below(3) : below(7);
  const id = ids[below(ids.length)] ?? 'A';
  const word = lessonStatuses[below(6)] ?? 'passed';
  const parts = (): readonly Random[] =>
    Array.from({ length: 1 + below(4) }, () => randomScript(below, depth - 1));
  const gap = ' '.repeat(below(2));
  switch (kind) {
    case 0:
      return { text: id, means: (all) => all[id] === 'passed' || all[id] === 'completed' };
    case 1:
      return { text: `${id}${gap}=${gap}"${word}"`, means: (all) => all[id] === word };
    case 2:
      return { text: `${id}<>${gap}${word.charAt(0)}`, means: (all) => all[id] !== word };
    case 3: {
      const inner = randomScript(below, depth - 1);
      return { text: `~(${inner.text})`, means: (all) => !inner.means(all) };
    }
    case 4: {
      const all = parts();
      return {
        text: all.map((part) => `(${part.text})`).join(`${gap}&`),
        means: (statuses) => all.every((part) => part.means(statuses)),
      };
    }
    case 5: {
      const all = parts();
      return {
        text: `(${all.map((part) => part.text).join(`|${gap}`)})`,
        means: (statuses) => all.some((part) => part.means(statuses)),
      };
    }
    default: {
      const all = parts();
      const count = 1 + below(all.length);
      return {
        text: `${count}*{${all.map((part) => part.text).join(',')}}`,
        means: (statuses) => all.filter((part) => part.means(statuses)).length >= count,
      };
    }
  }
}

test('a thousand scripts at random mean what they say', () => {
  const below = randomNumbers(28);
  for (let round = 0; round < 1000; round += 1) {
    const script = randomScript(below, 4);
    const statuses = Object.fromEntries(ids.map((id) => [id, lessonStatuses[below(6)] ?? 'passed']));
    expect(isMet(script.text, statuses), script.text).toBe(script.means(statuses));
  }
});

test('no text at all makes reading throw, and what is refused tells where', () => {
  const below = randomNumbers(1);
  const pieces = [
    'A',
    'B1',
    '2',
    '*',
    '{',
    '}',
    '(',
    ')',
    ',',
    '&',
    '|',
    '~',
    '=',
    '<>',
    '<',
    '"',
    "'",
    ' ',
    'p',
    '\uD800',
  ];
  for (let round = 0; round < 20_000; round += 1) {
    const text = Array.from({ length: below(14) }, () => pieces[below(pieces.length)]).join('');
    const reading = parseScript(text);
    if (reading.ok) expect(typeof holds(reading.script, () => 'browsed')).toBe('boolean');
    else expect(reading.at).toBeLessThanOrEqual(text.length);
  }
});
