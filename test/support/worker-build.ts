import { cpSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Where the tests find what runs in the threads of imports. */
export const workerFile = resolve('.cache', 'test-worker', 'import-worker.js');

/**
 * Builds it before any test runs, as the build of the program does: a thread cannot load the sources. It is put in its place whole, so
 * that another run of tests beside this one never finds half of it.
 */
export async function setup(): Promise<void> {
  const outDir = resolve('.cache', `test-worker-${process.pid}`);
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    environments: {},
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: { 'import-worker': resolve('src-main/content/import-worker.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  const folder = resolve(workerFile, '..');
  // What it imports has names of its own for each content; it comes last.
  cpSync(outDir, folder, { recursive: true, filter: (file) => !file.endsWith('import-worker.js') });
  renameSync(join(outDir, 'import-worker.js'), workerFile);
  rmSync(outDir, { recursive: true });
}
