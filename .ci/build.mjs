/* `npm run build`, and the build that other scripts ask for when a source has changed. */
import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bin, giveUp, root, run } from './command.mjs';

const sources = [
  'src-main',
  'src-renderer',
  'src-shared',
  'resources',
  'vite.config.ts',
  'shipped-libraries.ts',
  'package.json',
];
/** Written when everything is built, and dated when that build began: half a build, or one overtaken by a change, is stale. */
const stamp = 'dist/built';

/** Builds when a source is newer than what was built last. */
export async function buildWhenStale() {
  if (newest(sources) < changedAt(stamp)) return;
  await build();
}

export async function build() {
  const startedAt = new Date();
  rmSync(path.join(root, stamp), { force: true });
  const [command, vite] = bin('vite/bin/vite.js');
  const code = await run(command, [vite, 'build', '--app', '--logLevel', 'warn']);
  if (code !== 0) throw new Error('The build failed; what is wrong stands above.');
  writeFileSync(path.join(root, stamp), '');
  utimesSync(path.join(root, stamp), startedAt, startedAt);
}

function newest(paths) {
  const times = paths.flatMap((file) => [changedAt(file), ...children(file).map(changedAt)]);
  return Math.max(...times);
}

function children(folder) {
  const full = path.join(root, folder);
  if (!statSync(full).isDirectory()) return [];
  return readdirSync(full, { recursive: true }).map((name) => path.join(folder, name));
}

function changedAt(file) {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await build().catch((error) => giveUp(error.message));
