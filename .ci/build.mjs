import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { bin, root, run } from './command.mjs';

const sources = ['src-main', 'src-renderer', 'src-shared', 'vite.config.ts', 'package.json'];
const result = 'dist/main/desktop.js';

/** Builds when a source is newer than what was built last. */
export async function buildWhenStale() {
  if (newest(sources) < changedAt(result)) return;
  await build();
}

export async function build() {
  const [command, vite] = bin('vite/bin/vite.js');
  const code = await run(command, [vite, 'build', '--app', '--logLevel', 'warn']);
  if (code !== 0) throw new Error('The build failed; what is wrong stands above.');
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
