#!/usr/bin/env node
/*
 * Makes a .deb with dpkg-deb. electron-builder calls it as it would call fpm, a program that it would have to download:
 * options as fpm has them, then SOURCE=PLACE for each file, or for each folder whose name ends with a slash.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs, promisify } from 'node:util';

const text = { type: 'string' };
const texts = { type: 'string', multiple: true };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    s: { ...text, short: 's' },
    t: { ...text, short: 't' },
    force: { type: 'boolean' },
    d: { ...texts, short: 'd', default: [] },
    'deb-recommends': { ...texts, default: [] },
    'deb-compression': text,
    'deb-priority': text,
    architecture: text,
    'after-install': text,
    'after-remove': text,
    description: text,
    version: text,
    package: text,
    name: text,
    maintainer: text,
    vendor: text,
    url: text,
    category: text,
    license: text,
  },
});
if (values.t !== 'deb') throw new Error(`This makes a deb only, not ${values.t}`);

const tree = await mkdtemp(path.join(tmpdir(), 'lectern-deb-'));
try {
  await chmod(tree, 0o755);
  for (const pair of positionals) await put(pair);
  const files = await filesIn(tree);
  await mkdir(path.join(tree, 'DEBIAN'));
  await writeFile(path.join(tree, 'DEBIAN/md5sums'), await checksums(files));
  await writeFile(path.join(tree, 'DEBIAN/control'), control(await kibibytes(files)));
  await script('postinst', values['after-install']);
  await script('postrm', values['after-remove']);
  const compression = [`-Z${values['deb-compression'] ?? 'xz'}`];
  await promisify(execFile)('dpkg-deb', [
    '--root-owner-group',
    ...compression,
    '--build',
    tree,
    values.package,
  ]);
} finally {
  await rm(tree, { recursive: true, force: true });
}

async function put(pair) {
  const cut = pair.lastIndexOf('=');
  const from = pair.slice(0, cut);
  const to = path.join(tree, pair.slice(cut + 1));
  await mkdir(path.dirname(to), { recursive: true });
  if (from.endsWith('/')) await cp(from, to, { recursive: true, verbatimSymlinks: true });
  else {
    await copyFile(from, to);
    await chmod(to, 0o644);
  }
}

/** Paths below the folder, in an order that stays. */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

async function checksums(files) {
  const lines = [];
  for (const file of files) {
    const hash = createHash('md5');
    await pipeline(createReadStream(path.join(tree, file)), hash);
    lines.push(`${hash.digest('hex')}  ${file}\n`);
  }
  return lines.join('');
}

async function kibibytes(files) {
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(tree, file))).size));
  return sizes.reduce((sum, bytes) => sum + Math.ceil(bytes / 1024), 0);
}

/** A description is a first line, then lines that begin with a space. */
function control(size) {
  const [synopsis, ...more] = values.description.split('\n').map((line) => line.trim());
  const fields = [
    ['Package', values.name],
    ['Version', values.version],
    ['Architecture', values.architecture],
    ['Maintainer', values.maintainer],
    ['Installed-Size', size],
    ['Depends', values.d.join(', ')],
    ['Recommends', values['deb-recommends'].join(', ')],
    ['Section', values.category ?? 'misc'],
    ['Priority', values['deb-priority'] ?? 'optional'],
    ['Description', [synopsis, ...more.map((line) => ` ${line}`)].join('\n')],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

async function script(name, file) {
  if (file === undefined) return;
  const place = path.join(tree, 'DEBIAN', name);
  await copyFile(file, place);
  await chmod(place, 0o755);
}
