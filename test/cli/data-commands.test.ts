import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { openSessionFile } from '../../src-shared/inspect/session-file';
import { prepareServe } from '../http/prepare-serve';
import { finished, visited } from '../http/visits';
import { jsonLines, runLectern } from '../support/run-lectern';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

const programs = prepareServe();
const folder = mkdtempSync(join(tmpdir(), 'lectern-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** The id of nothing. */
const nobody = '00000000-0000-4000-8000-000000000000';
const inFolder = (name: string): string => join(folder, name);

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server[Symbol.asyncDispose]());

const run = (words: readonly string[], cwd = folder) =>
  runLectern([...words, '--data', server.dataFolder], { program: programs.program(), cwd });
const givenSession = async () => {
  const { id: packageId } = await server.upload(await zipFixture('scorm2004-single'));
  return { packageId, id: await visited(server, { packageId, user_id: 'ada' }, finished) };
};
const packagesOf = async () => (await server.call(contract.listPackages, {})).data;

describe('lectern import', () => {
  test('brings packages into the library of the Lectern that runs, and names what is refused', async () => {
    writeFileSync(inFolder('one.zip'), await zipFixture('scorm12-single'));
    writeFileSync(inFolder('other.zip'), await zipFixture('MANIFEST_NOT_FOUND--cmi5'));
    const ended = await run(['import', 'one.zip', 'other.zip', 'nowhere.zip']);
    const [one, ...more] = await packagesOf();
    expect(more).toEqual([]);
    expect(ended).toEqual({
      code: 1,
      out: `one.zip: package ${one?.id}, version 1, "${one?.title}"\n`,
      err: expect.stringMatching(
        /^other\.zip: .*cmi5 package \(MANIFEST_NOT_FOUND\)\nnowhere\.zip: There is no such file \(INVALID_REQUEST\)\n$/,
      ),
    });
  });

  test('makes a new version of a package, in a folder that nobody has open', async () => {
    const { id } = await server.upload(await zipFixture('scorm12-single'));
    writeFileSync(inFolder('new.zip'), await zipFixture('scorm12-multi'));
    await server.lectern().close();
    const ended = await run(['import', 'new.zip', '--package', id, '--json']);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(jsonLines(ended)).toMatchObject([
      { event: 'imported', file: 'new.zip', package_id: id, version: 2 },
    ]);
    expect(existsSync(join(server.dataFolder, 'address.json'))).toBe(false);
  });

  test('ends with 2 where the words make no sense', async () => {
    for (const words of [[], ['a.zip', '--package', 'x'], ['a.zip', 'b.zip', '--package', nobody]])
      expect(await run(['import', ...words])).toMatchObject({ code: 2, out: '' });
  });
});

describe('lectern sessions', () => {
  test('lists them for people and for programs', async () => {
    const { id, packageId } = await givenSession();
    await server.call(contract.createSession, { package_id: packageId, user_id: 'b\u001b[31mob' });
    const { code, out } = await run(['sessions']);
    const lines = out.trim().split('\n');
    expect([code, lines.length, lines.at(-1)]).toEqual([0, 4, '2 sessions']);
    expect(lines.find((line) => line.startsWith(id))).toMatch(/ Ada .* completed .* 75 % .* \d:\d\d:\d\d /);
    expect(out).not.toContain('\u001b');
    const ofAda = await run(['sessions', '--user', 'ada', '--json']);
    expect(jsonLines(ofAda)).toEqual([expect.objectContaining({ id, score_scaled: 0.75 }) as object]);
    expect(jsonLines(await run(['sessions', '--json', '--limit', '1']))).toHaveLength(1);
    expect(jsonLines(await run(['sessions', '--json', '--completion', 'incomplete']))).toHaveLength(0);
  });

  test('ends with 2 where the words make no sense', async () => {
    for (const words of [['--limit', '0'], ['--status', 'gone'], ['--since', 'tuesday'], ['x']])
      expect(await run(['sessions', ...words])).toMatchObject({ code: 2, out: '' });
  });
});

describe('lectern export', () => {
  test('takes a session out whole, with or without names', async () => {
    const { id } = await givenSession();
    expect(await run(['export', id, '--out', 'session.json'])).toMatchObject({ code: 0, out: '', err: '' });
    const opened = await openSessionFile([readFileSync(inFolder('session.json'), 'utf8')]);
    const { data } = await server.call(contract.readJournal, { sessionId: id });
    expect(opened?.file.entries).toEqual(data);
    expect(opened?.file.session.learner_name).toBe('Ada');
    const without = await run(['export', id, '--without-names']);
    expect(JSON.parse(without.out)).toMatchObject({ format: 'lectern-session', is_redacted: true });
    expect(without.out).not.toMatch(/\bada\b/i);
  });

  test('takes results out as a table, or as lines of JSON', async () => {
    const { id } = await givenSession();
    const { out } = await run(['export', 'results']);
    expect(out.trim().split(/\r?\n/)).toEqual([
      expect.stringContaining('session_id'),
      expect.stringContaining(id),
    ]);
    expect(jsonLines(await run(['export', 'results', '--json', '--user', 'ada']))).toMatchObject([
      { session_id: id, score_scaled: 0.75 },
    ]);
    expect(jsonLines(await run(['export', 'results', '--json', '--from', '2999-01-01']))).toEqual([]);
  });

  test('takes out what a class was given, and its answers', async () => {
    const { id: groupId } = await server.call(contract.createLearnerGroup, { name: '7b', kind: 'class' });
    await server.call(contract.createLearner, { name: 'Ada Lovelace', group_ids: [groupId] });
    expect(jsonLines(await run(['export', 'class', '--json', '--group', '7b']))).toMatchObject([
      { name: 'Ada Lovelace', results: [] },
    ]);
    expect(jsonLines(await run(['export', 'answers', '--json']))).toMatchObject([{ answers: [] }]);
    for (const what of ['class', 'answers'])
      expect((await run(['export', what])).out.trim().split(/\r?\n/).length).toBeGreaterThan(0);
  });

  test('ends with what went wrong', async () => {
    expect(await run(['export', nobody])).toEqual({
      code: 1,
      out: '',
      err: 'Session not found (SESSION_NOT_FOUND)\n',
    });
    for (const words of [['grades'], ['results', '--group', '7b'], ['class', '--group', 'nobody']])
      expect(await run(['export', ...words])).toMatchObject({ code: 2, out: '' });
    expect(await run(['export', 'results', '--out', '/nowhere/x.csv'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('/nowhere/x.csv cannot be written: ENOENT'),
    });
    expect(
      await runLectern(['export', 'results', '--data', folder], { program: programs.program() }),
    ).toMatchObject({ code: 3, err: expect.stringContaining('There is no Lectern in') });
  });
});

describe('lectern keys', () => {
  test('makes a key that works, lists it without its text, and revokes it', async () => {
    const made = await run(['keys', 'make', 'Pipeline', '--scopes', 'read,write', '--days', '30']);
    const key = made.out.trim();
    expect(key).toMatch(/^scorm_live_/);
    const asking = { origin: server.origin, headers: { Authorization: `Bearer ${key}` } };
    const statusOf = async () => (await fetch(`${asking.origin}/api/v1/packages`, asking)).status;
    expect(await statusOf()).toBe(200);
    const listed = await run(['keys', 'list']);
    expect(listed.out).toMatch(/ Pipeline .* read,write .* active /);
    expect(listed.out).not.toContain(key);
    expect(await run(['keys', 'revoke', 'Pipeline'])).toEqual({
      code: 0,
      out: 'Pipeline: revoked\n',
      err: '',
    });
    expect(await statusOf()).toBe(401);
  });

  test('names the id where several have the name, and takes it', async () => {
    const ids: string[] = [];
    for (const scopes of ['read', 'write']) {
      const made = await run(['keys', 'make', 'Twin', '--scopes', scopes, '--json']);
      ids.push(String(jsonLines(made)[0]?.['id']));
    }
    const both = await run(['keys', 'revoke', 'Twin']);
    expect(both.code).toBe(2);
    for (const id of ids) expect(both.err).toContain(id);
    expect(jsonLines(await run(['keys', 'revoke', ids[0] ?? '', '--json']))).toMatchObject([
      { status: 'revoked' },
    ]);
    expect((await run(['keys', 'revoke', 'Twin'])).code).toBe(0);
  });

  test('ends with 2 where the words make no sense', async () => {
    const make = ['make', 'A'];
    for (const words of [
      ['burn'],
      ['make'],
      make,
      [...make, '--scopes', 'all'],
      [...make, '--scopes', 'read', '--days', '0'],
    ])
      expect(await run(['keys', ...words])).toMatchObject({ code: 2, out: '' });
    expect((await run(['keys', 'revoke', 'nobody'])).err).toContain('There is no key "nobody".');
  });
});
