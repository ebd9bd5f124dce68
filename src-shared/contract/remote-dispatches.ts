import { z } from 'zod';
import { DispatchId } from '../kernel/ids';
import { longestName } from './common';
import { endpoint } from './endpoint';
import { remoteFields } from './remotes';
import { NotReached, ThereAsked, TherePagination } from './there-page';

const RemoteDispatchId = z.string().min(1).max(longestName);

const states = z
  .enum(['here', 'changed', 'coming', 'not-here'])
  .describe('changed: its terms there are others by now; coming: its package is on its way');

export const DispatchThere = z
  .object({
    remote_dispatch_id: RemoteDispatchId,
    remote_package_id: z.string(),
    label: z.string().nullable(),
    destination: z.string().nullable(),
    registration_limit: z.int().nullable(),
    license_limit: z.int().nullable(),
    expires_at: z.string().nullable(),
    allowed_domains: z.array(z.string()),
    state: states,
    dispatch_id: DispatchId.nullable().describe('The one here with its terms'),
  })
  .meta({ id: 'DispatchThere' });
export type DispatchThere = z.infer<typeof DispatchThere>;

export const listRemoteDispatches = endpoint({
  id: 'listRemoteDispatches',
  summary:
    'List the active dispatches of a remote in its own order, each with whether one here has its terms',
  method: 'GET',
  path: '/api/v1/remotes/:remoteId/dispatches',
  access: 'admin',
  input: z.object({ ...remoteFields, page: ThereAsked }),
  output: z.object({
    dispatches: z.array(DispatchThere),
    pagination: TherePagination,
    offered: z.boolean().describe('False: the remote does not tell of its dispatches'),
    trouble: NotReached,
  }),
  refusals: ['NOT_FOUND'],
});

export const fetchRemoteDispatch = endpoint({
  id: 'fetchRemoteDispatch',
  summary:
    'Make a dispatch here with the terms of one of a remote, once its package is here, which is brought where need be. Brought again it gets the terms of then',
  method: 'POST',
  path: '/api/v1/remotes/:remoteId/dispatches/:remoteDispatchId/fetch',
  access: 'admin',
  input: z.object({ ...remoteFields, remoteDispatchId: RemoteDispatchId }),
  output: z.object({
    state: states,
    dispatch_id: DispatchId.nullable(),
    trouble: NotReached,
  }),
  refusals: ['NOT_FOUND', 'DISPATCH_NOT_ACTIVE'],
});
