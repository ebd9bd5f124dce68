import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headLine, packedPart, type PartHead } from '../../src-main/features/bundles/format/parts';
import { sealed } from '../../src-main/features/bundles/format/sealing';
import { contract } from '../../src-shared/contract';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { lookedAt, passphrase, taken } from './carried';
import { addOtherTenant } from './other-tenant';
import { journalOf } from './synced';
import { begun, visited } from './visits';

/* Bundles of somebody who has the passphrase and means harm. */

let server: TestServer;
let packageId: PackageId;
let checksum: string;
let adas: SessionId;
let journal: Awaited<ReturnType<typeof journalOf>>;

beforeAll(async () => {
  server = await startServer({ passphraseWork: 4 });
  const bytes = await zipFixture('scorm2004-single');
  checksum = createHash('sha256').update(bytes).digest('hex');
  packageId = (await server.upload(bytes)).id;
  adas = await visited(server, { packageId, user_id: 'ada' }, begun);
  journal = await journalOf(server, adas);
});
afterAll(() => server[Symbol.asyncDispose]());

type Part = readonly [PartHead['part'], unknown];

const manifest = (changes: object = {}): Part => [
  'manifest',
  {
    ...{ format: 'lectern-bundle', version: 1, made_at: '2026-01-01T00:00:00.000Z', made_by: 'me' },
    ...{ from: { instance_id: 'x', name: 'x' }, since: null, group: null, sessions: 1, people: 0 },
    packages: [],
    ...changes,
  },
];
const session = (session_id: string, changes: object = {}): Part => [
  'session',
  {
    ...{ session_id, user_id: 'ada', learner_name: null, forked_from: null },
    begins_on: { package_id: packageId, checksum },
    last_accessed_at: '2026-01-01T00:00:00.000Z',
    ...changes,
  },
];
const entries = (session_id: string, given: readonly object[]): Part => [
  'entries',
  { session_id, entries: given },
];

/** With an end that fits, unless one is given. */
async function bundleOf(parts: readonly Part[], end: object = {}): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await Promise.all(parts.map(([part, value]) => packedPart(part, value)));
  const hash = packed.reduce((all, { head }) => all.update(head.sha256), createHash('sha256')).digest('hex');
  const count = (kind: string) => parts.filter(([part]) => part === kind).length;
  const counted = parts.flatMap(([part, value]) =>
    part === 'entries' ? (value as { entries: [] }).entries : [],
  );
  const last = {
    sessions: count('session'),
    entries: counted.length,
    people: 0,
    packages: 0,
    parts: hash,
    ...end,
  };
  const all = [...packed, await packedPart('end', last)];
  const plain = Buffer.concat(all.flatMap(({ head, body }) => [headLine(head), body]));
  const chunks: Uint8Array[] = [];
  for await (const chunk of sealed(one(plain), passphrase, 4)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  await Promise.resolve();
  yield bytes;
}

const stored = async () => [
  (await server.call(contract.listSessions, { limit: 100 })).data,
  await journalOf(server, adas),
  (await server.call(contract.listLearners, {})).data,
];

describe('a bundle that means harm', () => {
  const other = '11111111-1111-4111-8111-111111111111';
  test.each<[string, string, () => readonly Part[], object?]>([
    ['is of a newer format', 'newer_format', () => [manifest({ version: 2 })]],
    ['has no manifest', 'damaged', () => [session(other)]],
    ['has more sessions than it says', 'damaged', () => [manifest({ sessions: 0 }), session(other)]],
    ['has entries of another session', 'damaged', () => [manifest(), session(other), entries(adas, journal)]],
    [
      'has entries out of order',
      'damaged',
      () => [manifest(), session(other), entries(other, journal.slice(1))],
    ],
    ['has entries before any session', 'damaged', () => [manifest(), entries(other, journal)]],
    ['has an id that is none', 'damaged', () => [manifest(), session('../../lectern.db')]],
    ['says huge counts', 'damaged', () => [manifest({ sessions: 1e15 })]],
    ['ends with other counts', 'damaged', () => [manifest({ sessions: 0 })], { entries: 5 }],
    ['ends with another hash', 'damaged', () => [manifest({ sessions: 0 })], { parts: '0'.repeat(64) }],
    [
      'goes on with people behind sessions',
      'damaged',
      () => [manifest(), session(other), ['people', { people: [] }]],
    ],
  ])('is refused where it %s', async (_, word, parts, end) => {
    const before = await stored();
    const bundle = await lookedAt(server, await bundleOf(parts(), end));
    expect(bundle).toMatchObject({ state: 'arrived', trouble: { word }, report: null });
    expect(await stored()).toEqual(before);
  });

  test.each<[string, string, () => readonly Part[]]>([
    [
      'the session of another learner',
      'refused',
      () => [session(adas, { user_id: 'eve' }), entries(adas, journal)],
    ],
    [
      'a session of another course',
      'refused',
      () => [
        session(adas, { begins_on: { package_id: packageId, checksum: 'a'.repeat(64) } }),
        entries(adas, journal),
      ],
    ],
    [
      'events that are none of a course',
      'refused',
      () => [
        session(other),
        entries(other, [{ ...journal[0], position: 1, event: { type: 'format-disk' } }]),
      ],
    ],
    [
      'the launch of another learner',
      'refused',
      () => [session(other, { user_id: 'eve' }), entries(other, journal)],
    ],
    [
      'a package that is not here',
      'missing',
      () => [session(other, { begins_on: { package_id: packageId, checksum: 'a'.repeat(64) } })],
    ],
  ])('changes nothing by %s', async (_, outcome, parts) => {
    const before = await stored();
    const { report } = await taken(server, await bundleOf([manifest(), ...parts()]));
    expect(report?.sessions).toMatchObject({ [outcome]: 1 });
    expect(await stored()).toEqual(before);
  });

  test('cannot take the id of a session of another tenant, nor see its bundles', async () => {
    const key = addOtherTenant(server);
    const { id: theirs } = await server.call(contract.createBundle, { passphrase });
    for (const endpoint of [contract.readBundle, contract.deleteBundle])
      await expect(server.call(endpoint, { bundleId: theirs }, key)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    expect((await server.call(contract.listBundles, {}, key)).bundles).toEqual([]);
    const asOther = {
      call: ((endpoint, input) => server.call(endpoint, input, key)) as TestServer['call'],
      request: (path: string, init: RequestInit = {}) => {
        const headers = new Headers(init.headers);
        headers.set('x-api-key', key);
        return server.request(path, { ...init, headers });
      },
    };
    const before = await stored();
    const { report } = await taken(
      asOther,
      await bundleOf([manifest(), session(adas), entries(adas, journal)]),
    );
    expect(report?.sessions).toMatchObject({ refused: 1 });
    expect(await stored()).toEqual(before);
  });
});
