/*
 * `npm test`: everything. The parts of `npm run check`, so that a fault in one does not hide the others, then the
 * build and the tests in real Electron and in Chromium. The last line is `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { root, run } from './command.mjs';
import { findElectron } from './electron-runtime.mjs';
import propertyFiles from './property-files.json' with { type: 'json' };
import { installSystemPackages } from './system-packages.mjs';

const reports = path.join(root, 'test-results/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0 };
for (const together of [
  [['System packages', installSystemPackages]],
  [['Electron', findElectron]],
  // Each of them keeps one processor busy.
  [
    ['Types', () => npmRun('types')],
    ['Lint', () => npmRun('lint')],
    ['Format', () => npmRun('format:check')],
  ],
  // What the next step does at length is left to it.
  [
    [
      'Unit tests',
      () =>
        vitest(
          'unit',
          propertyFiles.flatMap((file) => ['--exclude', `${file}.test.ts`]),
        ),
    ],
  ],
  [['A million random calls', () => vitest('property')]],
  [['Build', build]],
  // Each half waits more than it works. Each has a display, and so a clipboard, of its own.
  [
    ['End-to-end tests of the desktop program', () => endToEndTests('desktop')],
    ['End-to-end tests in a browser', () => endToEndTests('browser')],
  ],
])
  await Promise.all(together.map(([title, step]) => count(title, step)));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** A step tells how many tests passed and failed; one that only works or throws counts when it throws. */
async function count(title, step) {
  const startedAtMs = Date.now();
  console.log(`\n=== ${title}`);
  try {
    const { passed = 0, failed = 0 } = (await step()) ?? {};
    total.passed += passed;
    total.failed += failed;
  } catch (error) {
    console.error(`${title}: ${error.message}`);
    total.failed += 1;
  }
  console.log(`--- ${title}: ${((Date.now() - startedAtMs) / 1000).toFixed(1)} s`);
}

async function npmRun(script, args = [], launcher = [], environment = {}) {
  const [command, ...rest] = [...launcher, 'npm', 'run', '--silent', script, '--', ...args];
  const env = { ...process.env, ...environment };
  if ((await run(command, rest, { env })) !== 0) throw new Error(`npm run ${script} failed`);
}

async function vitest(script, choice = []) {
  const file = path.join(reports, `${script}.json`);
  const args = [...choice, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return counted(npmRun(script, args), file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }));
}

async function endToEndTests(project) {
  if (!existsSync(path.join(root, 'dist/built'))) throw new Error('there is no program to try');
  const display = process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24'] : [];
  const file = path.join(reports, `${project}.json`);
  // What passes at a second try is told of as flaky, and is to be mended. What must never be lost has one try: see the tests of loss.
  const output = `--output=test-results/${project}`;
  const args = [`--project=${project}`, output, '--reporter=list,json', '--retries=1'];
  return counted(npmRun('e2e', args, display, { PLAYWRIGHT_JSON_OUTPUT_FILE: file }), file, ({ stats }) => {
    if (stats.flaky > 0) console.log(`${stats.flaky} passed at the second try only: see "flaky" above`);
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  });
}

/** A run that failed without a failed test (a file that could not be read, no test at all) is one failure. */
async function counted(running, file, countsOf) {
  const isGood = await running.then(
    () => true,
    () => false,
  );
  if (!existsSync(file)) throw new Error('the tests did not run');
  const counts = countsOf(JSON.parse(readFileSync(file, 'utf8')));
  return isGood || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
