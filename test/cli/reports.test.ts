import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { baselineOf, readBaseline } from '../../src-main/cli/report/baseline';
import { htmlOf } from '../../src-main/cli/report/html';
import { packageInWords, totalInWords } from '../../src-main/cli/report/in-words';
import { junitOf } from '../../src-main/cli/report/junit';
import type { Problem } from '../../src-main/cli/report/problem';
import type { Report, ReportedPackage } from '../../src-main/cli/report/report';
import { sarifOf } from '../../src-main/cli/report/sarif';

const folder = mkdtempSync(join(tmpdir(), 'lectern-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const aProblem = (facts: Partial<Problem> = {}): Problem => ({
  ...{ rule: 'package.file-missing', level: 'warning', message: 'The manifest declares "a.css"' },
  ...{
    package: 'a course.zip',
    file: 'imsmanifest.xml',
    line: 12,
    fix: 'Add the file',
    section: null,
    also: null,
  },
  ...facts,
});
const aPackage = (facts: Partial<ReportedPackage> = {}): ReportedPackage => ({
  ...{
    name: 'a course.zip',
    path: join(folder, 'a course.zip'),
    isFolder: false,
    about: '"A course", SCORM 1.2',
  },
  ...{ problems: [], known: [], trouble: null, tookMs: 1234 },
  ...facts,
});
const aReport = (...packages: readonly ReportedPackage[]): Report => ({
  ...{ command: 'check', version: '1.0.0', startedAt: new Date('2026-01-31T12:00:00.500Z'), failOn: 'error' },
  ...{ packages, wordsOf: () => undefined },
});
/** Whatever a name, a title or a message may hold. */
const nasty = '<script src="//evil.example/x.js">&\u0000\u001b[31m\ud800]]>';
const alsoThere = {
  count: 7,
  places: [
    { file: 'b.html', line: 3 },
    { file: 'c d.html', line: null },
  ],
};
const everything = aReport(
  aPackage({
    problems: [
      aProblem({ level: 'error', rule: 'zip.bomb', file: null, line: null, fix: null }),
      aProblem({ also: alsoThere }),
      aProblem({ level: 'info', message: nasty, section: 'CAM 3.2' }),
    ],
    known: [aProblem({ file: 'old.html' })],
  }),
  aPackage({ name: 'folder/of course', isFolder: true, problems: [aProblem({ file: 'a b/c.html' })] }),
  aPackage({ name: 'clean.zip' }),
  aPackage({ name: `${nasty}.zip`, about: null, trouble: 'cannot be read: ENOENT' }),
);

interface SarifLog {
  readonly runs: readonly [
    {
      readonly results: readonly [SarifResult, SarifResult, ...SarifResult[]];
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly object[] },
      ];
    },
  ];
}
interface SarifResult {
  readonly baselineState: string;
  readonly locations: readonly object[];
  readonly relatedLocations: readonly object[];
  readonly partialFingerprints: object;
}

describe('a report in SARIF', () => {
  const {
    $schema: _dialect,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync('test/fixtures/schemas/sarif-2.1.0-rtm.5.json', 'utf8')) as Record<
    string,
    unknown
  >;
  // One pattern of the schema is none with the flag "u"; the schema's own dialect knows no flags.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const isValid = ajv.compile(schema);
  const read = (report: Report) => JSON.parse(sarifOf(report)) as SarifLog;
  const runOf = (report: Report) => read(report).runs[0];

  test.each([
    ['of nothing', aReport()],
    ['of everything', everything],
  ])('%s fits the schema', (_what, report) => {
    expect([isValid(read(report)), isValid.errors]).toEqual([true, null]);
  });

  test('is held against a schema that can refuse', () => {
    const log = read(everything);
    Object.assign(log.runs[0].results[0], { level: 'info' });
    expect(isValid(log)).toBe(false);
  });

  test('names the zip, and the file inside in words; of a folder the file itself', () => {
    const { results } = runOf(everything);
    const [first, second] = results;
    expect(first).toMatchObject({ ruleId: 'zip.bomb', level: 'error', baselineState: 'new' });
    expect(second).toMatchObject({
      message: { text: expect.stringMatching(/^imsmanifest\.xml, line 12: The manifest declares "a\.css"/) },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'a%20course.zip' } },
          logicalLocations: [{ fullyQualifiedName: 'a course.zip/imsmanifest.xml' }],
        },
      ],
      occurrenceCount: 8,
    });
    expect(second.relatedLocations).toHaveLength(2);
    expect(results.at(-1)?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'folder/of%20course/a%20b/c.html' },
          region: { startLine: 12 },
        },
      },
    ]);
    expect(results.map((one) => one.baselineState)).toEqual([...['new', 'new', 'new', 'unchanged', 'new']]);
  });

  test('knows a problem again whose line has moved', () => {
    const printOf = (line: number) =>
      runOf(aReport(aPackage({ problems: [aProblem({ line })] }))).results[0].partialFingerprints;
    expect(printOf(3)).toEqual(printOf(77));
  });

  test('says that a package could not be read', () => {
    const [{ executionSuccessful, toolExecutionNotifications }] = runOf(everything).invocations;
    expect(executionSuccessful).toBe(false);
    expect(toolExecutionNotifications).toHaveLength(1);
  });
});

interface JunitSuite {
  readonly '@_failures': string;
  readonly testcase: readonly { readonly '@_name': string }[];
}
interface Junit {
  readonly testsuites: { readonly testsuite: readonly JunitSuite[] };
}

describe('a report in the XML of JUnit', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => /^test(suite|case)$/.test(name),
  });
  const suitesOf = (report: Report): readonly JunitSuite[] =>
    (parser.parse(junitOf(report)) as Junit).testsuites.testsuite;

  /** What is wrong with it by the schema that Jenkins has; empty where nothing is. */
  const faultsOf = (xml: string): string => {
    const schema = 'test/fixtures/schemas/jenkins-junit.xsd';
    const { error, status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, '-'], {
      input: xml,
      encoding: 'utf8',
    });
    expect(error, 'xmllint is missing: install the Debian package libxml2-utils').toBeUndefined();
    return status === 0 ? '' : stderr;
  };

  test('fits the schema, which can refuse', () => {
    expect(faultsOf(junitOf(aReport()))).toBe('');
    const xml = junitOf(everything);
    expect(faultsOf(xml)).toBe('');
    expect(faultsOf(xml.replace('<skipped>', '<skipped message="x">'))).toContain('skipped');
  });

  test('is a suite for each package, with a case for each rule', () => {
    const [first, second, third, last] = suitesOf(everything);
    expect(first).toMatchObject({
      ...{ '@_name': 'a course.zip', '@_tests': '3', '@_failures': '1', '@_errors': '0', '@_skipped': '1' },
      ...{ '@_time': '1.234', '@_timestamp': '2026-01-31T12:00:00' },
    });
    expect(first?.testcase.map((one) => one['@_name'])).toEqual([
      ...['package.readable', 'zip.bomb', 'package.file-missing'],
    ]);
    expect(second).toMatchObject({ '@_tests': '2', '@_failures': '0', '@_skipped': '1' });
    expect(third).toMatchObject({ '@_tests': '1', '@_failures': '0', '@_skipped': '0' });
    expect(last).toMatchObject({ '@_errors': '1' });
  });

  test('fails by the level that was asked for, and never for what is known', () => {
    const one = aPackage({ problems: [aProblem()], known: [aProblem({ level: 'error', rule: 'zip.bomb' })] });
    const failures = (failOn: Report['failOn']) => suitesOf({ ...aReport(one), failOn })[0]?.['@_failures'];
    expect([failures('error'), failures('warning'), failures('info')]).toEqual(['0', '1', '1']);
  });

  test('holds no character that XML does not have', () => {
    expect(junitOf(everything)).toContain(
      '&lt;script src=&quot;//evil.example/x.js&quot;&gt;&amp;[31m]]&gt;',
    );
    expect(junitOf(everything)).not.toMatch(/[\u0000-\u0008\u001b]/);
  });
});

describe('a report as a page', () => {
  const page = htmlOf(everything);

  test('escapes what packages say, and may load and run nothing', () => {
    expect(page).not.toMatch(/<(script|img|link|iframe)|<[a-z][^>]*\s(src|href|style|on\w+)=|url\(/);
    expect(page).toContain('&lt;script src=&quot;//evil.example/x.js&quot;&gt;&amp;');
    expect(page).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/,
    );
  });

  test('says how each package did', () => {
    const verdicts = [...page.matchAll(/<p class="(?:good|error)">([^<]+)<\/p>/g)].map(([, text]) => text);
    expect(verdicts).toEqual(['Failed.', 'Passed.', 'Nothing to remark.', 'cannot be read: ENOENT']);
    expect(page).toContain('<summary>1 known problem</summary>');
  });
});

describe('a report in words', () => {
  test('names the place, what to do, and further places', () => {
    expect(packageInWords(everything.packages[0]!)).toEqual([
      'a course.zip: "A course", SCORM 1.2',
      '  error    The manifest declares "a.css"  [zip.bomb]',
      '  warning  imsmanifest.xml, line 12: The manifest declares "a.css"  [package.file-missing]',
      '           Also in b.html, line 3; c d.html; 5 more places',
      '           Add the file',
      expect.stringContaining('  info     imsmanifest.xml, line 12: <script'),
      '           Add the file',
    ]);
    expect(totalInWords(everything.packages)).toBe(
      '4 packages: 1 error, 2 warnings, 1 remark; 1 known from the baseline',
    );
  });

  test('lets no package steer the terminal', () => {
    const lines = everything.packages.flatMap(packageInWords);
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
  });
});

describe('a baseline', () => {
  const file = join(folder, 'baseline.json');
  const before = [aProblem(), aProblem({ file: 'b.html' })];
  const path = join(folder, 'a course.zip');
  writeFileSync(
    file,
    baselineOf(file, [aPackage({ problems: before, known: [aProblem({ rule: 'zip.bomb' })] })]),
  );

  test('knows a problem again by rule, file and message, not by its line', async () => {
    const split = await readBaseline(file);
    const moved = aProblem({ line: 99 });
    expect(split(path, [moved])).toEqual({ problems: [], known: [moved] });
    for (const other of [{ rule: 'zip.empty' }, { file: 'c.html' }, { message: 'Other' }]) {
      const found = [aProblem(other)];
      expect(split(path, found)).toEqual({ problems: found, known: [] });
    }
  });

  test('holds for its own package, and not more often than it says', async () => {
    const split = await readBaseline(file);
    expect(split(join(folder, 'other.zip'), before).known).toEqual([]);
    const twice = [aProblem(), aProblem({ line: 40 })];
    expect(split(path, twice)).toEqual({ problems: [twice[1]], known: [twice[0]] });
    expect(split(path, twice).known).toHaveLength(1);
  });

  test('is refused where it is something else or not there', async () => {
    const other = join(folder, 'other.json');
    for (const text of ['{', '[]', '{"lectern_baseline":2,"known":[]}']) {
      writeFileSync(other, text);
      await expect(readBaseline(other)).rejects.toThrow('is no baseline');
    }
    await expect(readBaseline(join(folder, 'nowhere.json'))).rejects.toThrow('cannot be read: ENOENT');
  });
});
