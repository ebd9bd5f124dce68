import { expect, test } from 'vitest';
import { startServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

test('a download is sent in the part that is asked for, and a part that it has not is the caller’s fault', async () => {
  await using server = await startServer();
  const zip = await zipFixture('scorm12-single');
  const { id } = await server.upload(zip);
  const download = (headers: Record<string, string>) =>
    server.request(`/api/v1/packages/${id}/download`, { headers });

  const part = await download({ Range: 'bytes=0-1' });
  expect([part.status, await part.text()]).toEqual([206, 'PK']);
  for (const range of ['bytes=-0', `bytes=${zip.length}-`]) {
    const beyond = await download({ Range: range });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${zip.length}`]);
    expect(await beyond.json()).toMatchObject({ code: 'INVALID_REQUEST', details: { field: 'Range' } });
  }
  const other = await download({ 'If-Match': '"another"' });
  expect([other.status, await other.json()]).toMatchObject([400, { details: { field: 'If-Match' } }]);
});

test('a list is asked for no rows beyond what numbers can count', async () => {
  await using server = await startServer();
  for (const field of ['offset', 'page']) {
    const answer = await server.request(`/api/v1/packages?limit=1&${field}=${Number.MAX_SAFE_INTEGER}`);
    expect([answer.status, await answer.json()]).toMatchObject([400, { details: { field } }]);
  }
});
