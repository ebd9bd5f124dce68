import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBelow } from '../../src-main/content/folder-file';
import { openPlaced, type Opening } from '../../src-main/content/open-placed';

let base: string;
let folder: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-placed-')));
  folder = join(base, 'linked');
  mkdirSync(join(folder, 's'), { recursive: true });
  mkdirSync(join(base, 'outside'));
  writeFileSync(join(folder, 's/passwd'), 'inside');
  writeFileSync(join(base, 'outside/passwd'), 'outside');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const path = () => join(folder, 's/passwd');
const asked = () => ({ aside: join(folder, 'aside'), s: join(folder, 's') });

function swap(): void {
  renameSync(asked().s, asked().aside);
  symlinkSync(join(base, 'outside'), asked().s);
}

function swapBack(): void {
  rmSync(asked().s);
  renameSync(asked().aside, asked().s);
}

/** What Linux tells, and what is found out where no system tells it. */
const systems: readonly (readonly [string, Partial<Opening>])[] = [
  ...(process.platform === 'linux' ? [['tells where an open file lies', {}] as const] : []),
  ['does not tell where an open file lies', { told: () => Promise.resolve(null) }],
];

describe.each(systems)('a system that %s', (_, system) => {
  const placed = (opening: Partial<Opening> = {}) => openPlaced(path(), { ...system, ...opening });

  test('gives the place of a file to which no link leads', async () => {
    const { handle, place } = await placed();
    expect([place, await handle.readFile('utf8')]).toEqual([path(), 'inside']);
    await handle.close();
  });

  test('does not take a file for one inside when a folder was a link only while it was opened', async () => {
    const { handle, place } = await placed({
      open: async (at, flags) => {
        swap();
        const swapped = await open(at, flags);
        swapBack();
        return swapped;
      },
    });
    expect(await handle.readFile('utf8')).toBe('outside');
    expect(place).not.toBe(path());
    expect(place?.startsWith(folder) ?? false).toBe(false);
    await handle.close();
  });

  test('rejects a link at the end of the path', async () => {
    rmSync(path());
    symlinkSync(join(base, 'outside/passwd'), path());
    await expect(placed()).rejects.toMatchObject({ code: 'ELOOP' });
  });

  test('opens a file all the same beside which others are saved', async () => {
    let saved = 0;
    const { handle, place } = await placed({
      open: (at, flags) => {
        if (saved < 2) writeFileSync(join(folder, 's', String((saved += 1))), 'beside');
        return open(at, flags);
      },
    });
    expect(place).toBe(path());
    await handle.close();
  });
});

/** Another process: only there it happens between any two steps of ours. */
function swapForEver(): { readonly end: () => Promise<void> } {
  const code = `const { renameSync, symlinkSync } = require('node:fs');
    const [s, aside, outside] = ${JSON.stringify([asked().s, asked().aside, join(base, 'outside')])};
    const link = aside + '-link';
    symlinkSync(outside, link);
    const until = Date.now() + 20_000;
    while (Date.now() < until)
      for (const [from, to] of [[s, aside], [link, s], [s, link], [aside, s]]) renameSync(from, to);`;
  const child = spawn(process.execPath, ['-e', code], { stdio: 'inherit' });
  return {
    end: async () => {
      const over = once(child, 'exit');
      child.kill();
      await over;
    },
  };
}

test('a folder that is swapped for a link over and over gives no file from outside', async () => {
  const swapping = swapForEver();
  const seen = new Map<string, number>();
  const end = performance.now() + 1500;
  while (performance.now() < end) {
    const file = await openBelow(folder, 's/passwd').catch(() => null);
    const text = file === null ? 'none' : await file.handle.readFile('utf8');
    await file?.handle.close();
    seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  await swapping.end();
  expect(seen.get('outside')).toBeUndefined();
  expect(seen.get('inside')).toBeGreaterThan(0);
});
