import { expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { openApiDocument } from '../../src-shared/contract/openapi';
import { documentedOffers, offersOf } from '../../src-shared/sync/offers';
import { quickestMs } from '../support/quickest-ms';

const certain = {
  '/api/v1/packages/{id}/launch': { post: {} },
  '/api/v1/sessions/{sessionId}': { get: {}, put: {} },
};

test('another Lectern offers all', () => {
  expect(offersOf(openApiDocument(Object.values(contract)))).toEqual({
    ...{ source: 'document', journals: true, presigned: true, multipart: true, download: true },
    ...{
      versions: true,
      deletion: true,
      dispatches: true,
      assignments: true,
      search: true,
      forms: ['/api/v1/packages/upload', '/api/v1/packages'],
    },
  });
});

test('a document is believed, also in what it leaves out', () => {
  const paths = { ...certain, '/api/v1/packages': { get: {}, post: {} } };
  expect(offersOf({ paths })).toEqual({
    ...{ source: 'document', journals: false, presigned: false, multipart: false, download: false },
    ...{ versions: false, deletion: false, dispatches: false, assignments: false, search: false },
    forms: ['/api/v1/packages'],
  });
});

test('paths may hang under that of the server, and parameters have any name', () => {
  const paths = {
    '/packages/{packageId}/launch/': { POST: {} },
    '/sessions/:id': { put: {} },
    '/packages/upload-url': { post: {} },
    '/packages/process': { post: {} },
  };
  const servers = [{ url: 'https://cloud.example/api/v1/' }];
  expect(offersOf({ servers, paths })).toMatchObject({ source: 'document', presigned: true, forms: [] });
});

test('parts of which nobody tells what has arrived are not relied on', () => {
  const parts = '/api/v1/packages/multipart';
  const paths = {
    ...certain,
    ...{
      [`${parts}/init`]: { post: {} },
      [`${parts}/part`]: { post: {} },
      [`${parts}/complete`]: { post: {} },
    },
  };
  expect(offersOf({ paths }).multipart).toBe(false);
  expect(offersOf({ paths: { ...paths, [`${parts}/{uploadId}`]: { get: {} } } }).multipart).toBe(true);
});

test.each([
  ...[null, undefined, 7, 'paths', [], {}, { paths: null }, { paths: [] }, { paths: { a: null, b: 7 } }],
  ...[
    { servers: 'x', paths: { '/pets': { get: {} } } },
    { servers: [null], paths: {} },
  ],
])('what is no document of this API leaves what is documented: %j', (document) => {
  expect(offersOf(document)).toEqual(documentedOffers);
});

test.each<readonly [string, (length: number) => object]>([
  ['a path of braces', (length) => ({ paths: { ...certain, [`/${'{'.repeat(length)}`]: { get: {} } } })],
  ['a path of slashes', (length) => ({ paths: { ...certain, [`${'/'.repeat(length)}x`]: { get: {} } } })],
  [
    'a server far away',
    (length) => ({ servers: [{ url: `http://x/${'/'.repeat(length)}x` }], paths: certain }),
  ],
  [
    'words that are no methods',
    (length) => {
      const words = Array.from({ length }, (_, at) => [`m${String(at)}`, {}]);
      return { paths: { ...certain, '/a': Object.fromEntries(words) } };
    },
  ],
])('%s that is four times as long takes little more than four times as long to read', (_, documentOf) => {
  const readMs = (length: number) => {
    const document = documentOf(length);
    return quickestMs(() => {
      for (let times = 0; times < 20; times += 1)
        expect(offersOf(document)).toMatchObject({ source: 'document', journals: false });
    });
  };
  const someMs = readMs(1_000);
  expect(readMs(4_000)).toBeLessThan(9 * someMs);
});
