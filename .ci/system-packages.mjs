/*
 * Debian packages that the tests need beyond Node and npm. Root on Debian gets them installed; anybody else is told the
 * exact line. Systems without Debian's packages are left alone.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { giveUp, run } from './command.mjs';

const needs = {
  'a display for the tests': ['xvfb', 'xauth'],
  'the stand-in Electron and the bench of imports: unpacking': ['unzip'],
  'the stand-in Electron: compiling better-sqlite3': ['python3', 'make', 'g++'],
  'the libraries of Electron': [
    ...[
      'libgtk-3-0',
      'libnss3',
      'libasound2',
      'libatk-bridge2.0-0',
      'libatspi2.0-0',
      'libcups2',
      'libdrm2',
      'libgbm1',
    ],
    ...['libxcomposite1', 'libxdamage1', 'libxfixes3', 'libxrandr2', 'libxkbcommon0'],
  ],
  'letters on screenshots': ['fonts-dejavu-core'],
  'the browser tests': ['chromium'],
  'packing the program as a tar.gz': ['p7zip-full'],
  'the test that an fsync stands before each acknowledgement': ['strace'],
  'the test of a room between two hosts': ['iproute2'],
  "the test that reports fit JUnit's schema": ['libxml2-utils'],
};

/** Installs what is missing, or throws an Error that says how. */
export async function installSystemPackages() {
  if (!existsSync('/etc/debian_version')) return;
  const missing = missingPackages();
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid() !== 0) throw new Error(explain(missing, install));
  console.log(`System packages: installing ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  if ((await run('apt-get', ['-q', ...install], { env })) !== 0) throw new Error(explain(missing, install));
}

function missingPackages() {
  const there = new Set(installedNames());
  return Object.values(needs)
    .flat()
    .filter((name) => !there.has(name));
}

/** Names of installed packages and the names they stand in for: newer Debians renamed some libraries. */
function installedNames() {
  const format = '${db:Status-Abbrev}|${Package}, ${Provides}\\n';
  const listing = execFileSync('dpkg-query', ['-W', '-f', format], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return listing
    .split('\n')
    .filter((line) => line.startsWith('ii'))
    .flatMap((line) => line.slice(line.indexOf('|') + 1).split(','))
    .map((name) => name.trim().split(/[ :(]/)[0]);
}

function explain(missing, install) {
  const reasons = Object.entries(needs)
    .map(([reason, names]) => [reason, names.filter((name) => missing.includes(name))])
    .filter(([, names]) => names.length > 0)
    .map(([reason, names]) => `  ${names.join(', ')}: for ${reason}`);
  const line = `sudo apt-get update && sudo apt-get ${install.join(' ')}`;
  return [
    `The tests need system packages that are not installed:`,
    ...reasons,
    '',
    `Install them with`,
    `  ${line}`,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await installSystemPackages().catch((error) => giveUp(error.message));
}
