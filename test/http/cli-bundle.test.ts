import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { jsonLines, runLectern } from '../support/run-lectern';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { prepareServe } from './prepare-serve';
import { finished, visited } from './visits';

const programs = prepareServe();
const quick = { passphraseWork: 10 };
let here: TestServer;
let there: TestServer;
let folder: string;

beforeEach(async () => {
  [here, there] = [await startServer(quick), await startServer(quick)];
  folder = mkdtempSync(join(tmpdir(), 'lectern-stick-'));
  const { id: packageId } = await here.upload(await zipFixture('scorm2004-single'));
  await visited(here, { packageId, user_id: 'ada' }, finished);
});
afterEach(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** With the passphrase on its standard input. */
const bundle = (on: TestServer, words: readonly string[], input = 'seven slow boats\n') =>
  runLectern(['bundle', ...words, '--data', on.dataFolder], { program: programs.program(), input });
const byInput = ['--passphrase-file', '-'];
const totalOf = async (on: TestServer) => (await on.call(contract.listSessions, {})).total;

describe('lectern bundle', () => {
  test('carries results from one data folder to another, and says first what it would do', async () => {
    const file = join(folder, 'week.lectern');
    const exported = await bundle(here, ['export', file, '--with-packages', ...byInput]);
    expect(exported).toEqual({ code: 0, out: `${file}: 1 session of 1 learner\n`, err: '' });
    const looked = await bundle(there, ['import', file, '--dry-run', ...byInput]);
    expect(looked).toMatchObject({ code: 0, out: expect.stringContaining('In it:\n  1 session new here\n') });
    expect(await totalOf(there)).toBe(0);
    const kept = join(folder, 'passphrase');
    writeFileSync(kept, 'seven slow boats\n');
    const taken = await bundle(there, ['import', file, '--json', '--passphrase-file', kept]);
    expect(taken.code).toBe(0);
    const lines = jsonLines(taken);
    expect(lines).toMatchObject([{ event: 'looked' }, { event: 'taken', sessions: { new: 1 } }]);
    expect(await totalOf(there)).toBe(1);
    expect((await there.call(contract.listBundles, {})).bundles).toEqual([]);
  });

  test('ends with 1 and names what is not done', async () => {
    const file = join(folder, 'week.lectern');
    await bundle(here, ['export', file, ...byInput]);
    const wrong = await bundle(there, ['import', file, ...byInput], 'seven slow goats');
    expect(wrong).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^The passphrase is another one\..*\(wrong_passphrase\)\n$/),
    });
    const missing = await bundle(there, ['import', file, ...byInput]);
    expect(missing).toMatchObject({
      code: 1,
      out: expect.stringContaining('Taken in:\n  1 session whose course is not here'),
    });
  });

  test.each([
    [['export']],
    [['carry', 'x']],
    [['export', 'x']],
    [['export', 'x', 'y', ...byInput]],
    [['import', '/nowhere/x', ...byInput]],
    [['export', '/nowhere/x', ...byInput]],
    [['export', 'x', '--group', 'nobody', ...byInput]],
  ])('ends with 2 for %j', async (words) => {
    expect(await bundle(here, words)).toMatchObject({ code: 2, out: '' });
    expect(existsSync('x')).toBe(false);
  });
});
