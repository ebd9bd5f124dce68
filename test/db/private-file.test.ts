import { chmodSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer } from '../support/start-server';

describe.runIf(process.platform !== 'win32')('the files of the databases', () => {
  test('are closed to other users, also those that an earlier start left open', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-private-'));
    await using server = await startServer({ dataFolder });
    const rights = () => {
      const files = readdirSync(dataFolder).filter((name) => name.includes('.db'));
      return Object.fromEntries(
        files.map((name) => [name, (statSync(join(dataFolder, name)).mode & 0o777).toString(8)]),
      );
    };
    const closed = {
      'lectern.db': '600',
      'lectern.db-shm': '600',
      'lectern.db-wal': '600',
      'lock.db': '600',
    };
    expect(rights()).toMatchObject(closed);
    for (const name of ['lectern.db', 'lock.db']) chmodSync(join(dataFolder, name), 0o644);
    await server.restart();
    await server.call(contract.updateSettings, { colour_scheme: 'dark' });
    expect(rights()).toMatchObject(closed);
  });
});
