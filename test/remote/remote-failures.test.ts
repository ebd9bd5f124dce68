import { randomUUID } from 'node:crypto';
import { createServer as createHttpsServer } from 'node:https';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createOutgoingLog } from '../../src-main/platform/outgoing';
import { askOutside } from '../../src-main/remote/ask-outside';
import { remoteFailureOf, tlsFaultOf } from '../../src-main/remote/failure-of-outside';
import { OutsideFailure } from '../../src-main/remote/outside-failure';
import { wayOfOne } from '../../src-main/remote/outside-way';
import {
  failureWords,
  RemoteFailed,
  type FailureWord,
  type RemoteFailure,
} from '../../src-shared/sync/failure';
import { startCloud } from '../support/cloud';
import { startFaultyProxy, type Fault } from '../support/faulty-proxy';
import { listening, startHttp, startTcp, type OwnServer } from '../support/http-ends';
import { clientOf, tempFolder } from '../support/remote';
import { selfSigned } from '../support/self-signed';
import { zipFixture } from '../support/zip-fixture';

/* Each word by a fault that is one: on the wire, at the door, or in the cloud. */

const folder = tempFolder();
let zip: Buffer;
beforeAll(async () => {
  zip = await zipFixture('scorm12-single');
});
afterAll(() => folder[Symbol.dispose]());

const reached = new Set<FailureWord>();

async function failureIn(act: Promise<unknown>): Promise<RemoteFailure> {
  const error: unknown = await act.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RemoteFailed)) throw new Error(`No failure of a remote: ${String(error)}`);
  reached.add(error.failure.word);
  return error.failure;
}

const key = 'scorm_key';
const meeting = (origin: string, more = {}) => failureIn(clientOf({ origin, key }, more).meet());

/** Ends with the test. */
async function until<T extends AsyncDisposable>(starting: Promise<T>): Promise<T> {
  const started = await starting;
  onTestFinished(() => started[Symbol.asyncDispose]());
  return started;
}

describe('on the wire', () => {
  test('nobody there: unreachable', async () => {
    const end: OwnServer = await startHttp(() => undefined);
    await end[Symbol.asyncDispose]();
    expect(await meeting(end.origin)).toEqual({ word: 'unreachable', facts: { code: 'ECONNREFUSED' } });
  });

  test('a name that is none: dns', async () => {
    expect(await meeting('http://no-such-host.invalid')).toMatchObject({
      ...{ word: 'dns', facts: { host: 'no-such-host.invalid' } },
    });
  });

  test('a certificate that nobody vouches for, or none at all: tls', async () => {
    const end = await until(
      listening(
        createHttpsServer(selfSigned, (_, res) => res.end('{}')),
        'https',
      ),
    );
    expect(await meeting(end.origin)).toMatchObject({ word: 'tls', facts: { fault: 'nobody-vouches' } });
    const plain = await until(startHttp((_, res) => res.end('{}')));
    expect(await meeting(plain.origin.replace('http', 'https'))).toMatchObject({
      ...{ word: 'tls', facts: { fault: 'no-tls' } },
    });
  });

  test('plain http where only https is spoken: tls, found out without the key', async () => {
    const asked: unknown[] = [];
    const secure = createHttpsServer(selfSigned, (req, res) => {
      asked.push(req.headers['x-api-key'] ?? null);
      res.end('{}');
    });
    const end = await until(listening(secure, 'https'));
    const onlyTls = { word: 'tls', facts: { fault: 'only-tls' } };
    expect(await meeting(end.origin.replace('https', 'http'))).toMatchObject(onlyTls);
    expect(asked).toEqual([]);
  });

  test('nothing of this API at the address: no-api', async () => {
    const missing = { 'Content-Type': 'application/json' };
    const end = await until(
      startHttp((_, res) => res.writeHead(404, missing).end('{"error":"x","code":"NOT_FOUND"}')),
    );
    expect(await meeting(end.origin)).toMatchObject({ word: 'no-api', facts: { status: 404 } });
  });

  test.each([
    ['CERT_HAS_EXPIRED', 'expired'],
    ['CERT_NOT_YET_VALID', 'not-yet-valid'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'wrong-name'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'nobody-vouches'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'no-tls'],
    ['CERT_REVOKED', 'other'],
  ])('%s is %s', (code, fault) => {
    expect(tlsFaultOf(code)).toBe(fault);
  });

  test('an answer that does not come in time: timeout', async () => {
    const end = await until(startTcp(() => undefined));
    const late = askOutside(
      {
        ...{ purpose: 'sync', url: end.origin, method: 'GET', headers: {}, way: wayOfOne(true) },
        limits: { connectMs: 5_000, idleMs: 100, wholeMs: 5_000 },
      },
      createOutgoingLog({ nowMs: () => 0 }, () => undefined),
      () => Promise.resolve(),
    ).catch((error: unknown) => {
      throw error instanceof OutsideFailure ? remoteFailureOf(error, end.origin) : error;
    });
    expect(await failureIn(late)).toEqual({ word: 'timeout', facts: { limit: 'idle' } });
  });

  test('an address that leads to this machine and may not: stopped', async () => {
    expect(await meeting('http://localhost:1', { mayReachInner: false })).toEqual({
      ...{ word: 'stopped', facts: { host: 'localhost' } },
    });
  });

  test('called off while it waits: cancelled', async () => {
    const end = await until(startTcp(() => undefined));
    const client = clientOf({ origin: end.origin, key });
    const failed = failureIn(client.meet());
    await expect.poll(() => end.connections()).toBe(1);
    client.end();
    expect((await failed).word).toBe('cancelled');
  });

  test('what is no HTTP, or has no end: garbage', async () => {
    const other = await until(startTcp((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')));
    expect(await meeting(other.origin)).toMatchObject({ word: 'garbage', facts: { reason: 'not-http' } });
    const chunk = Buffer.alloc(1_000_000, ' ');
    const endless = await until(
      startHttp((req, res) => {
        if (req.url === '/api/docs/openapi') res.writeHead(500);
        const more = (): void => {
          if (!res.destroyed) res.write(chunk, more);
        };
        more();
      }),
    );
    expect(await meeting(endless.origin)).toMatchObject({ word: 'garbage', facts: { reason: 'too-long' } });
    const offers = clientOf({ origin: endless.origin, key }).offers();
    expect(await failureIn(offers)).toMatchObject({ word: 'server-error', facts: { status: 500 } });
    await expect.poll(endless.open).toBe(0);
  });
});

describe('in between', () => {
  const page = '<!doctype html><title>Log in</title>';
  const portal = { Location: 'https://portal.hotel.example/login?for=x' };
  const faults: readonly (readonly [string, Fault, RemoteFailure['word'], object])[] = [
    [
      'a log-in page',
      { kind: 'answer', status: 200, body: page },
      'captive-portal',
      { status: 200, to: null },
    ],
    [
      'a way to one',
      { kind: 'answer', status: 302, headers: portal },
      'captive-portal',
      { to: 'https://portal.hotel.example' },
    ],
    ['half of the answer', { kind: 'truncate', keptBytes: 5 }, 'garbage', { reason: 'not-json' }],
    ['an answer that breaks off', { kind: 'cut-answer', afterBytes: 5 }, 'unreachable', {}],
    [
      'a list without an end',
      { kind: 'answer', status: 200, body: '{"data":7}' },
      'garbage',
      { reason: 'shape', at: 'packages' },
    ],
    [
      'a proxy whose server is away',
      { kind: 'answer', status: 502, body: page },
      'unavailable',
      { status: 502 },
    ],
    [
      'a busy server',
      { kind: 'answer', status: 503, headers: { 'Retry-After': '7' } },
      'unavailable',
      { retryAfterMs: 7_000 },
    ],
    [
      'a broken server',
      { kind: 'answer', status: 500, body: '{"error":"x","code":"DB_QUERY_FAILED"}' },
      'server-error',
      { code: 'DB_QUERY_FAILED' },
    ],
    [
      'a proxy for which it is too large',
      { kind: 'answer', status: 413, body: page },
      'too-large',
      { status: 413 },
    ],
    [
      'a refusal that is new to us',
      { kind: 'answer', status: 418, body: '{"error":"x","code":"TEAPOT"}' },
      'refused',
      { code: 'TEAPOT' },
    ],
    [
      'a key that may not',
      { kind: 'answer', status: 403, body: '{"error":"x","code":"INSUFFICIENT_SCOPES"}' },
      'forbidden',
      { code: 'INSUFFICIENT_SCOPES' },
    ],
  ];

  test.each(faults)('%s', async (_, fault, word, facts) => {
    const cloud = await until(startCloud());
    const proxy = await until(startFaultyProxy(cloud.origin));
    const client = clientOf({ origin: proxy.origin, key: cloud.key });
    await client.meet();
    proxy.plan(fault);
    const failure = await failureIn(client.listPackages(1));
    expect(failure.word).toBe(word);
    expect(failure.facts).toMatchObject(facts);
    expect((await client.listPackages(1)).packages).toEqual([]);
  });

  test('too many requests, whatever the wait that is asked for: tried again, and then rate-limited', async () => {
    const cloud = await until(startCloud());
    const proxy = await until(startFaultyProxy(cloud.origin));
    const client = clientOf({ origin: proxy.origin, key: cloud.key });
    await client.meet();
    proxy.plan({ kind: 'answer', status: 429, headers: { 'Retry-After': '3' }, times: 2 });
    expect((await client.listPackages(1)).packages).toEqual([]);
    expect(client.waits.length).toBeGreaterThan(0);
    expect(Math.max(...client.waits)).toBeLessThanOrEqual(3_000);
    proxy.plan({ kind: 'answer', status: 429, headers: { 'Retry-After': '100000' } });
    expect(await failureIn(client.listPackages(1))).toMatchObject({ word: 'rate-limited' });
  });

  test('an event that this version does not know: newer', async () => {
    const entry = {
      position: 1,
      epoch: 1,
      number: 1,
      source: 'server',
      event: { type: 'dream' },
      result: '',
      error_code: '0',
    };
    const end = await until(
      startHttp((_, res) => res.end(JSON.stringify({ data: [entry], last_position: 1, has_more: false }))),
    );
    const reading = clientOf({ origin: end.origin, key }).readJournal('s', 0);
    expect(await failureIn(reading)).toEqual({ word: 'newer', facts: { seen: 'dream' } });
  });

  test('a remote that gives the session another id than ours: garbage', async () => {
    const end = await until(startHttp((_, res) => res.end(JSON.stringify({ session_id: randomUUID() }))));
    const launch = { packageId: 'p', sessionId: randomUUID(), userId: 'anna' };
    expect(await failureIn(clientOf({ origin: end.origin, key }).launch(launch))).toMatchObject({
      ...{ word: 'garbage', facts: { at: 'session_id' } },
    });
  });

  test('a place for bytes that is less safe than the remote, or no place: garbage, and nothing goes there', async () => {
    const elsewhere = await until(startHttp((_, res) => res.end()));
    const withPassword = `${elsewhere.origin.replace('//', '//a:b@')}/`;
    for (const presigned_url of ['ftp://store.example/x', 'javascript:1', withPassword]) {
      const end = await until(
        startHttp((req, res) => {
          res.writeHead(req.url === '/api/docs/openapi' ? 404 : 200);
          res.end(JSON.stringify(req.url === '/api/health' ? { authenticated: true } : { presigned_url }));
        }),
      );
      const uploading = clientOf({ origin: end.origin, key }).uploadPackage(folder.zip(zip));
      expect(await failureIn(uploading)).toMatchObject({ word: 'garbage', facts: { at: 'presigned_url' } });
    }
    expect(elsewhere.connections()).toBe(0);
  });
});

describe('in the cloud', () => {
  test.each(['flat', 'nested'] as const)(
    'a key that is over, another tenant, a full tenant, and what is not there: %s',
    async (errors) => {
      const cloud = await until(startCloud({ errors, mostPackages: 1, mostBytes: 100_000 }));
      const client = clientOf(cloud);
      await client.meet();
      expect(await failureIn(client.readPackage(randomUUID()))).toMatchObject({
        ...{ word: 'not-found', facts: { code: 'PACKAGE_NOT_FOUND' } },
      });
      expect(
        await failureIn(clientOf(cloud, { tenantId: randomUUID() }).uploadPackage(folder.zip(zip))),
      ).toMatchObject({
        ...{ word: 'wrong-tenant', facts: { status: 403 } },
      });
      const big = Buffer.concat([zip, Buffer.alloc(100_000)]);
      expect((await failureIn(client.uploadPackage(folder.zip(big, 'big.zip')))).word).toBe('too-large');
      const noZip = folder.zip(Buffer.from('no zip'), 'no.zip');
      expect(await failureIn(client.uploadPackage(noZip))).toMatchObject({
        ...{ word: 'refused', facts: { code: 'INVALID_FILE_TYPE' } },
      });
      expect(cloud.seen.filter((one) => one.endsWith('/process'))).toHaveLength(2);
      const { packageId } = await client.uploadPackage(folder.zip(zip));
      expect(await failureIn(client.uploadPackage(folder.zip(zip)))).toMatchObject({
        ...{ word: 'quota', facts: { details: { quota_type: 'packages', used: 1 } } },
      });
      const launch = { packageId, sessionId: randomUUID(), userId: 'anna' };
      await client.launch(launch);
      expect((await failureIn(client.launch({ ...launch, userId: 'berta' }))).word).toBe('conflict');
      cloud.expire();
      expect((await failureIn(client.listPackages(1))).word).toBe('key-expired');
      cloud.revoke();
      expect((await failureIn(client.listPackages(1))).word).toBe('unauthorized');
    },
  );
});

test('every word has been reached', () => {
  expect([...reached].toSorted()).toEqual([...failureWords].toSorted());
});
