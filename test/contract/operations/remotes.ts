import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import { contract } from '../../../src-shared/contract';
import type { RemoteId } from '../../../src-shared/kernel/ids';
import type { Estate } from './estate';
import type { HowToCall, HowToCallAll } from './how-to-call';

const one: HowToCall = { fields: ({ remoteId }) => ({ remoteId }) };

/** Nobody listens there. */
export const nobodyAt = (): string => `http://127.0.0.1:9/${randomUUID()}`;

/** A server answers there, and is none: what is asked of it is not tried again soon. */
async function noRemote({ server }: Pick<Estate, 'server'>): Promise<RemoteId> {
  const wish = { url: `${server.origin}/${randomUUID()}`, key: 'scorm_live_of_another' };
  return (await server.call(contract.createRemote, wish)).id;
}

export const remotes: HowToCallAll = {
  listRemotes: { fields: () => ({}) },
  createRemote: { fields: () => ({ url: nobodyAt(), key: 'scorm_live_of_another' }) },
  tryRemote: { fields: () => ({ url: nobodyAt(), key: 'scorm_live_of_another' }) },
  updateRemote: { fields: ({ remoteId }) => ({ remoteId, name: 'School of ours', every_minutes: 60 }) },
  deleteRemote: { fields: async ({ make }) => ({ remoteId: await make.remote() }) },
  listSyncedSessions: one,
  syncNow: { fields: ({ remoteId }) => ({ remoteId, dry_run: true }) },
  deleteSyncedSession: {
    fields: async (ours) => ({
      remoteId: await noRemote(ours),
      sessionId: (await ours.make.session(ours.packageId)).session_id,
    }),
  },
  listSyncRuns: one,
  listRemotePackages: one,
  fetchRemotePackage: {
    fields: async (ours) => ({ remoteId: await noRemote(ours), remotePackageId: randomUUID() }),
    idsOfOthers: ['remotePackageId'],
  },
  cancelFetch: {
    fields: async (ours) => {
      const wish = { remoteId: await noRemote(ours), remotePackageId: randomUUID() };
      await ours.server.call(contract.fetchRemotePackage, wish);
      const { call } = ours.server;
      await vi.waitFor(async () => {
        expect((await call(contract.listFetches, wish)).fetches).toMatchObject([{ state: 'trouble' }]);
      });
      return wish;
    },
  },
  listFetches: one,
  listRemoteDispatches: one,
  listRemoteAssignments: one,
  fetchRemoteDispatch: {
    fields: async (ours) => ({ remoteId: await noRemote(ours), remoteDispatchId: randomUUID() }),
    idsOfOthers: ['remoteDispatchId'],
  },
};
