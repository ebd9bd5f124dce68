/*
 * `npm run package`: the program for this system, in release/: unpacked, as installers, and a list of its libraries. What
 * cannot be made here is said with its reason. Where Electron's download is out of reach, the stand-in takes its place, with
 * its build of better-sqlite3: good for tests, not for people. docs/packaging.md has the rest.
 */
import { existsSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'electron-builder';
import { billOfMaterials } from './bill-of-materials.mjs';
import { buildWhenStale } from './build.mjs';
import { giveUp, root } from './command.mjs';
import { findElectron } from './electron-runtime.mjs';

const release = path.join(root, 'release');
const unpacked = path.join(release, 'linux-unpacked');
/** The deb comes last: what marks the program as installed by one is put among its files. */
const linuxTargets = ['AppImage', 'tar.gz', 'deb'];

const { dir, only } = asked();
try {
  await buildWhenStale();
  const electron = await findElectron();
  const config = await configFor(electron);
  const madeBy = `Electron ${electron.version}${electron.isStandIn ? ', a stand-in: for tests only' : ''}`;
  useToolsOfThisSystem();
  if (process.platform === 'linux') {
    await build({ projectDir: root, dir: true, publish: 'never', config });
    console.log(`Packaged with ${madeBy}.`);
    if (!dir) await eachTarget(config);
  } else {
    const made = await build({ projectDir: root, dir, publish: 'never', config });
    console.log([`Packaged with ${madeBy}:`, ...made.map((file) => `  ${file}`)].join('\n'));
  }
} catch (error) {
  giveUp(error.message);
}

function asked() {
  const usage = `Usage: node .ci/package.mjs [--dir | --only TARGET,TARGET]   (on Linux: ${linuxTargets.join(', ')})`;
  try {
    const { values } = parseArgs({ options: { dir: { type: 'boolean' }, only: { type: 'string' } } });
    const names = values.only?.split(',') ?? linuxTargets;
    if (names.every((name) => linuxTargets.includes(name))) return { dir: values.dir === true, only: names };
  } catch {
    // The usage says it.
  }
  return giveUp(usage);
}

/** Fails where a target that was asked for by name cannot be made, or none could be. */
async function eachTarget(config) {
  const outcomes = [];
  for (const target of linuxTargets.filter((name) => only.includes(name))) {
    await rm(path.join(unpacked, 'resources/package-type'), { force: true });
    const options = { projectDir: root, prepackaged: unpacked, publish: 'never', config };
    outcomes.push(
      await build({ ...options, linux: [target] }).then(
        (files) => ({ target, files }),
        (error) => ({ target, error }),
      ),
    );
  }
  for (const { target, files, error } of outcomes)
    if (error === undefined) for (const file of files) console.log(`  made: ${await described(file)}`);
    else console.log(`  NOT made: ${target}, whose tools could not be had: ${firstLine(error)}`);
  const failed = outcomes.filter(({ error }) => error !== undefined);
  const isWhole = failed.length === 0 || (only === linuxTargets && failed.length < outcomes.length);
  if (!isWhole) process.exitCode = 1;
}

async function described(file) {
  const megabytes = ((await stat(file)).size / 1e6).toFixed(0);
  return `${path.relative(root, file)} (${megabytes} MB)`;
}

function firstLine({ message }) {
  return message.trim().split('\n')[0];
}

/** What this machine's Electron and the environment add to electron-builder.yml. */
async function configFor(electron) {
  await mkdir(release, { recursive: true });
  const bill = path.join(release, 'lectern.cdx.json');
  await writeFile(bill, JSON.stringify(await billOfMaterials(electron.version), null, 2));
  const base = {
    extends: './electron-builder.yml',
    electronDist: electron.dist,
    electronVersion: electron.version,
    afterPack: removeDefaultApp,
    extraResources: [{ from: bill, to: 'lectern.cdx.json' }],
    // electron-builder asks for an address on the web, which no package of ours names.
    extraMetadata: { homepage: 'https://lectern.invalid' },
    forceCodeSigning: process.env['LECTERN_MUST_SIGN'] === '1',
    deb: { fpm: [`${path.join(root, 'LICENSE')}=/usr/share/doc/lectern/copyright`] },
  };
  if (!electron.isStandIn) return base;
  const compiled = {
    from: electron.dist,
    to: 'node_modules/better-sqlite3/build/Release',
    filter: ['better_sqlite3.node'],
  };
  // Nobody waits for what nobody downloads to be small.
  const deb = { fpm: [...base.deb.fpm, '--deb-compression=none'] };
  return { ...base, files: [compiled], compression: 'store', deb };
}

/** electron-builder takes it away from Electron's own distribution only; with it the program would start another one. */
async function removeDefaultApp({ appOutDir }) {
  for (const leftover of ['resources/default_app.asar', 'better_sqlite3.node'])
    await rm(path.join(appOutDir, leftover), { force: true });
}

/** Programs that electron-builder would download otherwise. */
function useToolsOfThisSystem() {
  const sevenZip = '/usr/bin/7za';
  if (existsSync(sevenZip)) process.env['ELECTRON_BUILDER_7ZIP_PATH'] ??= sevenZip;
  if (existsSync('/usr/bin/dpkg-deb')) process.env['CUSTOM_FPM_PATH'] ??= path.join(root, '.ci/fpm.mjs');
}
