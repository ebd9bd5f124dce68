import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { contract } from '../../src-shared/contract';
import { longestTurn } from '../support/longest-turn';
import { startServer } from '../support/start-server';

const count = 1_000;

test('thousands of files that come into a watched folder hold up nobody, nor does closing while they wait', async () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-many-')));
  const [folder, aside] = [join(base, 'watched'), join(base, 'aside')];
  mkdirSync(folder);
  mkdirSync(aside);
  for (let at = 0; at < count; at += 1) writeFileSync(join(aside, `${String(at)}.zip`), 'no zip');
  const server = await startServer({ settleMs: 300 });
  try {
    await server.call(contract.addWatchedFolder, { path: folder, include_subfolders: true });
    const longest = await longestTurn(async () => {
      renameSync(aside, join(folder, 'all'));
      await vi.waitFor(
        async () => expect((await server.call(contract.listImports, { limit: 1 })).total).toBe(count),
        { timeout: 60_000, interval: 100 },
      );
    });
    const closing = await longestTurn(() => server.lectern().close());
    expect(longest).toBeLessThan(200);
    expect(closing).toBeLessThan(200);
    await server.restart();
  } finally {
    await server[Symbol.asyncDispose]();
    rmSync(base, { recursive: true, force: true });
  }
}, 120_000);
