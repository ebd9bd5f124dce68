import { resolve } from 'node:path';
import { build } from 'vite';

/** Where the tests find what runs in the threads of imports. */
export const workerFile = resolve('.cache', 'test-worker', 'import-worker.js');

/** Builds it before any test runs, as the build of the program does: a thread cannot load the sources. */
export async function setup(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    environments: {},
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: resolve(workerFile, '..'),
      emptyOutDir: true,
      rolldownOptions: {
        input: { 'import-worker': resolve('src-main/content/import-worker.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
}
