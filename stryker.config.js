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
  // The tables, the formats, and what reads and writes by them: not the storage below, nor words about errors.
  mutate: [
    'elements-12',
    'elements-2004',
    'refusal',
    'value-type',
    'formats/*',
    'find-element',
    'get-value',
    'set-value',
    'derived-status',
  ].map((file) => `src-shared/scorm/rte/${file}.ts`),
  // What survives is nearly all equivalent: defaults that the types ask for and no value can reach.
  thresholds: { high: 98, low: 95, break: 95 },
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
