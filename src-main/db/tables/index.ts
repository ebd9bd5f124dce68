/**
 * Every table carries the tenant, and every query is bound to one but those that must look over all of them: who a key belongs to, which
 * tenant is this machine's, which window tokens have ended, whether a session id is taken, which imports are to go on, which upload
 * a presigned URL means, which dispatch a learner launches and which have expired, which folders are watched or linked, and, of zips, which tenants share, who needs them and which are unverified. Times are Unix milliseconds.
 */
export * from './bundles';
export * from './classroom';
export * from './dispatches';
export * from './folders';
export * from './idempotency';
export * from './imports';
export * from './journal';
export * from './keys-and-settings';
export * from './management';
export * from './packages';
export * from './remote-assigned';
export * from './remote-fetches';
export * from './sessions';
export * from './sync';
export { tenants } from './tenants';
export * from './usage';
export * from './webhooks';
