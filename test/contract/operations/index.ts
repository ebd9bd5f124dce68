import { administration } from './administration';
import { app } from './app';
import { assignments } from './assignments';
import { board } from './board';
import { bundles } from './bundles';
import { dispatches } from './dispatches';
import type { HowToCallAll } from './how-to-call';
import { imports } from './imports';
import { packages } from './packages';
import { remotes } from './remotes';
import { room } from './room';
import { roster } from './roster';
import { sessions } from './sessions';
import { uploads } from './uploads';
import { webhooks } from './webhooks';

export type { HowToCall } from './how-to-call';

/** How each operation of the contract is called so that it succeeds, by its id. */
export const howToCallAll: HowToCallAll = {
  ...packages,
  ...uploads,
  ...imports,
  ...sessions,
  ...dispatches,
  ...assignments,
  ...bundles,
  ...webhooks,
  ...remotes,
  ...room,
  ...board,
  ...roster,
  ...administration,
  ...app,
};
