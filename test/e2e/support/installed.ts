import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from './repository-root';

const runFile = promisify(execFile);
const release = path.join(repositoryRoot, 'release');

/** The program as people get it. */
export interface Installed {
  readonly executable: string;
  /** Put into the system by its package manager; else its files were only laid out in a folder. */
  readonly isInSystem: boolean;
  /** Takes away what was put there. */
  remove(): Promise<void>;
}

/** Only where Debian's tools are: elsewhere the program is not packed, and is tried as it lies in release/. */
export const hasDebianTools = existsSync('/usr/bin/dpkg-deb');

export async function makePackages(): Promise<void> {
  const args = hasDebianTools ? ['--only', 'tar.gz,deb'] : ['--dir'];
  await runFile(process.execPath, ['.ci/package.mjs', ...args], { cwd: repositoryRoot, maxBuffer: 2 ** 26 });
}

/** By the package manager where root is there and nobody has a Lectern of their own; else the package is laid out in a folder. */
export async function installDeb(): Promise<Installed> {
  if (!hasDebianTools)
    return {
      executable: path.join(release, 'linux-unpacked/lectern'),
      isInSystem: false,
      remove: () => Promise.resolve(),
    };
  const deb = await packageFile('.deb');
  if (process.getuid?.() !== 0 || (await isInstalled())) return layOut(deb);
  await runFile('dpkg', ['-i', deb]);
  return {
    executable: '/usr/bin/lectern',
    isInSystem: true,
    remove: async () => {
      await runFile('dpkg', ['--purge', 'lectern']);
    },
  };
}

async function layOut(deb: string): Promise<Installed> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-deb-'));
  await runFile('dpkg-deb', ['-x', deb, folder]);
  return {
    executable: path.join(folder, 'opt/Lectern/lectern'),
    isInSystem: false,
    remove: () => rm(folder, { recursive: true }),
  };
}

/** The folder that is in the tar.gz, unpacked into `folder`. */
export async function unpackTar(folder: string): Promise<string> {
  await runFile('tar', ['-xzf', await packageFile('.tar.gz'), '-C', folder]);
  const [name] = await readdir(folder);
  return path.join(folder, name ?? '');
}

/** What the system has by this name in the folders that packages write to. */
export async function filesInSystem(): Promise<readonly string[]> {
  const places = ['/etc', '/opt', '/usr', '/var/lib'].filter((place) => existsSync(place));
  const { stdout } = await runFile('find', [...places, '-xdev', '-iname', '*lectern*']);
  return stdout.split('\n').filter((line) => line !== '');
}

async function packageFile(ending: string): Promise<string> {
  const name = (await readdir(release)).find((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`There is no ${ending} in ${release}`);
  return path.join(release, name);
}

async function isInstalled(): Promise<boolean> {
  return runFile('dpkg-query', ['-W', 'lectern']).then(
    () => true,
    () => false,
  );
}
