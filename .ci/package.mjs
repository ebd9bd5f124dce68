/*
 * `npm run package:dir`: the unpacked program in release/. Where Electron's download is out of reach, the stand-in takes
 * its place, with its build of better-sqlite3: good for tests, not for people.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'electron-builder';
import { buildWhenStale } from './build.mjs';
import { giveUp, root } from './command.mjs';
import { findElectron } from './electron-runtime.mjs';

const args = process.argv.slice(2);
if (args.length !== 1 || args[0] !== '--dir') giveUp('Usage: node .ci/package.mjs --dir');

try {
  await buildWhenStale();
  const electron = await findElectron();
  await build({ projectDir: root, dir: true, publish: 'never', config: configFor(electron) });
  console.log(
    `Packaged with Electron ${electron.version}${electron.isStandIn ? ', a stand-in: for tests only' : ''}.`,
  );
} catch (error) {
  giveUp(error.message);
}

/** What this machine's Electron adds to electron-builder.yml. */
function configFor(electron) {
  const base = {
    extends: './electron-builder.yml',
    electronDist: electron.dist,
    electronVersion: electron.version,
    afterPack: removeDefaultApp,
  };
  if (electron.nativeBinding === null) return base;
  const compiled = {
    from: electron.dist,
    to: 'node_modules/better-sqlite3/build/Release',
    filter: ['better_sqlite3.node'],
  };
  return { ...base, files: [compiled] };
}

/** electron-builder takes it away from Electron's own distribution only; with it the program would start another one. */
async function removeDefaultApp({ appOutDir }) {
  for (const leftover of ['resources/default_app.asar', 'better_sqlite3.node'])
    await rm(path.join(appOutDir, leftover), { force: true });
}
