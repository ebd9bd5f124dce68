import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

/** A data folder that a server has left, with a package in it or without. */
async function leftFolder(withPackage: boolean): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'lectern-left-'));
  const server = await startServer({ dataFolder });
  if (withPackage) await server.upload(await zipFixture('scorm12-single'));
  await server.lectern().close();
  return dataFolder;
}

const databaseOf = (folder: string) => join(folder, 'lectern.db');

describe('a data folder with packages', () => {
  const spoil: readonly [string, (file: string) => void, string][] = [
    ['that was emptied', (file) => truncateSync(file, 0), 'DATABASE_MISSING'],
    ['that is not there', (file) => rmSync(file), 'DATABASE_MISSING'],
    ['that is no database', (file) => writeFileSync(file, 'x'.repeat(9_000)), 'DATABASE_CORRUPT'],
    ['that lost its end', (file) => truncateSync(file, 4_096), 'DATABASE_CORRUPT'],
    ['without tables', emptyDatabase, 'DATABASE_MISSING'],
  ];

  test.each(spoil)('is not begun anew with a database %s', async (_, act, code) => {
    const dataFolder = await leftFolder(true);
    act(databaseOf(dataFolder));
    const before = contentOf(dataFolder);
    await expect(startServer({ dataFolder })).rejects.toMatchObject({ code });
    expect(contentOf(dataFolder)).toEqual(before);
    rmSync(dataFolder, { recursive: true });
  });
});

test('a data folder without packages is begun anew when its database was emptied', async () => {
  const dataFolder = await leftFolder(false);
  truncateSync(databaseOf(dataFolder), 0);
  await using server = await startServer({ dataFolder });
  expect((await server.call(contract.listPackages, {})).total).toBe(0);
});

function emptyDatabase(file: string): void {
  rmSync(file);
  const database = new Database(file);
  database.exec('CREATE TABLE one (a); DROP TABLE one');
  database.close();
}

/** The database and the names of the packages. */
function contentOf(folder: string) {
  const names = readdirSync(folder).filter((name) => name.startsWith('lectern.db'));
  const bytes = names.map((name) => readFileSync(join(folder, name)).toString('base64'));
  return { names, bytes, packages: readdirSync(join(folder, 'packages')) };
}
