import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutation` measures. Code that counts its mutants is slow: values of megabytes take a minute. */
export default defineConfig({
  test: {
    include: ['test/scorm/{rte,points,formats}/**/*.test.ts'],
    // Thousands of rows in a few seconds, which code that counts its mutants cannot do.
    exclude: ['test/scorm/points/edges.test.ts'],
    testTimeout: 120_000,
    isolate: false,
  },
});
