import { expect, test } from 'vitest';
import { RemoteFailed } from '../../src-shared/sync/failure';
import { startHttp } from '../support/http-ends';
import { clientOf } from '../support/remote';

const key = 'scorm_live_hostile';

/** A client of a remote that answers every request with this. */
async function answered(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}) {
  const end = await startHttp((req, res) => {
    req.resume().on('end', () => {
      res.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
    });
  });
  return {
    client: clientOf({ origin: end.origin, key }),
    [Symbol.asyncDispose]: end[Symbol.asyncDispose],
  };
}
type Client = Awaited<ReturnType<typeof answered>>['client'];

const entry = {
  epoch: 1,
  number: 1,
  source: 'learner',
  event: { type: 'call' },
  result: '',
  error_code: '0',
};

test.each<readonly [string, number, (client: Client) => Promise<unknown>]>([
  ['sessions', 50, (client) => client.listChanged('2026-01-01T00:00:00.000Z', 1)],
  ['packages', 50, (client) => client.listPackages(1)],
  ['versions', 50, (client) => client.listVersions('p', 1)],
  ['dispatches', 50, (client) => client.listDispatches(1)],
  ['entries', 1000, (client) => client.readJournal('s', 0)],
])('a page of %s that has more than the %i it was asked for is not read', async (plural, asked, ask) => {
  const rows = Array.from({ length: asked + 1 }, (_, at) => ({
    ...entry,
    id: `x${String(at)}`,
    version: 1,
    position: at + 1,
  }));
  const page = (count: number) => ({ [plural]: rows.slice(0, count), last_position: count, has_more: false });
  await using fitting = await answered(page(asked));
  await ask(fitting.client);
  await using longer = await answered(page(asked + 1));
  await expect(ask(longer.client)).rejects.toMatchObject({
    failure: { word: 'garbage', facts: { reason: 'too-long', at: plural } },
  });
});

test('a remote that has taken fewer entries than were sent to it is not believed', async () => {
  const entries = [1, 2].map((position) => ({ ...entry, source: 'learner' as const, position }));
  const told = (last_position: number) => ({ appended: 0, known: 0, last_position, version: 9e15 });
  await using honest = await answered(told(2));
  expect(await honest.client.appendJournal('s', entries)).toMatchObject({ lastPosition: 2 });
  await using lying = await answered(told(1));
  await expect(lying.client.appendJournal('s', entries)).rejects.toMatchObject({
    failure: { word: 'garbage', facts: { at: 'last_position' } },
  });
});

test.each<readonly [string, object, (client: Client) => Promise<unknown>]>([
  ['a session', { id: 'of-bob', session_id: 'of-bob', version: 3 }, (client) => client.readSession('of-ada')],
  ['a write', { id: 'of-bob', version: 3 }, (client) => client.putSession('of-ada', 2, {})],
  [
    'a journal',
    { session_id: 'of-bob', entries: [], last_position: 0 },
    (client) => client.readJournal('of-ada', 0),
  ],
])('what a remote tells of another session where %s was asked for is not taken', async (_, body, ask) => {
  await using mixed = await answered(body);
  await expect(ask(mixed.client)).rejects.toMatchObject({
    failure: { word: 'garbage', facts: { reason: 'shape', at: 'session_id' } },
  });
});

test('the key is in nothing that a remote is told to have said, however it repeats it', async () => {
  const echo = `your key ${key} ${key.toUpperCase()}`;
  const refusal = { error: echo, code: key, details: { sent: [{ [key]: echo }] } };
  const newer = { data: [{ ...entry, position: 1, event: { type: key } }], last_position: 1 };
  const failures: unknown[] = [];
  for (const [status, body, headers] of [
    [401, refusal, {}],
    [409, refusal, {}],
    [500, { error: `${' '.repeat(490)}${key}`, code: 'X' }, {}],
    [503, { error: { message: echo, code: key, details: refusal } }, {}],
    [302, {}, { Location: `http://${key}.example/` }],
    [200, newer, {}],
  ] as const) {
    await using remote = await answered(body, status, headers);
    await remote.client.readJournal('s', 0).catch((error: unknown) => failures.push(error));
  }
  expect(failures).toHaveLength(6);
  expect(failures.every((one) => one instanceof RemoteFailed)).toBe(true);
  const told = failures.map((one) => JSON.stringify(one) + String(one)).join('\n');
  expect(told).toContain('***');
  expect(told.toLowerCase()).not.toContain(key.slice(0, 8));
});

test('a refusal that is nested without end is one that says nothing', async () => {
  const depth = 60_000;
  const text = `{"error":"x","code":"X","details":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
  await using end = await startHttp((_, res) => res.writeHead(500).end(text));
  await expect(clientOf({ origin: end.origin, key }).listPackages(1)).rejects.toMatchObject({
    failure: { word: 'server-error', facts: { status: 500, code: null, details: {} } },
  });
});
