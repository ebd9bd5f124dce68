import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, runnerImport, type InlineConfig } from 'vite';

/** Where the tests find what runs in the threads of imports. */
export const workerFile = resolve('.cache', 'test-worker', 'import-worker.js');
/** And what runs in the thread that watches folders. */
export const watchWorkerFile = resolve('.cache', 'test-worker', 'watch-worker.js');
/** And what runs in the threads of reports. */
export const reportWorkerFile = resolve('.cache', 'test-worker', 'report-worker.js');
/** And the script of the ZIPs of dispatches. */
export const dispatchShellFile = resolve('.cache', 'test-worker', 'shell.js');

/**
 * Builds all of them before any test runs, as the build of the program does: a thread cannot load the sources. Each is put in its place
 * whole, so that another run of tests beside this one never finds half of it.
 */
export async function setup(): Promise<void> {
  const outDir = resolve('.cache', `test-worker-${process.pid}`);
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    environments: {},
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          'import-worker': resolve('src-main/content/import-worker.ts'),
          'watch-worker': resolve('src-main/platform/watch-worker.ts'),
          'report-worker': resolve('src-main/features/analytics/report-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  await buildShell(`${outDir}-shell`);
  const folder = resolve(workerFile, '..');
  // What they import has names of its own for each content; they come last.
  cpSync(outDir, folder, { recursive: true, filter: (file) => !file.endsWith('-worker.js') });
  for (const file of [workerFile, watchWorkerFile, reportWorkerFile])
    renameSync(join(outDir, basename(file)), file);
  rmSync(outDir, { recursive: true });
}

async function buildShell(outDir: string): Promise<void> {
  const config = await runnerImport<{ dispatchShell: InlineConfig }>(resolve('vite.config.ts'));
  const { dispatchShell } = config.module;
  await build({ ...dispatchShell, build: { ...dispatchShell.build, outDir } });
  mkdirSync(resolve(dispatchShellFile, '..'), { recursive: true });
  renameSync(join(outDir, 'shell.js'), dispatchShellFile);
  rmSync(outDir, { recursive: true });
}
