import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { groupedBy } from '../../../src-shared/kernel/grouped-by';
import { jsonLines, runLectern, type Ended } from '../../support/run-lectern';
import { fixtureFiles, zipFixture } from '../../support/zip-fixture';
import { plantedCourse, plantedScos } from '../support/planted-course';

const program = resolve('dist/main/serve.js');
const cli = resolve('dist/main/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'lectern-try-'));
/** Where it makes what it throws away. */
const TMPDIR = mkdtempSync(join(tmpdir(), 'lectern-tries-'));
test.afterAll(() => [folder, TMPDIR].forEach((path) => rmSync(path, { recursive: true, force: true })));

const run = (words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  runLectern(['test', '--wait', '0.3', ...words], {
    ...{ program, cwd: folder, env: { ...process.env, FORCE_COLOR: undefined, TMPDIR, ...env } },
  });
const problemsOf = (ended: Ended) => jsonLines(ended).filter(({ event }) => event === 'problem');
const rulesOf = (ended: Ended) => problemsOf(ended).map(({ rule }) => rule);
const planFile = (plan: unknown): string => {
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  return 'plan.json';
};

test.beforeAll(async () => {
  writeFileSync(join(folder, 'planted.zip'), await plantedCourse());
  for (const name of ['scorm12-single', 'scorm2004-single', 'calls12-well-behaved', 'looping', 'documents'])
    writeFileSync(join(folder, `${name}.zip`), await zipFixture(name));
});

test.describe('lectern test', () => {
  test('finds every fault that is planted in a course, and nothing besides', async () => {
    const ended = await run(['--json', '--pictures', 'pictures', 'planted.zip']);
    expect(ended).toMatchObject({ code: 1, err: '' });
    expect(jsonLines(ended)).toContainEqual(
      expect.objectContaining({
        about: `"Planted", SCORM 1.2, ${plantedScos.length} of ${plantedScos.length} items played`,
      }),
    );
    const found = groupedBy(problemsOf(ended), ({ message }) => String(message).split(': ')[0]);
    const rules = plantedScos.map(({ title }) => [title, (found.get(title) ?? []).map(({ rule }) => rule)]);
    expect(rules).toEqual(plantedScos.map((sco) => [sco.title, sco.rules]));
    expect(problemsOf(ended)).toHaveLength(plantedScos.flatMap((sco) => sco.rules).length);
    const pictures = readdirSync(join(folder, 'pictures', 'planted.zip'));
    expect(pictures).toHaveLength(plantedScos.length);
    for (const picture of pictures)
      expect(
        readFileSync(join(folder, 'pictures', 'planted.zip', picture))
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
  });

  test('says nothing of courses that are as they should be, documents among them', async () => {
    const ended = await run(['--fail-on', 'info', 'scorm12-single.zip', 'scorm2004-single.zip']);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain('2 packages: 0 errors, 0 warnings, 0 remarks');
    const documents = await run(['--json', 'documents.zip']);
    expect(new Set(rulesOf(documents))).toEqual(new Set(['run.session-time-never']));
  });

  test('does what a plan says, and holds what comes of it against the plan', async () => {
    const steps = [{ click: '#play' }, { wait_ms: 500 }];
    const values = { 'cmi.core.score.raw': { at_least: 80 }, 'cmi.suspend_data': { matches: '"page":3' } };
    const good = { scos: { lesson: { steps, values } }, completion_status: 'completed' };
    expect(await run(['--plan', planFile(good), '--json', 'calls12-well-behaved.zip'])).toMatchObject({
      code: 0,
    });
    const bad = {
      scos: {
        lesson: { steps: [{ wait_ms: 1 }], values: { 'cmi.core.score.raw': '85' } },
        nobody: {},
      },
      success_status: 'passed',
    };
    const ended = await run(['--plan', planFile(bad), '--json', 'calls12-well-behaved.zip']);
    expect(rulesOf(ended).toSorted()).toEqual([
      ...['run.terminate-never', 'test.not-as-expected', 'test.not-as-expected', 'test.unknown-sco'],
    ]);
    expect(problemsOf(ended).map(({ message }) => message)).toContain(
      'The calls: cmi.core.score.raw was never set, and should be "85"',
    );
  });

  test('names the step that cannot be taken', async () => {
    const plan = planFile({
      scos: { lesson: { steps: [{ wait_ms: 1 }, { choose: '#play', option: 'x' }] } },
    });
    const ended = await run(['--plan', plan, '--json', 'calls12-well-behaved.zip']);
    const failed = problemsOf(ended).find(({ rule }) => rule === 'test.step-failed');
    expect(failed?.['message']).toContain('Step 2, {"choose":"#play","option":"x"}: ');
  });

  test('gets past a page that loops for ever, and plays the packages after it', async () => {
    const ended = await run(['--json', 'looping.zip', 'scorm12-single.zip']);
    expect(rulesOf(ended)).toContain('test.not-responding');
    expect(jsonLines(ended).at(-1)).toMatchObject({ event: 'ended', packages: 2 });
  });

  test('says why there is nothing to play, and what is no plan', async () => {
    const none = await run(['nowhere.zip'], { LECTERN_BROWSER: join(folder, 'no-browser') });
    expect(none).toMatchObject({ code: 4, out: '' });
    expect(none.err).toBe(
      `${join(folder, 'no-browser')} is not there.\nInstall Chromium, or name a browser with --browser.\n`,
    );
    writeFileSync(join(folder, 'bad.zip'), await zipFixture('MANIFEST_NOT_FOUND--cmi5'));
    const bad = await run(['nowhere.zip', 'bad.zip']);
    expect(bad.code).toBe(3);
    expect(bad.err).toMatch(/nowhere\.zip: .+\n(.*\n)?bad\.zip: cannot be played: .+/);
    const noPlan = await run(['--plan', planFile({ scos: { a: { steps: [{ jump: 1 }] } } }), 'planted.zip']);
    expect(noPlan).toMatchObject({ code: 3, out: '' });
    expect(noPlan.err).toContain('plan.json is no plan: scos.a.steps.0');
    expect((await run(['--wait', 'long', 'planted.zip'])).code).toBe(2);
  });

  test('does what the page on the command line says', async () => {
    const page = readFileSync('docs/command-line.md', 'utf8');
    const commands = [...page.matchAll(/npm run lectern -- test (.+)/g)].map(([, words = '']) => words);
    const [, plan = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
    writeFileSync(join(folder, 'course.zip'), await zipFixture('scorm12-single'));
    mkdirSync(join(folder, 'folder'));
    for (const { name, bytes } of fixtureFiles('scorm2004-single'))
      writeFileSync(join(folder, 'folder', name), bytes);
    expect(commands).toHaveLength(3);
    for (const command of commands) {
      const isPlanned = command.includes('--plan');
      if (isPlanned) planFile(JSON.parse(plan));
      // The page's plan is of another course.
      expect(await run(command.split(' ')), command).toMatchObject({ code: isPlanned ? 1 : 0, err: '' });
    }
    expect(readFileSync(join(folder, 'reports/junit.xml'), 'utf8')).toContain('test.step-failed');
    expect(readFileSync(join(folder, 'reports/lectern.sarif'), 'utf8')).toContain('test.step-failed');
  });

  test('ends soon when it is called off, whatever it waits for', async () => {
    const plan = planFile({ scos: { i1: { steps: [{ wait_ms: 600_000 }] } } });
    const words = ['test', '--wait', '0.3', '--plan', plan, '--pictures', 'off', 'planted.zip'];
    const child = spawn(process.execPath, [cli, ...words], {
      ...{ cwd: folder, env: { ...process.env, FORCE_COLOR: undefined, TMPDIR } },
    });
    const ended = once(child, 'exit');
    const first = join(folder, 'off', 'planted.zip', '001-i0.png');
    await expect.poll(() => existsSync(first), { timeout: 60_000 }).toBe(true);
    const calledOffAtMs = Date.now();
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(Date.now() - calledOffAtMs).toBeLessThan(60_000);
  });

  test('leaves nothing behind', () => {
    expect(readdirSync(TMPDIR)).toEqual([]);
  });
});
