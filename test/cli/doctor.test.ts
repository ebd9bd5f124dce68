import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { packagesOf, rowsOf, sha256Of } from '../care/data-folders';
import { prepareServe } from '../http/prepare-serve';
import { finished, visited } from '../http/visits';
import { jsonLines, runLectern } from '../support/run-lectern';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

const programs = prepareServe();
const folder = mkdtempSync(join(tmpdir(), 'lectern-doctor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let server: TestServer;
let sha256: string;
beforeEach(async () => {
  server = await startServer();
  const { id: packageId } = await server.upload(await zipFixture('scorm2004-single'));
  await visited(server, { packageId, user_id: 'ada' }, finished);
  sha256 = (Object.keys(packagesOf(server.dataFolder))[0] ?? '').replace('.zip', '');
});
afterEach(() => server[Symbol.asyncDispose]());

const doctor = (...words: readonly string[]) =>
  runLectern(['doctor', '--data', server.dataFolder, ...words], { program: programs.program() });
const inData = (...names: readonly string[]) => join(server.dataFolder, ...names);
const databaseOf = () => inData('lectern.db');
const close = () => server.lectern().close();
const states = (ended: Awaited<ReturnType<typeof doctor>>) =>
  Object.fromEntries(
    jsonLines(ended)
      .filter(({ event }) => event === 'check')
      .map(({ name, state }) => [String(name), state]),
  );

/** A row changes behind the back of an index. */
function outdateIndex(): void {
  const change = (sql: string, ...values: readonly unknown[]): unknown => {
    const client = new Database(databaseOf());
    client.unsafeMode(true);
    client.pragma('writable_schema = ON');
    const statement = client.prepare(sql);
    const found = statement.reader ? statement.raw().get(...values) : statement.run(...values);
    client.close();
    return found;
  };
  const entry = change(`SELECT * FROM sqlite_master WHERE name = 'packages_tenant'`) as readonly unknown[];
  change(`DELETE FROM sqlite_master WHERE name = 'packages_tenant'`);
  change('UPDATE packages SET updated_at_ms = updated_at_ms + 1');
  change('INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)', ...entry);
}

/** Writes over a page as a disk that fails does: the first one of an index, or the one that holds a text. */
function overwrite(what: { readonly index: string } | { readonly text: string }): void {
  const client = new Database(databaseOf());
  client.pragma('wal_checkpoint(TRUNCATE)');
  const pageBytes = Number(client.pragma('page_size', { simple: true }));
  const rootOf = client
    .prepare<[string], number>('SELECT rootpage FROM sqlite_master WHERE name = ?')
    .pluck();
  const page =
    'index' in what
      ? (rootOf.get(what.index) ?? 0) - 1
      : Math.floor(readFileSync(databaseOf()).indexOf(what.text) / pageBytes);
  client.close();
  expect(page).toBeGreaterThan(0);
  const file = openSync(databaseOf(), 'r+');
  writeSync(file, Buffer.alloc(pageBytes, 0xa5), 0, pageBytes, page * pageBytes);
  closeSync(file);
}

const manyEntries = 3000;

/** Makes the journal of the session so long that it lies on many pages; its entries are told apart by their results. */
function lengthenJournal(): void {
  const client = new Database(databaseOf());
  const { columns } = client
    .prepare(`SELECT group_concat(name) AS columns FROM pragma_table_info('journal_entries')`)
    .get() as { columns: string };
  const others = columns.split(',').filter((name) => !['position', 'result', 'number'].includes(name));
  client
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 999 + ?)
       INSERT INTO journal_entries (position, number, result, ${others.join(',')})
       SELECT i, i, 'entry-' || i || '-', ${others.join(',')} FROM n, (SELECT * FROM journal_entries WHERE position = 1)`,
    )
    .run(manyEntries);
  client.close();
}

describe('lectern doctor', () => {
  test('finds nothing wrong with a folder that is whole, whether Lectern runs or not', async () => {
    const running = await doctor('--json');
    expect(running).toMatchObject({ code: 0, err: '' });
    expect(states(running)).toMatchObject({
      folder: 'ok',
      'in use': 'note',
      database: 'ok',
      schema: 'ok',
      packages: 'ok',
      clock: 'ok',
    });
    await close();
    const before = sha256Of(databaseOf());
    const closed = await doctor('--deep');
    expect(closed).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Nothing is wrong.') });
    expect(closed.out).toMatch(/^ok +packages +1 package, each as it came$/m);
    expect(sha256Of(databaseOf())).toBe(before);
  });

  test('names packages that are missing, damaged, or of nothing', async () => {
    const other = 'f'.repeat(64);
    writeFileSync(inData('packages', `${other}.zip`), 'no zip');
    expect(await doctor()).toMatchObject({
      code: 0,
      out: expect.stringContaining(`of no package: packages/${other}.zip`),
    });
    writeFileSync(inData('packages', `${sha256}.zip`), 'spoilt');
    expect(await doctor()).toMatchObject({ code: 0 });
    expect(await doctor('--deep')).toMatchObject({
      code: 1,
      out: expect.stringContaining(`damaged: packages/${sha256}.zip`),
    });
    rmSync(inData('packages', `${sha256}.zip`));
    expect(await doctor()).toMatchObject({
      code: 1,
      out: expect.stringContaining(`missing: packages/${sha256}.zip`),
    });
  });

  test('says that a clock is before what the data know of', async () => {
    await close();
    const client = new Database(databaseOf());
    client.prepare('UPDATE sessions SET last_accessed_at_ms = ?').run(Date.UTC(2999, 0, 1));
    client.close();
    const ended = await doctor('--json');
    expect([ended.code, states(ended)['clock']]).toEqual([1, 'wrong']);
  });

  test('ends with 3 where there is no folder, and 2 where the words make no sense', async () => {
    renameSync(server.dataFolder, `${server.dataFolder}-elsewhere`);
    expect(await doctor()).toMatchObject({ code: 3, err: expect.stringContaining('There is no Lectern in') });
    renameSync(`${server.dataFolder}-elsewhere`, server.dataFolder);
    expect(await doctor('--cure')).toMatchObject({ code: 2, out: '' });
  });
});

describe('lectern doctor --repair', () => {
  test('changes nothing while a Lectern uses the folder', async () => {
    expect(await doctor('--repair')).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringContaining('Another Lectern is using'),
    });
  });

  test('leaves a whole database alone, and puts aside what no package needs', async () => {
    await close();
    const before = rowsOf(server.dataFolder);
    const other = 'f'.repeat(64);
    writeFileSync(inData('packages', `${other}.zip`), 'no zip');
    const [repaired] = jsonLines(await doctor('--repair', '--json'));
    expect(repaired).toMatchObject({ event: 'repaired', database: 'whole', orphans: [other] });
    expect(existsSync(join(String(repaired?.['aside']), 'packages', `${other}.zip`))).toBe(true);
    expect(Object.keys(packagesOf(server.dataFolder))).toEqual([`${sha256}.zip`]);
    expect(rowsOf(server.dataFolder)).toEqual(before);
  });

  test('makes indices anew where only they are wrong', async () => {
    await close();
    outdateIndex();
    const before = rowsOf(server.dataFolder);
    expect(await doctor('--deep')).toMatchObject({
      code: 1,
      out: expect.stringContaining('lectern.db is damaged'),
    });
    const damaged = sha256Of(databaseOf());
    const ended = await doctor('--repair', '--json', '--deep');
    const [repaired] = jsonLines(ended);
    expect(repaired).toMatchObject({ database: 'reindexed', dropped: {} });
    expect(ended.code).toBe(0);
    expect(rowsOf(server.dataFolder)).toEqual(before);
    expect(sha256Of(join(String(repaired?.['aside']), 'lectern.db'))).toBe(damaged);
  });

  test('loses no row where only a page of an index cannot be read', async () => {
    await close();
    const before = rowsOf(server.dataFolder);
    overwrite({ index: 'packages_tenant' });
    expect(await doctor()).toMatchObject({
      code: 1,
      out: expect.stringContaining('lectern.db is damaged'),
    });
    expect(await doctor('--repair')).toMatchObject({
      code: 0,
      out: expect.not.stringContaining('Not all of'),
    });
    expect(rowsOf(server.dataFolder)).toEqual(before);
  });

  test('puts what can be read into a new database where rows are damaged, and Lectern opens it', async () => {
    await close();
    lengthenJournal();
    const before = rowsOf(server.dataFolder);
    overwrite({ text: 'entry-2000-' });
    expect(await doctor()).toMatchObject({ code: 1, out: expect.stringContaining('lectern.db is damaged') });
    const damaged = sha256Of(databaseOf());
    const ended = await doctor('--repair', '--json');
    expect(ended.code).toBe(0);
    const [repaired] = jsonLines(ended);
    expect(repaired).toMatchObject({ database: 'recovered' });
    const gaps = (repaired?.['tables'] as readonly { table: string; isWhole: boolean }[]).filter(
      ({ isWhole }) => !isWhole,
    );
    expect(gaps.map(({ table }) => table)).toEqual(['journal_entries']);
    expect(sha256Of(join(String(repaired?.['aside']), 'lectern.db'))).toBe(damaged);
    const { journal_entries: kept = [], ...others } = rowsOf(server.dataFolder);
    const { journal_entries: had = [], ...othersBefore } = before;
    expect(others).toEqual(othersBefore);
    const lost = had.length - kept.length;
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThan(100);
    await using again = await startServer({ dataFolder: server.dataFolder });
    expect((await again.call(contract.listSessions, {})).data).toHaveLength(1);
  });

  test('leaves all as it is where nothing can be read any more', async () => {
    await close();
    writeFileSync(databaseOf(), 'x'.repeat(9000));
    const names = readdirSync(server.dataFolder).toSorted();
    expect(await doctor()).toMatchObject({ code: 1, out: expect.stringContaining('lectern.db is damaged') });
    expect(await doctor('--repair')).toMatchObject({
      code: 3,
      err: expect.stringContaining('Restore a backup'),
    });
    expect(statSync(databaseOf()).size).toBe(9000);
    expect(readdirSync(server.dataFolder).toSorted()).toEqual(names);
  });
});
