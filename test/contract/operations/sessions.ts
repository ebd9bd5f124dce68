import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { contract } from '../../../src-shared/contract';
import type { HowToCall, HowToCallAll } from './how-to-call';

const update: HowToCall = {
  fields: async ({ server, sessionId }) => {
    const { version } = await server.call(contract.readSession, { sessionId });
    return { sessionId, version, location: 'page-7', metadata: { seat: 'A4' } };
  },
};

const analytics: HowToCall = { fields: () => ({ from: '2026-01-01', group_by: 'month' }) };
const ofPackage: HowToCall = { fields: ({ packageId }) => ({ packageId, group_by: 'week' }) };
const ofLearner: HowToCall = { fields: () => ({ userId: 'somebody', group_by: 'day' }) };

const launched: HowToCall = {
  fields: async ({ make, packageId }) => {
    const { session_id: sessionId, launch_token: token } = await make.session(packageId);
    return { sessionId, token };
  },
};

export const sessions: HowToCallAll = {
  launchPackage: {
    fields: ({ packageId }) => ({ packageId, user_id: 'somebody', force_new: true }),
    alsoNeeds: ['user_id'],
    status: 201,
  },
  listLaunchPresets: { fields: () => ({}) },
  saveLaunchPreset: { fields: () => ({ name: 'Strict', launch: { mode: 'browse' } }), status: 201 },
  deleteLaunchPreset: {
    fields: async ({ server }) => {
      const gone = await server.call(contract.saveLaunchPreset, { name: 'Gone', launch: {} });
      return { presetId: gone.preset_id };
    },
  },
  forkSession: {
    fields: async ({ make, packageId, server }) => {
      const { session_id: sessionId } = await make.session(packageId);
      const place = { position: 1, epoch: 1, number: 1, source: 'learner' as const };
      const entry = { ...place, event: { type: 'unload', nowMs: 1 }, result: '', error_code: '0' };
      await server.call(contract.appendJournal, { sessionId, entries: [entry] });
      return { sessionId, position: 1 };
    },
    status: 201,
  },
  testLaunch: { fields: ({ packageId }) => ({ packageId }), status: 201 },
  deleteTestLaunches: { fields: ({ packageId }) => ({ packageId }) },
  listSessions: { fields: ({ packageId }) => ({ package_id: packageId, status: 'active', limit: 2 }) },
  readSession: { fields: ({ sessionId }) => ({ sessionId }) },
  updateSession: update,
  patchSession: update,
  createSession: {
    fields: ({ packageId }) => ({ package_id: packageId, user_id: 'somebody' }),
    alsoNeeds: ['user_id'],
  },
  deleteSession: {
    fields: async ({ make, packageId }) => ({ sessionId: (await make.session(packageId)).session_id }),
  },
  updateSessions: {
    fields: async ({ server, sessionId }) => {
      const { version } = await server.call(contract.readSession, { sessionId });
      return { sessions: [{ id: sessionId, version, location: 'page-8' }] };
    },
  },
  launchExternally: {
    fields: async ({ server, tenantId, packageId }) => {
      const { secret } = await server.call(contract.readExternalSecret, { tenantId });
      const token = new SignJWT({ sub: randomUUID() }).setProtectedHeader({ alg: 'HS256' });
      const signed = await token.setExpirationTime('5m').sign(new TextEncoder().encode(secret));
      return { token: signed, package_id: packageId };
    },
    status: 201,
  },
  readExternalSecret: { fields: ({ tenantId }) => ({ tenantId }) },
  rotateExternalSecret: { fields: ({ tenantId }) => ({ tenantId }) },
  readOverview: analytics,
  readCustomerOverview: analytics,
  listResults: analytics,
  listCustomerResults: analytics,
  readPackageTotals: ofPackage,
  readCustomerPackageTotals: ofPackage,
  readLearnerTotals: ofLearner,
  readCustomerLearnerTotals: ofLearner,
  listSetAside: { fields: ({ sessionId }) => ({ sessionId }) },
  readHistory: { fields: ({ sessionId }) => ({ sessionId }) },
  appendJournal: {
    fields: async ({ make, packageId }) => {
      const { session_id: sessionId } = await make.session(packageId);
      const event = { type: 'unload', nowMs: 1 };
      const place = { position: 1, epoch: 1, number: 1, source: 'learner' };
      return { sessionId, entries: [{ ...place, event, result: '', error_code: '0' }] };
    },
  },
  readJournal: { fields: ({ sessionId }) => ({ sessionId }) },
  listObservations: { fields: ({ sessionId }) => ({ sessionId }) },
  openPlayer: launched,
  watchPlayer: launched,
};
