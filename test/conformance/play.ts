/*
 * `npm run conformance`: plays the official cases over the engine, once with other names in the courses and once as
 * they are. Words after `--` are those of the cases' own command line.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as adapter from './adapter';
import { kitFolder, openKit, type Kit } from './kit';
import { withRenamedCases } from './renamed-cases';

const words = process.argv.slice(2);
const { values, positionals: prefixes } = parseArgs({
  args: words,
  strict: false,
  allowPositionals: true,
  options: { json: { type: 'string' }, differences: { type: 'string' }, show: { type: 'string' } },
});
const folder = kitFolder();
if (folder === null)
  console.log('The official cases are not here: SCORM_CONFORMANCE names no folder. Nothing to play.');
else if (!existsSync(path.join(folder, 'run.mjs'))) {
  console.error(
    `The official cases are not in ${folder}, which SCORM_CONFORMANCE names: it holds no run.mjs.`,
  );
  process.exitCode = 1;
} else process.exitCode = await play(await openKit(folder, adapter));

async function play(kit: Kit): Promise<number> {
  if ('list' in values || 'show' in values) return ownCommand(kit, words);
  const renamed = await withRenamedCases(kit.cases, (cases) => kit.play(cases, prefixes));
  console.log('With other ids, titles and file names:\n');
  kit.print(renamed);
  console.log('\nAs they are:\n');
  const code = ownCommand(kit, [fileURLToPath(new URL('adapter.ts', import.meta.url)), ...words]);
  return renamed.failed === 0 ? code : 1;
}

/** The command line of the cases themselves; the last line it prints counts them. */
function ownCommand({ commandFile }: Kit, args: readonly string[]): number {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', commandFile, ...args], {
    stdio: 'inherit',
  });
  return status ?? 1;
}
