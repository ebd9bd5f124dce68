import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  badFixtures,
  findingsOfFixture,
  fixtureFiles,
  listFixtures,
  zipFixture,
} from '../support/zip-fixture';
import { jsonLines, runLectern } from '../support/run-lectern';
import { prepareServe } from '../http/prepare-serve';

const programs = prepareServe();
const folder = mkdtempSync(join(tmpdir(), 'lectern-check-'));
/** Where a data folder would be made, if one were. */
const home = join(folder, 'home');
const env = {
  ...process.env,
  HOME: home,
  XDG_DATA_HOME: join(home, 'data'),
  LOCALAPPDATA: join(home, 'local'),
};
const check = (...words: string[]) =>
  runLectern(['check', ...words], { program: programs.program(), cwd: folder, env });
const good = listFixtures('good');
const bad = badFixtures().map(({ name }) => name);

beforeAll(async () => {
  for (const name of [...good, ...bad]) writeFileSync(join(folder, `${name}.zip`), await zipFixture(name));
  for (const { name, bytes } of fixtureFiles('scorm12-multi')) {
    mkdirSync(dirname(join(folder, 'course', name)), { recursive: true });
    writeFileSync(join(folder, 'course', name), bytes);
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const zips = (names: readonly string[]): string[] => names.map((name) => `${name}.zip`);

describe('lectern check', () => {
  test('finds an error in every package that an import refuses', async () => {
    const ended = await check('--json', ...zips(bad));
    expect(ended).toMatchObject({ code: 1, err: '' });
    const packages = jsonLines(ended).filter(({ event }) => event === 'package');
    expect(packages.map((one) => one['package'])).toEqual(zips(bad));
    expect(packages.filter(({ error }) => error === 0)).toEqual([]);
  });

  test('says of the others what an import finds', async () => {
    const ended = await check('--json', ...zips(good));
    const problems = jsonLines(ended).filter(({ event }) => event === 'problem');
    for (const name of good) {
      const rules = problems.filter((one) => one['package'] === `${name}.zip`).map(({ rule }) => rule);
      expect(rules).toEqual(expect.arrayContaining([...findingsOfFixture(name)]));
    }
    expect(jsonLines(ended).at(-1)).toMatchObject({ event: 'ended', packages: good.length, error: 0 });
    expect(ended.code).toBe(0);
  });

  test('reads a folder as its zip, and says so in words', async () => {
    const [asFolder, asZip] = [await check('course'), await check('scorm12-multi.zip')];
    expect(asFolder).toMatchObject({ code: 0, err: '' });
    expect(asFolder.out).toMatch(/^course: ".+", SCORM 1\.2, \d+ SCOs, \d+ files\n/);
    expect(asFolder.out.replaceAll('course:', 'scorm12-multi.zip:')).toBe(asZip.out);
  });

  test('makes no data folder', async () => {
    await check('course');
    expect(existsSync(home)).toBe(false);
  });

  test('ends with what --fail-on says', async () => {
    const ends = async (level: string, name: string) => (await check('--fail-on', level, name)).code;
    expect(await ends('error', 'manifest-duplicate-ids.zip')).toBe(0);
    expect(await ends('warning', 'manifest-duplicate-ids.zip')).toBe(1);
    expect(await ends('warning', 'scorm12-single.zip')).toBe(0);
    expect(await ends('info', 'scorm12-single.zip')).toBe(1);
  });

  test('is as strict as it is told to be', async () => {
    expect((await check('one-folder-down.zip')).code).toBe(0);
    expect(await check('--strict', 'one-folder-down.zip')).toMatchObject({
      code: 1,
      out: expect.stringContaining('[package.manifest-missing]'),
    });
  });

  test('writes what is wrong now, and finds nothing but that wrong', async () => {
    const [one, other] = zips(['MANIFEST_NOT_FOUND--cmi5', 'PARSE_FAILED--misspelt-items']) as [
      string,
      string,
    ];
    const file = 'kept/baseline.json';
    expect(await check('--write-baseline', file, one)).toMatchObject({ code: 0 });
    expect(await check('--baseline', file, one)).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing new\n1 package: 0 errors, 0 warnings, 0 remarks; 1 known'),
    });
    const both = await check('--baseline', file, '--json', one, other);
    expect(both.code).toBe(1);
    const problems = jsonLines(both).filter(({ event }) => event === 'problem');
    expect(problems.map(({ known, package: name }) => [known, name])).toEqual([
      [true, one],
      [false, other],
    ]);
  });

  test('ends with 3 and goes on where a package cannot be read', async () => {
    const ended = await check('nowhere.zip', 'course');
    expect(ended).toMatchObject({ code: 3, err: 'nowhere.zip: cannot be read: ENOENT\n' });
    expect(ended.out).toContain('course: ');
    execFileSync('mkfifo', [join(folder, 'pipe.zip')]);
    expect(await check('pipe.zip')).toMatchObject({
      code: 3,
      err: 'pipe.zip: is neither a file nor a folder\n',
    });
    expect(await check('--baseline', 'nowhere.json', 'course')).toMatchObject({ code: 3, out: '' });
    expect(await check('--html', 'course/imsmanifest.xml/report.html', 'course')).toMatchObject({
      code: 3,
      err: expect.stringContaining('cannot be written'),
    });
  });

  test('ends with 2 where the words make no sense', async () => {
    for (const words of [[], ['--fail-on', 'never', 'course'], ['--json', '--sarif', '-', 'course']])
      expect(await check(...words)).toMatchObject({ code: 2, out: '' });
  });

  test('writes reports, and one of them to the standard output', async () => {
    const files = ['--junit', 'reports/junit.xml', '--html', 'reports/page.html', '--sarif', '-'];
    const ended = await check(...files, 'course', 'course');
    const { runs } = JSON.parse(ended.out) as { runs: { tool: { driver: { name: string } } }[] };
    expect(runs[0]?.tool.driver.name).toBe('Lectern');
    expect(ended.err).toMatch(/^course: .*\n(.*\n)*1 package: /);
    const reports = ['reports/junit.xml', 'reports/page.html'].map((file) =>
      readFileSync(join(folder, file), 'utf8'),
    );
    expect(reports[0]).toContain('<testsuite id="0" name="course"');
    expect(reports[1]).toContain('<h2>course</h2>');
  });

  test('tells what it takes', async () => {
    const { code, out } = await check('--help');
    expect(code).toBe(0);
    expect(out).toContain('Usage: lectern check PACKAGE... [OPTIONS]');
  });
});
