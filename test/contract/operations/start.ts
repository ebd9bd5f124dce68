import { contract } from '../../../src-shared/contract';
import { Scope } from '../../../src-shared/contract/keys';
import type { Endpoint } from '../../../src-shared/contract/endpoint';
import { addOtherTenant } from '../../http/other-tenant';
import { startServer } from '../../support/start-server';
import { createEstate } from './estate';
import { howToCallAll, type HowToCall } from './index';
import { readPublished } from './published';
import type { Sent } from './send';

export const operations: readonly (readonly [string, Endpoint])[] = Object.entries(contract);

/** Operations that ask for a key. */
export const keyed = operations.filter(([, { access }]) => access !== 'public' && access !== 'learner');

const twoDaysMs = 2 * 86_400_000;

/** One server with much on it, keys of every kind, and the document that it publishes. */
export async function startOperations() {
  let behindMs = twoDaysMs;
  const clock = { nowMs: () => Date.now() - behindMs };
  const server = await startServer({ clock, rateLimited: true, verifyAfterMs: 1e9, passphraseWork: 10 });
  const expired = await server.call(contract.createKey, {
    ...{ name: 'old', scopes: ['admin'], expires_in_days: 1 },
  });
  behindMs = 0;
  const ours = await createEstate(server);
  const revoked = await server.call(contract.createKey, { name: 'gone', scopes: ['admin'] });
  await server.call(contract.revokeKey, { keyId: revoked.id });
  const ofScope = new Map<string, string>();
  for (const scope of Scope.options)
    ofScope.set(scope, (await server.call(contract.createKey, { name: scope, scopes: [scope] })).key);

  return {
    ...{ server, ours, published: await readPublished(server.origin) },
    keys: {
      ...{ expired: expired.key, revoked: revoked.key, unknown: `scorm_live_${'x'.repeat(64)}` },
      other: addOtherTenant(server),
      ofScope: (scope: string): string => ofScope.get(scope) ?? '',
    },

    /** A call of this operation that succeeds. */
    goodCall: async (id: string): Promise<Sent> => {
      const { fields, file } = howToCall(id);
      const given = await fields(ours);
      return file === undefined ? { fields: given } : { fields: given, file: await file(given) };
    },

    [Symbol.asyncDispose]: async (): Promise<void> => {
      await server[Symbol.asyncDispose]();
      await ours[Symbol.asyncDispose]();
    },
  };
}

export type Operations = Awaited<ReturnType<typeof startOperations>>;

export function howToCall(id: string): HowToCall {
  const found = howToCallAll[id];
  if (found === undefined) throw new Error(`test/contract/operations does not say how to call "${id}"`);
  return found;
}
