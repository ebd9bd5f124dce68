import type { HowToCall, HowToCallAll } from './how-to-call';

const settings = { label: 'For a portal', registration_limit: 5, allowed_domains: ['portal.example'] };

const create: HowToCall = { fields: ({ packageId }) => ({ package_id: packageId, ...settings }) };
const one: HowToCall = { fields: ({ dispatchId }) => ({ dispatchId }) };
const oneToLose: HowToCall = {
  fields: async ({ make, packageId }) => ({ dispatchId: await make.dispatch(packageId) }),
};
const update: HowToCall = { fields: ({ dispatchId }) => ({ dispatchId, label: 'Another label of ours' }) };

export const dispatches: HowToCallAll = {
  createDispatch: create,
  createPackageDispatch: { fields: ({ packageId }) => ({ packageId, ...settings }) },
  listDispatches: { fields: ({ packageId }) => ({ package_id: packageId }) },
  listPackageDispatches: { fields: ({ packageId }) => ({ packageId }) },
  readDispatch: one,
  updateDispatch: update,
  deleteDispatch: oneToLose,
  revokeDispatch: oneToLose,
  listRegistrations: one,
  downloadDispatch: one,
  zipDispatch: one,
  createDispatchOfCustomer: create,
  listDispatchesOfCustomer: { fields: () => ({}) },
  readDispatchOfCustomer: one,
  updateDispatchOfCustomer: update,
  deleteDispatchOfCustomer: oneToLose,
  revokeDispatchOfCustomer: oneToLose,
  listRegistrationsOfCustomer: one,
  downloadDispatchOfCustomer: one,
  zipDispatchOfCustomer: one,
};
