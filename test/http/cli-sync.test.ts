import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { jsonLines, runLectern, type Ended } from '../support/run-lectern';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { prepareServe } from './prepare-serve';
import { finished, visited } from './visits';

const programs = prepareServe();
let here: TestServer;
let there: TestServer;

beforeEach(async () => {
  here = await startServer();
  there = await startServer();
  const { id: packageId } = await here.upload(await zipFixture('scorm2004-single'));
  await visited(here, { packageId, user_id: 'ada' }, finished);
});
afterEach(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

const added = (name = 'School', key = there.key) =>
  here.call(contract.createRemote, { name, url: there.origin, key });

const lectern = (...words: string[]): Promise<Ended> => runLectern(words, { program: programs.program() });
/** On the data folder of `here`. */
const sync = (...words: string[]): Promise<Ended> => lectern('sync', '--data', here.dataFolder, ...words);

describe('lectern sync', () => {
  test('asks the Lectern that runs, by an address that other users cannot read', async () => {
    await added();
    expect(await sync('--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 session and 1 package'),
    });
    expect((await there.call(contract.listSessions, {})).total).toBe(0);
    expect(await sync()).toEqual({ code: 0, out: 'School: 1 session there\n', err: '' });
    expect((await there.call(contract.listSessions, {})).total).toBe(1);
    expect(statSync(join(here.dataFolder, 'address.json')).mode & 0o077).toBe(0);
  });

  test('opens the folder where none runs, and leaves it free and without an address', async () => {
    await added();
    await here.lectern().close();
    expect(existsSync(join(here.dataFolder, 'address.json'))).toBe(false);
    expect(await sync()).toMatchObject({ code: 0, out: 'School: 1 session there\n' });
    expect(existsSync(join(here.dataFolder, 'address.json'))).toBe(false);
    expect((await there.call(contract.listSessions, {})).total).toBe(1);
    expect((await sync()).code).toBe(0);
  });

  test('names what failed, and ends with 1', async () => {
    await added('School', 'scorm_live_of_nobody');
    const ended = await sync();
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toMatch(/School: unauthorized.* 1 session to send, as far as is known here\./);
  });

  test('tells a line of JSON for each thing', async () => {
    const { id } = await added();
    const ended = await sync('--json', '--remote', 'school');
    expect(ended.code).toBe(0);
    const lines = jsonLines(ended);
    expect(lines[0]).toEqual({ event: 'begun', remote: id, name: 'School', sessions: 1 });
    const sessions = { sent: 1, waiting: 0, in_trouble: 0 };
    expect(lines.at(-1)).toEqual({ event: 'ended', remote: id, name: 'School', sessions, trouble: null });
  });

  test('says what is assigned there, in a dry run and afterwards, where that is to come down', async () => {
    const remote = await added();
    const { id: packageId } = (await here.call(contract.listPackages, {})).packages[0]!;
    await sync();
    const [there1] = (await there.call(contract.listPackages, {})).packages;
    await there.call(contract.assignPackages, { package_ids: [there1!.id], everyone: true });
    await here.call(contract.updateRemote, { remoteId: remote.id, brings_assignments: true });
    const dry = await sync('--dry-run');
    expect(dry.out).toContain('School: 1 assignment there, 1 not as they are here\n  not-here  ');
    expect((await here.call(contract.listAssignments, {})).data).toEqual([]);
    expect((await sync()).out).toContain('School: 1 assignment there, 0 not as they are here\n');
    expect((await here.call(contract.listAssignments, {})).data).toMatchObject([{ package_id: packageId }]);
  });

  test('tells a trouble of the server in a line of its own before the end', async () => {
    const { id } = await added('School', 'scorm_live_of_nobody');
    const lines = jsonLines(await sync('--json'));
    const of = { remote: id, name: 'School', trouble: { word: 'unauthorized' } };
    expect(lines.slice(-2)).toMatchObject([
      { event: 'trouble', ...of },
      { event: 'ended', ...of },
    ]);
    const sessions = lines.filter(({ session_id }) => session_id !== undefined);
    expect(sessions).toEqual([]);
  });

  test('says in a dry run that the server would not take it, and ends with 1', async () => {
    const url = there.origin;
    await there.lectern().close();
    await here.call(contract.createRemote, { name: 'School', url, key: there.key });
    expect(await sync('--dry-run')).toEqual({
      code: 1,
      out: expect.stringContaining('School: 1 session and 1 package to send\n'),
      err: 'School: unreachable\n',
    });
    const lines = jsonLines(await sync('--dry-run', '--json'));
    expect(lines).toMatchObject([{ event: 'would' }, { event: 'trouble', trouble: { word: 'unreachable' } }]);
  });

  test('ends with 4 where no server was added, and says what to do', async () => {
    expect(await sync()).toEqual({
      code: 4,
      out: '',
      err: expect.stringContaining('Add one in Lectern under Sync'),
    });
    const ended = await sync('--json');
    expect([ended.code, jsonLines(ended)]).toEqual([4, [{ event: 'nothing', servers: 0 }]]);
  });

  test('passes over what is paused, unless it is named', async () => {
    const { id: remoteId } = await added();
    await here.call(contract.updateRemote, { remoteId, paused: true });
    expect(await sync()).toMatchObject({
      code: 4,
      out: '',
      err: expect.stringContaining('All servers are paused.'),
    });
    const named = await sync('--remote', remoteId);
    expect(named).toMatchObject({ code: 1, err: 'School: paused. Nothing was sent.\n' });
  });

  test.each([
    ['an option that there is not', ['sync', '--fast'], /--fast/],
    ['a command that there is not', ['sink'], /no command "sink"/],
  ])('ends with 2 for %s, and says how it is used', async (_, words, sentence) => {
    const ended = await lectern(...words);
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(sentence);
    expect(ended.err).toContain('--help');
  });

  test('ends with 2 for a server that there is not, and names those that there are', async () => {
    await added();
    expect(await sync('--remote', 'Skool')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no server "Skool", but "School".'),
    });
  });

  test('ends with 3 where the folder cannot be opened', async () => {
    const nowhere = join(here.dataFolder, 'nowhere');
    const ended = await lectern('sync', '--data', nowhere);
    expect(ended).toMatchObject({
      code: 3,
      err: expect.stringContaining(`There is no Lectern in ${nowhere}`),
    });
    expect(existsSync(nowhere)).toBe(false);
    rmSync(join(here.dataFolder, 'address.json'));
    expect(await sync()).toMatchObject({ code: 3, err: expect.stringContaining('Another Lectern is using') });
  });

  test('prints what there is to run', async () => {
    expect(await lectern('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('sync        Bring'),
    });
    const { code, out } = await lectern('sync', '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}--dry-run .*\n(.*\n)* {2}--help .*\n\nExit codes:\n/m);
    expect(out).not.toMatch(/ $/m);
  });

  test('ends with 2 for no command at all, and prints what there is to run', async () => {
    const ended = await lectern();
    expect(ended).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: lectern COMMAND') });
  });
});
