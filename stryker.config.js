/**
 * `npm run mutation`: how many small faults planted in the run-time do its tests notice? Only what the standard says of
 * elements, types and errors is measured, and only by the tests that stand for it: what a whole attempt happens to touch
 * would count as noticed otherwise.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './.ci/unmutated-words.mjs'],
  ignorers: ['words-for-people'],
  // Words only: what an error means and what to do about it.
  mutate: ['src-shared/scorm/rte/**/*.ts', '!src-shared/scorm/rte/error-words.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/copy',
  ignorePatterns: ['/*', '!/src-shared', '!/test', '!/tsconfig.json', '!/vitest.mutation.config.ts'],
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { reportTests: false, allowColor: false },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  allowConsoleColors: false,
};
