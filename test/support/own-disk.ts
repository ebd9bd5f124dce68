import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mount = (...words: readonly string[]): boolean => spawnSync('mount', words).status === 0;
const unmount = (folder: string): boolean => spawnSync('umount', [folder]).status === 0;

export interface OwnDisk {
  readonly folder: string;
  /** From now on nothing may be written to it; `false`: may be again. */
  readOnly(is: boolean): void;
  [Symbol.dispose](): void;
}

/** A disk of so many bytes, in memory. */
export function ownDisk(sizeBytes: number): OwnDisk {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-disk-'));
  if (!mount('-t', 'tmpfs', '-o', `size=${String(sizeBytes)}`, 'tmpfs', folder)) {
    rmSync(folder, { recursive: true });
    throw new Error('This machine lets no disk be made');
  }
  return {
    folder,
    readOnly: (is) => {
      if (!mount('-o', `remount,${is ? 'ro' : 'rw'}`, folder)) throw new Error('The disk is in use');
    },
    [Symbol.dispose]: () => {
      if (unmount(folder)) rmSync(folder, { recursive: true });
    },
  };
}

/** Only root may make disks, and not in every container. */
export const canMakeDisks = process.platform === 'linux' && process.geteuid?.() === 0 && tried();

function tried(): boolean {
  try {
    ownDisk(1_000_000)[Symbol.dispose]();
    return true;
  } catch {
    return false;
  }
}
