import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Scope } from '../../src-shared/contract/keys';
import type { Endpoint } from '../../src-shared/contract/endpoint';
import { otherTenant } from '../http/other-tenant';
import { pathFields, send, type Answered, type Sent } from './operations/send';
import { howToCall, keyed, startOperations, type Operations } from './operations/start';
import { changesOf, marksOf, storedRows, storedState } from './operations/stored-state';

let ready: Operations;
beforeAll(async () => {
  ready = await startOperations();
}, 60_000);
afterAll(() => ready[Symbol.asyncDispose]());

/** The scopes that are enough, as the documents of the API have them. */
const enough: Readonly<Record<string, readonly string[]>> = {
  read: ['read', 'public_api', 'internal_product', 'admin'],
  write: ['write', 'public_api', 'internal_product', 'admin'],
  delete: ['delete', 'admin'],
  admin: ['admin'],
};

const refusalOf = ({ status, body }: Answered) => [status, body?.['code']];
const call = (endpoint: Endpoint, sent: Sent, key: string | null) =>
  send(ready.server.origin, endpoint, sent, key);

/** A good call, once all that the calls before it have begun has ended. */
const quietCall = async (id: string): Promise<Sent> => {
  const sent = await ready.goodCall(id);
  await ready.ours.make.quiet();
  return sent;
};

/** Things that nobody has, so that whoever is let in changes nothing. */
const ofNobody = (endpoint: Endpoint): Sent => ({
  fields: Object.fromEntries(pathFields(endpoint).map((name) => [name, randomUUID()])),
});

describe.each(keyed)('%s', (id, endpoint) => {
  // None of these uses it up.
  let sent: Sent;
  beforeAll(async () => {
    sent = await quietCall(id);
  });

  test('is refused without a key that is good', async () => {
    const { unknown, expired, revoked } = ready.keys;
    const before = storedState(ready.server.dataFolder);
    const refusals = [
      [null, 'UNAUTHORIZED'],
      [unknown, 'INVALID_API_KEY'],
      [expired, 'EXPIRED_API_KEY'],
      [revoked, 'INVALID_API_KEY'],
    ] as const;
    for (const [key, code] of refusals) {
      const answer = await call(endpoint, sent, key);
      expect(refusalOf(answer)).toEqual([401, code]);
      expect(ready.published.faultsOf(endpoint, answer)).toEqual([]);
    }
    expect(changesOf(before, storedState(ready.server.dataFolder))).toEqual([]);
  });

  test('asks for its scope', async () => {
    const before = storedState(ready.server.dataFolder);
    const enoughHere = enough[endpoint.access] ?? [];
    for (const scope of Scope.options.filter((one) => !enoughHere.includes(one))) {
      const answer = await call(endpoint, sent, ready.keys.ofScope(scope));
      expect([scope, ...refusalOf(answer)]).toEqual([scope, 403, 'INSUFFICIENT_SCOPES']);
      expect(ready.published.faultsOf(endpoint, answer)).toEqual([]);
    }
    expect(changesOf(before, storedState(ready.server.dataFolder))).toEqual([]);
    for (const scope of enoughHere) {
      const { body } = await call(endpoint, ofNobody(endpoint), ready.keys.ofScope(scope));
      expect([scope, body?.['code']]).not.toEqual([scope, 'INSUFFICIENT_SCOPES']);
    }
  });

  test('is refused where another tenant is named', async () => {
    const before = storedState(ready.server.dataFolder);
    const [key, named] = endpoint.aboutTenant
      ? [ready.keys.other, ready.ours.tenantId]
      : [ready.server.key, otherTenant];
    const answer = await call(endpoint, { ...sent, fields: { ...sent.fields, tenant_id: named } }, key);
    expect(refusalOf(answer)).toEqual([403, 'TENANT_MISMATCH']);
    expect(ready.published.faultsOf(endpoint, answer)).toEqual([]);
    expect(changesOf(before, storedState(ready.server.dataFolder))).toEqual([]);
  });

  test('tells another tenant nothing of ours, and changes nothing of ours', async () => {
    const { dataFolder } = ready.server;
    const said = [JSON.stringify(sent.fields), ...(howToCall(endpoint.id).tellsAll ?? [])].join(' ');
    const marks = marksOf(dataFolder, ready.ours.tenantId).filter((mark) => !said.includes(mark));
    expect(marks.length).toBeGreaterThan(20);
    const before = ourRows();
    const answer = await call(endpoint, sent, ready.keys.other);
    expect(marks.filter((mark) => answer.text.includes(mark))).toEqual([]);
    expect(answer.status).toBeLessThan(500);
    if (namesAThing(endpoint)) expect([403, 404]).toContain(answer.status);
    expect(ready.published.faultsOf(endpoint, answer)).toEqual([]);
    expect(changesOf(before, ourRows())).toEqual([]);
  });
});

/** Is there an id in its path? */
function namesAThing(endpoint: Endpoint): boolean {
  const { parameters } = ready.published.operationOf(endpoint);
  return parameters.some(({ in: place, schema }) => place === 'path' && schema.format === 'uuid');
}

/** All rows but those of the other tenant. */
function ourRows(): readonly string[] {
  return storedRows(ready.server.dataFolder)
    .filter(({ tenantId }) => tenantId !== otherTenant)
    .map(({ text }) => text);
}
