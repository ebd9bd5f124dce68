import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { citationsOfCode, citationsOfTests, type Citation } from './citations';
import { isChecked, specMap } from './print';
import { processes } from './processes';

const place = 'docs/spec-map.md';
const code = citationsOfCode();
const tests = citationsOfTests();

test('docs/spec-map.md tells who follows which section; LECTERN_PRINT=spec-map with this test prints it anew', () => {
  const printed = specMap(code, tests);
  if (process.env['LECTERN_PRINT'] === 'spec-map') writeFileSync(place, printed);
  expect(existsSync(place)).toBe(true);
  expect(readFileSync(place, 'utf8')).toBe(printed);
});

test('every process and every exception that is cited is one of the book', () => {
  const isKnown = ({ section, exception }: Citation): boolean => {
    const known = processes.find(({ id }) => id === section);
    return known !== undefined && (exception === null || (exception >= 1 && exception <= known.exceptions));
  };
  const cited = [...code, ...tests].filter(({ book }) => book === 'process');
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter((citation) => !isKnown(citation))).toEqual([]);
});

/** Files of the sequencer that are named for a process, with its id: `rb-1-1-measure-rollup.ts` is RB.1.1. */
const filesOfProcesses = globSync('src-shared/scorm/sn/*.ts').flatMap((path) => {
  const file = path.replaceAll('\\', '/');
  const [, letters, numbers] = /^(op|nb|tb|up|rb|sr|sb|db)((?:-\d+)+)-/.exec(posix.basename(file)) ?? [];
  if (letters === undefined || numbers === undefined) return [];
  return [{ file, id: letters.toUpperCase() + numbers.replaceAll('-', '.') }];
});

const isCited = (id: string, citations: readonly Citation[]): boolean =>
  citations.some(({ section }) => section === id || section.startsWith(`${id} `));

test('a file named for a process cites it', () => {
  const own = (file: string): readonly Citation[] => code.filter((citation) => citation.file === file);
  expect(filesOfProcesses.length).toBeGreaterThan(0);
  expect(filesOfProcesses.filter(({ file, id }) => !isCited(id, own(file)))).toEqual([]);
});

test('each process that a file is named for has a test that cites it', () => {
  expect(filesOfProcesses.filter(({ id }) => !isCited(id, tests))).toEqual([]);
});

test.each([
  ['RTE 4.2', true],
  ['RTE 4.2.20', true],
  ['RTE 4.21', false],
  ['RTE 4.1.1', false],
  ['R12 3.4.4', false],
  ['NB.2.1', true],
])('somebody has compared %s with the book: %s', (section, was) => {
  expect(isChecked(section)).toBe(was);
});
