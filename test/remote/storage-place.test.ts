import { expect, test } from 'vitest';
import { placeHeaders, placeOf } from '../../src-main/remote/storage-place';
import { createOutgoingLog } from '../../src-main/platform/outgoing';
import { wayOfOne } from '../../src-main/remote/outside-way';
import { createRemoteRequests } from '../../src-main/remote/remote-requests';
import { startHttp } from '../support/http-ends';
import { RemoteFailed } from '../../src-shared/sync/failure';

const secure = 'https://school.example/lectern';

test.each([
  ['https://store.example/b/x.zip?X-Signature=1', secure, 'https://store.example/b/x.zip?X-Signature=1'],
  ['http://store.example/x', 'http://cloud.example', 'http://store.example/x'],
  ['/store/x?a=b', 'https://cloud.example', 'https://cloud.example/store/x?a=b'],
  [
    'http://127.0.0.1:3001/api/v1/uploads/1/parts/2?signature=x',
    secure,
    `${secure}/api/v1/uploads/1/parts/2?signature=x`,
  ],
])('bytes for %s of %s go to %s', (url, base, place) => {
  expect(placeOf(url, base)).toBe(place);
});

test.each([
  'http://store.example/x',
  'ftp://store.example/x',
  'https://a@store.example/x',
  'javascript:1',
  'http://',
])('no bytes go to %s', (url) => {
  expect(() => placeOf(url, secure)).toThrow(RemoteFailed);
});

test('of the headers that a remote wants at a place those of stores go along', () => {
  const stores = {
    ...{ 'Content-Type': 'application/zip', 'content-md5': 'a==', 'Content-Disposition': 'inline' },
    ...{ 'cache-control': 'no-store', 'x-amz-acl': 'private', 'X-Goog-Meta-a': 'ü', 'x-ms-blob-type': 'B' },
  };
  const others = {
    Host: 'router',
    Authorization: 'x',
    Cookie: 'y',
    'Transfer-Encoding': 'chunked',
    'x-amz-': 'z',
  };
  expect(placeHeaders({ ...others, ...stores })).toEqual(stores);
});

test.each([
  ['Content-Type', 'a\r\nHost: router'],
  ['Content-Type', 'a\u0000'],
  ['x-amz-a\r\nHost', 'router'],
  ['x-amz-a b', 'c'],
  ['x-amz-a', '\u{1F600}'],
])('no header is %j with %j', (name, value) => {
  expect(() => placeHeaders({ [name]: value })).toThrow(RemoteFailed);
});

test.each([
  ['https://8.8.8.8', 'stopped'],
  ['http://no-such-name.invalid', 'stopped'],
  ['http://127.0.0.1:1', null],
  ['http://localhost:1', null],
])('bytes of %s go to a place on this machine only from a remote that is there too', async (base, word) => {
  await using place = await startHttp((_, res) => res.end());
  const requests = createRemoteRequests({
    ...{ base, key: 'scorm_live_x', auth: null, way: wayOfOne(true), outerWay: wayOfOne(false) },
    ...{ clock: { nowMs: () => 0 }, signal: new AbortController().signal },
    outgoing: createOutgoingLog({ nowMs: () => 0 }, () => undefined),
  });
  const outcome = await requests.toPlace(`${place.origin}/x`, { method: 'PUT', body: 'x' }).then(
    () => null,
    (error: unknown) => (error instanceof RemoteFailed ? error.failure.word : error),
  );
  expect(outcome).toBe(word);
  expect(place.connections()).toBe(word === null ? 1 : 0);
});
