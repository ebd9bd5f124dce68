import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

/** What the clients of the published documents read of a refusal. */
interface ApiError {
  readonly error?: string;
  readonly code?: string;
  readonly request_id?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

const wait = (ms: number) => new Promise((over) => setTimeout(over, ms));

/* The loops below do what the loops of the published documents do, with the same waits and the same conditions. */

async function withBackOff(ask: () => Promise<Response>, retries = 3): Promise<Response> {
  for (let attempt = 0; attempt < retries; attempt += 1) {
    const response = await ask();
    if (response.status !== 429) return response;
    await wait(parseInt(response.headers.get('Retry-After') ?? '60') * 1000);
  }
  throw new Error('Rate limit exceeded');
}

async function withRetry(ask: () => Promise<Response>, maxRetries = 3): Promise<Response> {
  for (let attempt = 0; attempt < maxRetries; attempt += 1) {
    const delayMs = 2 ** attempt * 1000;
    try {
      const response = await ask();
      if (![500, 503, 409].includes(response.status)) return response;
      await wait(delayMs);
    } catch (error) {
      if (attempt === maxRetries - 1) throw error;
      await wait(delayMs);
    }
  }
  throw new Error('Max retries exceeded');
}

describe('the loops of the published documents', () => {
  let server: TestServer;
  let packageId = '';
  let window = '';
  beforeAll(async () => {
    server = await startServer({ rateLimited: true });
    packageId = (await server.upload(await zipFixture('scorm12-single'))).id;
    window = server.lectern().createWindowToken();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const ask = (path = '/api/v1/packages', init: RequestInit = {}) => server.request(path, init);
  const post = (body: unknown): RequestInit => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const settle = (limits: Readonly<Record<string, number>>) =>
    server.call(contract.updateSettings, limits, window);

  test('that wait as long as Retry-After says get their answer', async () => {
    await settle({ rate_limit_read_per_minute: 60 });
    const burst = await Promise.all(Array.from({ length: 62 }, () => ask()));
    expect(burst.some(({ status }) => status === 429)).toBe(true);
    expect((await withBackOff(() => ask())).status).toBe(200);
  });

  test('that switch over the code find what they act upon', async () => {
    await settle({ rate_limit_read_per_minute: 1 });
    await ask();
    const limited = await ask();
    const { code, details } = (await limited.json()) as ApiError;
    expect([limited.ok, code]).toEqual([false, 'RATE_LIMIT_EXCEEDED']);
    expect(details?.['retry_after_seconds']).toBeGreaterThan(0);
    await settle({ rate_limit_read_per_minute: 0, rate_limit_write_per_minute: 0 });

    const { tenant_id: tenantId } = await server.call(contract.readApp, {}, window);
    await server.call(contract.updateLimits, { tenantId, max_packages: 1 }, window);
    const full = await ask(
      '/api/v1/packages/upload-url',
      post({ filename: 'a.zip', file_size: 5, uploaded_by: 'me' }),
    );
    expect(await full.json()).toMatchObject({ code: 'QUOTA_EXCEEDED', details: { quota_type: 'packages' } });
  });

  test('that try again after faults outlive a restart, and do not repeat what is refused', async () => {
    const restarting = server.restart();
    let asked = 0;
    const answer = await withRetry(() => {
      asked += 1;
      return ask(`/api/v1/packages/${packageId}`);
    });
    await restarting;
    expect([answer.status, asked]).toEqual([200, expect.any(Number)]);

    let refused = 0;
    const response = await withRetry(() => {
      refused += 1;
      return ask(`/api/v1/packages/${packageId}/launch`, post({}));
    });
    expect([response.status, refused]).toEqual([400, 1]);
  });

  test('that log a refusal find its code, its details and the id that leads to our log', async () => {
    const response = await ask(`/api/v1/packages/${packageId}/launch`, post({}));
    const refusal = (await response.json()) as ApiError;
    expect(refusal).toMatchObject({
      code: 'INVALID_REQUEST',
      error: 'Invalid request parameters',
      details: { field: 'user_id' },
      request_id: response.headers.get('X-Request-Id'),
    });
  });

  test('that send a form as published store the package', async () => {
    const { tenant_id: tenantId } = await server.call(contract.readApp, {}, window);
    await server.call(contract.updateLimits, { tenantId, max_packages: 10 }, window);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(await zipFixture('scorm12-single'))]));
    form.append('tenant_id', tenantId);
    form.append('uploaded_by', 'somebody');
    const answer = await ask('/api/v1/packages', { method: 'POST', body: form });
    expect([answer.status, await answer.json()]).toMatchObject([201, { uploaded_by: 'somebody' }]);
  });
});
