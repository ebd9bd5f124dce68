import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

let server: TestServer;
const ids: string[] = [];
beforeAll(async () => {
  server = await startServer();
  const { id: packageId } = await server.upload(await zipFixture('scorm2004-single'));
  const comment = 'x'.repeat(4000);
  const cmi_data = Object.fromEntries(
    Array.from({ length: 400 }, (_, at) => [`cmi.comments_from_learner.${String(at)}.comment`, comment]),
  );
  for (let learner = 0; learner < 12; learner += 1) {
    const user_id = `learner-${String(learner)}`;
    const { session_id: id, session } = await server.call(contract.launchPackage, { packageId, user_id });
    await server.call(contract.updateSession, { sessionId: id, version: session.version, cmi_data });
    ids.push(id);
  }
}, 60_000);
afterAll(() => server[Symbol.asyncDispose]());

test('sessions with very much data are listed without it, and read with it', async () => {
  const answer = await server.request('/api/v1/sessions?limit=100');
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text.length).toBeLessThan(200_000);
  const { data } = JSON.parse(text) as { data: { id: string; version: number; cmi_data: object }[] };
  expect(data.map(({ cmi_data }) => cmi_data)).toEqual(data.map(() => ({})));
  const whole = await server.call(contract.readSession, { sessionId: data[0]?.id as never });
  expect(Object.keys(whole.cmi_data).length).toBeGreaterThan(400);
});

test('a batch over them says of each that it was done, with as many sessions as one answer takes', async () => {
  const sessions = await Promise.all(
    ids.map(async (id) => {
      const { version } = await server.call(contract.readSession, { sessionId: id });
      return { id, version, cmi_data: { 'cmi.location': 'page 7' } };
    }),
  );
  const { results, succeeded } = await server.call(contract.updateSessions, { sessions });
  expect(succeeded).toBe(12);
  const shown = results.filter(({ session }) => session !== undefined);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.length).toBeLessThan(12);
  expect(results.every(({ version }, at) => version === (sessions[at]?.version ?? 0) + 1)).toBe(true);
}, 60_000);
