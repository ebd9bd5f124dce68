import { randomUUID } from 'node:crypto';
import type { HowToCall, HowToCallAll } from './how-to-call';

const one: HowToCall = { fields: ({ remoteId }) => ({ remoteId }) };

/** Nobody listens there. */
export const nobodyAt = (): string => `http://127.0.0.1:9/${randomUUID()}`;

export const remotes: HowToCallAll = {
  listRemotes: { fields: () => ({}) },
  createRemote: { fields: () => ({ url: nobodyAt(), key: 'scorm_live_of_another' }) },
  tryRemote: { fields: () => ({ url: nobodyAt(), key: 'scorm_live_of_another' }) },
  updateRemote: { fields: ({ remoteId }) => ({ remoteId, name: 'School of ours', every_minutes: 60 }) },
  deleteRemote: { fields: async ({ make }) => ({ remoteId: await make.remote() }) },
  listSyncedSessions: one,
  syncNow: { fields: ({ remoteId }) => ({ remoteId, dry_run: true }) },
  listSyncRuns: one,
};
