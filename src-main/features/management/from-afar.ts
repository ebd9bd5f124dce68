/*
 * What is done at the machine alone, whoever has signed in elsewhere: what would outlast the sign-in or reach beyond Lectern's own data
 * (keys, tenants, folders of the disk, keys of other servers, management itself), and playing, whose addresses lead to the
 * machine's own windows.
 */
import type { RequestHandler, Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { Endpoint } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import { signInToManage } from '../../../src-shared/contract/management';
import { keyTextOf } from '../../http/caller';

const atTheMachine: readonly Endpoint[] = [
  contract.updateManagement,
  contract.exchangeVisitCode,
  contract.dismissFirstKey,
  contract.readStorage,
  contract.addWatchedFolder,
  contract.linkFolder,
  contract.createRemote,
  contract.updateRemote,
  contract.tryRemote,
  contract.launchPackage,
  contract.forkSession,
  contract.testLaunch,
];

/** Mounted before the routes of the owner. */
export function mountRefusalsFromAfar(router: Router): void {
  const refuse: RequestHandler = () => {
    throw new Refusal('FORBIDDEN', { reason: 'this-machine-only' });
  };
  router.use('/api/admin', refuse);
  for (const { method, path } of atTheMachine)
    router[method.toLowerCase() as Lowercase<Endpoint['method']>](path, refuse);
}

/** Without a key nothing of the API answers, whatever it would tell anybody at the machine. */
export const wantKey: RequestHandler = (req, _res, next) => {
  const isSignIn = req.method === 'POST' && req.originalUrl === signInToManage.path;
  if (!isSignIn && keyTextOf(req) === null) throw new Refusal('UNAUTHORIZED');
  next();
};
