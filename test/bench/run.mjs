/*
 * `npm run bench:<name>`: bundles test/bench/<name>.bench.ts as the app is bundled and runs it. A new bench is one file of that
 * name and one script in package.json. `-- --small` runs it on a small size, to see that it works.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { buildWhenStale } from '../../.ci/build.mjs';
import { giveUp, node, root, run } from '../../.ci/command.mjs';

const [name, ...words] = process.argv.slice(2);
if (name === undefined || words.some((word) => !['--small', '--full'].includes(word)))
  giveUp('node test/bench/run.mjs <name> [--small | --full]');

/** What is measured through the screens. */
const onTheBuild = ['ui', 'inspector'];

process.exitCode = onTheBuild.includes(name) ? await runOnTheBuild() : await runBundled();

/** What is measured is the built program; the bench itself only looks on. */
async function runOnTheBuild() {
  await buildWhenStale();
  const display = process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24'] : [];
  const [command, ...args] = [...display, node, '--import', 'tsx', `test/bench/${name}.bench.ts`, ...words];
  return run(command, args, { cwd: root });
}

async function runBundled() {
  const cache = path.join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'bench-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      build: {
        ssr: `test/bench/${name}.bench.ts`,
        outDir: folder,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
      },
    });
    return await run(node, ['--expose-gc', path.join(folder, 'bench.mjs'), ...words]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
