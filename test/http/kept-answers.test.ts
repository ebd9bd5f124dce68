import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import { createKeptAnswers, ownBytes } from '../../src-main/http/kept-answers';
import { WrittenJson } from '../../src-main/http/written-json';
import { startServer, type TestServer } from '../support/start-server';
import { rawRequest } from '../support/raw-request';
import { zipFixture } from '../support/zip-fixture';

describe('a kept answer', () => {
  test('stands until something is written, for its own question', () => {
    let [generation, made] = ['1', 0];
    const answers = createKeptAnswers(() => generation);
    const ask = (question: string) =>
      answers.of(question, () => new WrittenJson(Buffer.from(`${question} ${String((made += 1))}`)));
    const textOf = (question: string) => ask(question).bytes.toString();
    expect([textOf('a'), textOf('a'), textOf('b'), textOf('a')]).toEqual(['a 1', 'a 1', 'b 2', 'a 1']);
    generation = '2';
    expect([textOf('a'), textOf('a'), textOf('b')]).toEqual(['a 3', 'a 3', 'b 4']);
  });

  test('that was made while something was written is not given again', () => {
    let generation = 1;
    const answers = createKeptAnswers(() => String(generation));
    const first = answers.of('a', () => {
      generation += 1;
      return new WrittenJson(Buffer.from('old'));
    });
    expect(first.bytes.toString()).toBe('old');
    expect(answers.of('a', () => new WrittenJson(Buffer.from('new'))).bytes.toString()).toBe('new');
  });
});

test('bytes that are kept stand in memory of their own', () => {
  const bytes = ownBytes('{"ö":1}');
  expect([bytes.toString(), bytes.buffer.byteLength]).toEqual(['{"ö":1}', bytes.length]);
});

describe('a list that is asked for again', () => {
  let server: TestServer;
  let packageId: PackageId;
  let sessionId: SessionId;
  beforeAll(async () => {
    server = await startServer();
    packageId = (await server.upload(await zipFixture('scorm12-single'), 'course.zip')).id;
    sessionId = (await server.call(contract.launchPackage, { packageId, user_id: 'one' })).session_id;
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const list = () => server.call(contract.listSessions, { package_id: packageId });

  const score = async (raw: number) => {
    const { version } = await server.call(contract.readSession, { sessionId });
    await server.call(contract.patchSession, { sessionId, version, score: { raw } });
  };

  test('has what a client wrote in between', async () => {
    expect((await list()).data.map(({ score_raw: raw }) => raw)).toEqual([null]);
    await score(40);
    expect((await list()).data.map(({ score_raw: raw }) => raw)).toEqual([40]);
    await server.call(contract.launchPackage, { packageId, user_id: 'two' });
    expect((await list()).total).toBe(2);
    expect((await server.call(contract.listPackages, { search: 'no such' })).total).toBe(0);
  });

  test('keeps its ETag while nothing was written', async () => {
    const ask = (headers: Record<string, string> = {}) =>
      rawRequest(`${server.origin}/api/v1/sessions?package_id=${packageId}`, {
        headers: { 'X-API-Key': server.key, ...headers },
      });
    const etag = String((await ask()).headers['etag']);
    expect(etag).toMatch(/^W?\/?"/);
    expect((await ask()).headers['etag']).toBe(etag);
    expect((await ask({ 'If-None-Match': etag })).status).toBe(304);
    await score(41);
    const changed = await ask({ 'If-None-Match': etag });
    expect([changed.status, changed.headers['etag'] === etag]).toEqual([200, false]);
  });
});
