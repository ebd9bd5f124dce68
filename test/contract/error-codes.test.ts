import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { errorCatalogue, type ErrorCode } from '../../src-shared/contract/errors';
import type { TenantId } from '../../src-shared/kernel/ids';
import { otherTenant } from '../http/other-tenant';
import { prepareServe } from '../http/prepare-serve';
import { zipFixture } from '../support/zip-fixture';
import * as faults from './faults';
import { course } from './operations/estate';
import { answered, type Answered } from './operations/send';
import { startOperations, type Operations } from './operations/start';

let ready: Operations;
beforeAll(async () => {
  ready = await startOperations();
}, 60_000);
afterAll(() => ready[Symbol.asyncDispose]());

const serve = prepareServe();

const request = async (path: string, init: RequestInit = {}, key: string | null = ready.server.key) => {
  const headers = new Headers(init.headers);
  if (key !== null) headers.set('X-API-Key', key);
  return answered(
    await fetch(path.startsWith('http') ? path : ready.server.origin + path, { ...init, headers }),
  );
};
const get = (path: string, key?: string | null) => request(path, {}, key);
const post = (path: string, body: unknown, key?: string) =>
  request(
    path,
    { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
    key,
  );
const upload = (bytes: Uint8Array | null, fields: Readonly<Record<string, string>> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (bytes !== null) form.append('file', new Blob([new Uint8Array(bytes)]), 'course.zip');
  return request('/api/v1/packages', { method: 'POST', body: form });
};
const packages = '/api/v1/packages';
const ticket = { filename: 'a.zip', file_size: 10, uploaded_by: 'me' };

/** The answers to launches by one dispatch, one learner after the other. */
const launches = async (settings: object, ...users: string[]) => {
  const package_id = ready.ours.packageId;
  const made = await ready.server.call(contract.createDispatch, { package_id, ...settings });
  if ('revoke' in settings) await ready.server.call(contract.revokeDispatch, { dispatchId: made.id });
  const answers: Answered[] = [];
  for (const user of users) {
    const url = `${made.launch_url}&user_id=${user}`;
    answers.push(await request(url, { redirect: 'manual', headers: { Accept: 'application/json' } }, null));
  }
  return answers.at(-1)!;
};

/** What a client does, or what befalls the server, for each code. */
const provoked: Readonly<Record<ErrorCode, () => Promise<Answered>>> = {
  UNAUTHORIZED: () => get(packages, null),
  INVALID_API_KEY: () => get(packages, ready.keys.unknown),
  EXPIRED_API_KEY: () => get(packages, ready.keys.expired),
  FORBIDDEN: () => post('/api/admin/tenants', { name: 'Mine' }, ready.keys.other),
  INSUFFICIENT_SCOPES: () => post(`${packages}/upload-url`, ticket, ready.keys.ofScope('read')),
  TENANT_MISMATCH: () => get(`${packages}?tenant_id=${otherTenant}`),
  QUOTA_EXCEEDED: async () => {
    const { id } = await ready.server.call(contract.createTenant, { name: 'Full' });
    await ready.server.call(contract.updateLimits, { tenantId: id, max_packages: 0 });
    const wanted = { tenant_id: id, name: 'key', scopes: ['write' as const] };
    const { key } = await ready.server.call(contract.createKey, wanted);
    return post(`${packages}/upload-url`, ticket, key);
  },
  DISPATCH_NOT_ACTIVE: () => launches({ revoke: true }, 'a'),
  REGISTRATION_LIMIT_EXCEEDED: () => launches({ registration_limit: 1 }, 'a', 'b'),
  LICENSE_LIMIT_EXCEEDED: () => launches({ license_limit: 1 }, 'a', 'b'),
  INVALID_REQUEST: () => post('/api/admin/api-keys', {}),
  MISSING_FILE: () => upload(null, { title: 'Nothing' }),
  INVALID_FILE_TYPE: async () => upload(await zipFixture('INVALID_FILE_TYPE--pdf')),
  FILE_TOO_LARGE: () => post(`${packages}/upload-url`, { ...ticket, file_size: 1e15 }),
  MANIFEST_NOT_FOUND: async () => upload(await zipFixture('MANIFEST_NOT_FOUND--aicc')),
  PARSE_FAILED: async () => upload(await zipFixture('PARSE_FAILED--cut-off')),
  PACKAGE_NOT_FOUND: () => get(`${packages}/${randomUUID()}`),
  SESSION_NOT_FOUND: () => get(`/api/v1/sessions/${randomUUID()}`),
  DISPATCH_NOT_FOUND: () => get(`/api/v1/dispatches/${randomUUID()}`),
  WEBHOOK_NOT_FOUND: () => get(`/api/v1/webhooks/${randomUUID()}`),
  NOT_FOUND: () => get('/api/v1/nothing'),
  METHOD_NOT_ALLOWED: () => request(packages, { method: 'PUT' }),
  VERSION_CONFLICT: () => {
    const stale = { version: 999, location: 'x' };
    const headers = { 'Content-Type': 'application/json' };
    const path = `/api/v1/sessions/${ready.ours.sessionId}`;
    return request(path, { method: 'PUT', headers, body: JSON.stringify(stale) });
  },
  DUPLICATE_ENTRY: async () => {
    const bytes = await course('Twice');
    const { id } = await ready.server.upload(bytes);
    return upload(bytes, { package_id: id });
  },
  RATE_LIMIT_EXCEEDED: async () => {
    const { other } = ready.keys;
    const tight = { tenant_id: otherTenant as TenantId, rate_limit_read_per_minute: 1 };
    await ready.server.call(contract.updateSettings, tight);
    await get(packages, other);
    return get(packages, other);
  },
  UPLOAD_FAILED: () => faults.diskIsFull((under) => serve.start('full', { under })),
  WEBHOOK_DELIVERY_FAILED: faults.receiverIsGone,
  DB_QUERY_FAILED: faults.databaseIsBroken,
  DB_INSERT_FAILED: faults.databaseIsLocked,
  INTERNAL_ERROR: faults.workerIsBroken,
  SERVICE_UNAVAILABLE: faults.serverIsClosing,
  STORAGE_UNAVAILABLE: faults.blobIsGone,
};

describe('each code of the catalogue can be met', () => {
  test.each(Object.entries(errorCatalogue))(
    '%s',
    async (code, { status }) => {
      const { body, headers, ...answer } = await provoked[code as ErrorCode]();
      expect([answer.status, body?.['code']]).toEqual([status, code]);
      expect(ready.published.isRefusal(body)).toBe(true);
      expect(body?.['request_id']).toBe(headers.get('x-request-id'));
      expect(/\/tmp\/|SQLITE|node_modules|\bat .*:\d+/.exec(answer.text)).toBeNull();
      expect(headers.has('retry-after')).toBe(status === 429 || code === 'SERVICE_UNAVAILABLE');
    },
    60_000,
  );
});
