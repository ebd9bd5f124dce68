import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 20_000,
    // One more than vitest would take: many tests wait for the disk.
    maxWorkers: '100%',
    globalSetup: ['test/support/worker-build.ts'],
  },
});
