import { mkdtempSync, openSync, closeSync, ftruncateSync, rmSync } from 'node:fs';
import { openAsBlob } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { mebibyte } from './upload-sending';

describe('the form of an API client', () => {
  let server: TestServer;
  const folder = mkdtempSync(join(tmpdir(), 'lectern-form-'));
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A sparse file. */
  const fileOf = async (sizeBytes: number): Promise<Blob> => {
    const path = join(folder, `${String(sizeBytes)}.zip`);
    const file = openSync(path, 'w');
    ftruncateSync(file, sizeBytes);
    closeSync(file);
    return openAsBlob(path);
  };
  const send = async (file: Blob, key = server.key) => {
    const form = new FormData();
    form.append('file', file, 'large.zip');
    const headers = { 'X-API-Key': key };
    const answer = await fetch(`${server.origin}/api/v1/packages`, { method: 'POST', body: form, headers });
    return { status: answer.status, body: (await answer.json()) as object };
  };

  test('as the error-code reference writes it uploads a package', async () => {
    const { tenant_id: tenantId } = await server.call(contract.readApp, {});
    const userId = 'user-123';
    const fileBlob = new Blob([new Uint8Array(await zipFixture('scorm12-single'))]);

    // Ensure file is included in FormData
    const formData = new FormData();
    formData.append('file', fileBlob); // Required
    formData.append('tenant_id', tenantId);
    formData.append('uploaded_by', userId);

    const answer = await server.request('/api/v1/packages', { method: 'POST', body: formData });
    expect([answer.status, await answer.json()]).toMatchObject([
      201,
      { tenant_id: tenantId, uploaded_by: userId, status: 'ready' },
    ]);
  });

  test('takes 100 MB, and a byte more is FILE_TOO_LARGE with the sentence of the contract', async () => {
    expect(await send(await fileOf(100 * mebibyte))).toMatchObject({
      status: 400,
      body: { code: 'INVALID_FILE_TYPE' },
    });
    expect(await send(await fileOf(100 * mebibyte + 1))).toMatchObject({
      status: 413,
      body: {
        error: 'File too large. Your file is more than 100MB, but the maximum size is 100MB',
        code: 'FILE_TOO_LARGE',
        details: { max_size_gb: 0.09766 },
      },
    });
  }, 60_000);

  test.each([
    [101, 0.09863],
    [104, 0.1016],
    [200, 0.1953],
  ])(
    'of %i MB is refused with its size and the other ways in',
    async (megabytes, gigabytes) => {
      const { status, body } = await send(await fileOf(megabytes * mebibyte));
      expect(status).toBe(413);
      expect(body).toMatchObject({
        error: `File too large. Your file is ${megabytes}MB, but the maximum size is 100MB`,
        details: { file_size_gb: gigabytes, max_size_gb: 0.09766 },
      });
      const { hint } = (body as { details: { hint: string } }).details;
      expect(hint).toMatch(/upload-url.*multipart/);
    },
    60_000,
  );

  test('of no known length is refused all the same, with the other ways in', async () => {
    const form = new Response(
      ((): FormData => {
        const parts = new FormData();
        parts.append('file', new Blob([new Uint8Array(101 * mebibyte)]), 'large.zip');
        return parts;
      })(),
    );
    const answer = await fetch(`${server.origin}/api/v1/packages`, {
      method: 'POST',
      body: form.body,
      headers: { 'X-API-Key': server.key, 'Content-Type': form.headers.get('content-type') ?? '' },
      duplex: 'half',
    } as RequestInit);
    expect([answer.status, await answer.json()]).toMatchObject([
      413,
      {
        error: 'File too large. Your file is more than 100MB, but the maximum size is 100MB',
        details: { max_size_gb: 0.09766, hint: expect.stringContaining('upload-url') as string },
      },
    ]);
  }, 60_000);

  test('has another limit when the settings say so, and none but that of all packages for our own windows', async () => {
    await server.call(contract.updateSettings, { simple_upload_limit_mb: 1 });
    expect((await send(await fileOf(mebibyte + 1))).status).toBe(413);
    const windowKey = server.lectern().createWindowToken();
    expect(await send(await fileOf(101 * mebibyte), windowKey)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_FILE_TYPE' },
    });
  }, 60_000);
});
