/*
 * Finds an Electron to run Lectern with: Electron's own binary, a cached stand-in, Electron's download, or a stand-in
 * made now. Nothing is done when one is there already.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { giveUp, root, runOrFail } from './command.mjs';
import { makeStandIn, standInFolder, standInVersion } from './electron-stand-in.mjs';

const electronPackage = path.join(root, 'node_modules/electron');
const cache = path.resolve(root, process.env['LECTERN_ELECTRON_CACHE'] ?? '.cache/electron');

/**
 * `dist` holds the binary; `nativeBinding` is better-sqlite3 compiled for a stand-in, null where the one that ships fits.
 * `say` is told what takes long.
 */
export async function findElectron(say = (line) => console.log(`Electron: ${line}`)) {
  const own = ownBinary();
  if (own !== null) return own;
  const mayStandIn = process.platform === 'linux' && process.arch === 'x64';
  const folder = mayStandIn ? await standInFolder(cache) : null;
  if (folder !== null && existsSync(folder)) return standIn(folder);
  const downloaded = await download(say);
  if (downloaded.binary !== null) return downloaded.binary;
  if (folder === null) throw new Error(`Electron could not be downloaded.\n${downloaded.reason}`);
  say('no download here, making a stand-in for tests');
  await makeStandIn(folder, say);
  return standIn(folder);
}

/** What a command needs in its environment to run with this Electron. */
export function electronEnvironment({ dist, nativeBinding }) {
  const binding = nativeBinding === null ? {} : { LECTERN_NATIVE_BINDING: nativeBinding };
  return { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dist, ...binding };
}

function ownBinary() {
  const pathFile = path.join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const dist = path.join(electronPackage, 'dist');
  const executable = path.join(dist, readFileSync(pathFile, 'utf8'));
  if (!existsSync(executable)) return null;
  const { version } = JSON.parse(readFileSync(path.join(electronPackage, 'package.json'), 'utf8'));
  return { dist, executable, version, nativeBinding: null, isStandIn: false };
}

function standIn(dist) {
  const nativeBinding = path.join(dist, 'better_sqlite3.node');
  return {
    dist,
    executable: path.join(dist, 'electron'),
    version: standInVersion,
    nativeBinding,
    isStandIn: true,
  };
}

async function download(say) {
  say('downloading');
  const install = [path.join(electronPackage, 'install.js')];
  try {
    await runOrFail("Electron's download", process.execPath, install, { timeout: 300_000 });
    return { binary: ownBinary(), reason: '' };
  } catch (error) {
    return { binary: null, reason: error.message };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const electron = await findElectron();
    console.log(
      `Electron ${electron.version}${electron.isStandIn ? ' (stand-in for tests)' : ''}: ${electron.executable}`,
    );
  } catch (error) {
    giveUp(error.message);
  }
}
