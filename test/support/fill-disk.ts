import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../src-main/platform/error-code';

/** Takes all the room that a disk has, until it is disposed of. `leaveBytes` stay free, in whole blocks. */
export function fillDisk(folder: string, leaveBytes = 0) {
  const path = join(folder, 'filler');
  const spare = join(folder, 'spare');
  if (leaveBytes > 0) write(spare, leaveBytes);
  const file = openSync(path, 'w');
  for (let bytes = 1 << 20; bytes >= 512;) if (!takes(file, bytes)) bytes /= 2;
  closeSync(file);
  rmSync(spare, { force: true });
  return { [Symbol.dispose]: () => rmSync(path, { force: true }) };
}

function takes(file: number, bytes: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(bytes)) === bytes;
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') return false;
    throw error;
  }
}

function write(path: string, bytes: number): void {
  const file = openSync(path, 'w');
  writeSync(file, Buffer.alloc(bytes));
  closeSync(file);
}
