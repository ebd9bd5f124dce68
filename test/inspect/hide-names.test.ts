import { describe, expect, test } from 'vitest';
import { hidingNames } from '../../src-shared/inspect/hide-names';
import { quickestMs } from '../support/quickest-ms';

const uuid = '3a0d6a1e-8f0b-4a3e-9d51-0c8f1f1b8a22';
const obrien = "O'Brien, Pat";
const mueller = 'Müller, Jörg';

function hidden(name: string, text: string): string {
  return hidingNames(new Map([[name, 'Learner']]), {})(text, 'cmi.suspend_data');
}

describe('a name is hidden', () => {
  test.each([
    ['in HTML', obrien, 'by O&#39;Brien, Pat', 'by Learner'],
    ['in HTML by hexadecimal numbers', obrien, 'O&#x27;Brien, Pat', 'Learner'],
    ['in HTML by names', obrien, '<b>O&apos;Brien, Pat</b>', '<b>Learner</b>'],
    ['in HTML inside HTML', mueller, 'M&amp;uuml;ller, J&amp;ouml;rg', 'Learner'],
    ['in HTML with letters by name', mueller, '<p>J&ouml;rg&nbsp;M&uuml;ller</p>', '<p>Learner</p>'],
    ['in HTML with letters by number', mueller, 'M&#252;ller, J&#xF6;rg', 'Learner'],
    ['with accents set apart', mueller, mueller.normalize('NFD'), 'Learner'],
    ['with accents put together', mueller.normalize('NFD'), mueller, 'Learner'],
    ['without its accents', mueller, 'Jorg Muller', 'Learner'],
    ['with accents as two letters', mueller, 'joerg.mueller', 'Learner'],
    ['with a typographic apostrophe', obrien, 'Pat O’Brien', 'Learner'],
    ['as the name of a file', 'Doe, Jane', 'certificate-jane-doe.pdf', 'certificate-Learner.pdf'],
    ['as the name of an account', 'Doe, Jane', 'Jane_Doe jane.doe', 'Learner Learner'],
    [
      'with two spaces or one that does not break',
      'Doe, Jane',
      'Jane  Doe, Doe,\u00a0Jane',
      'Learner, Learner',
    ],
    [
      'in an address inside an address',
      'Doe, Jane',
      '?u=a%253Fn%253DDoe%252C%2520Jane',
      '?u=a%253Fn%253DLearner',
    ],
    ['in an address of a form inside one', 'jane@x.org', 'jane%2540x.org', 'Learner'],
    ['in JSON inside JSON', mueller, String.raw`\"M\\u00fcller, J\\u00f6rg\"`, String.raw`\"Learner\"`],
    ['of two signs', '李明', '学生李明完成了课程', '学生Learner完成了课程'],
    ['of three signs', '王小明', '{"n":"王小明"}', '{"n":"Learner"}'],
    ['in capitals that are two letters', 'Groß, Anna', 'GROSS, ANNA', 'Learner'],
    ['that is an id as machines make them', uuid, uuid.toUpperCase(), 'Learner'],
  ])('%s', (_, name, text, expected) => {
    expect(hidden(name, text)).toBe(expected);
  });
});

test.each([
  ['another id as machines make them', uuid, '00000000-8f0b-4a3e-9d51-0c8f1f1b8a22'],
  ['a part of a word', 'Li', 'listen to Lisa'],
  ['a short name', 'Bo', 'Bo Bo'],
  ['one part of a name', 'Doe, Jane', 'Jane is not Doe'],
  ['anything where there is but a comma for a name', ' , ', 'a, b'],
])('%s is not hidden', (_, name, text) => {
  expect(hidden(name, text)).toBe(text);
});

test('a name is hidden in what a course calls by a word of the engine', () => {
  const hide = hidingNames(new Map([['Doe, Jane', 'Learner']]), {});
  const launch = {
    learnerStore: { sharedData: { title: 'Jane Doe', profile: 'Jane Doe' } },
    title: 'Jane Doe',
  };
  expect(hide(launch)).toEqual({
    ...{ learnerStore: { sharedData: { title: 'Learner', profile: 'Learner' } }, title: 'Jane Doe' },
  });
});

test('four times as many backslashes take little more than four times as long to look through', () => {
  const hide = hidingNames(new Map([[mueller, 'Learner']]), {});
  const lookedThroughMs = (count: number) => quickestMs(() => void hide('\\'.repeat(count)));
  const someMs = lookedThroughMs(10_000);
  expect(lookedThroughMs(40_000)).toBeLessThan(9 * someMs);
});
