import { z } from 'zod';
import { ImportId, PackageId } from '../kernel/ids';
import { longestName, Timestamp } from './common';
import { endpoint } from './endpoint';
import { ImportFailure } from './imports';
import { RemoteTrouble } from './remote-trouble';
import { remoteFields } from './remotes';
import { NotReached, ThereAsked, TherePagination } from './there-page';

/** As the remote names it: not necessarily a UUID. */
const RemotePackageId = z.string().min(1).max(longestName);

export const PackageThere = z
  .object({
    remote_package_id: RemotePackageId,
    title: z.string(),
    version: z.int().nullable().describe('Null: the remote does not number them'),
    size_bytes: z.int().nullable(),
    updated_at: Timestamp.nullable(),
    state: z
      .enum(['here', 'newer-there', 'not-here'])
      .describe('By its bytes where the remote tells a checksum, else by what went up or came down before'),
    package_id: PackageId.nullable().describe('What it is here'),
  })
  .meta({ id: 'PackageThere' });
export type PackageThere = z.infer<typeof PackageThere>;

export const Fetch = z
  .object({
    remote_package_id: RemotePackageId,
    title: z.string().nullable().describe('Null: the remote has not told it yet'),
    state: z
      .enum(['waiting', 'downloading', 'processing', 'trouble', 'failed'])
      .describe('trouble: what came stays and is gone on with; failed: it came and is not taken'),
    have_bytes: z.int(),
    all_bytes: z.int().nullable(),
    import_id: ImportId.nullable().describe('The import that it is, once bytes come'),
    package_id: PackageId.nullable(),
    trouble: RemoteTrouble.nullable(),
    next_attempt_at: Timestamp.nullable().describe('When it is tried again by itself'),
    failure: ImportFailure.nullable(),
    created_at: Timestamp,
  })
  .meta({ id: 'Fetch' });
export type Fetch = z.infer<typeof Fetch>;

const one = { ...remoteFields, remotePackageId: RemotePackageId };

export const listRemotePackages = endpoint({
  id: 'listRemotePackages',
  summary: 'List the packages of a remote in its own order, 50 to a page, each with whether it is here',
  method: 'GET',
  path: '/api/v1/remotes/:remoteId/packages',
  access: 'admin',
  input: z.object({
    ...remoteFields,
    page: ThereAsked,
    search: z.string().max(255).default('').describe('Passed on where the remote can search; else ignored'),
    anew: z.stringbool().default(false).describe('Ask the remote, though it was asked a moment ago'),
  }),
  output: z.object({
    packages: z.array(PackageThere),
    pagination: TherePagination,
    has_search: z.boolean(),
    trouble: NotReached,
  }),
  refusals: ['NOT_FOUND'],
});

export const fetchRemotePackage = endpoint({
  id: 'fetchRemotePackage',
  summary:
    'Bring a package of a remote here, as a new one or as the next version of the one that it is here. One that is on its way is tried again at once; nothing is brought twice',
  method: 'POST',
  path: '/api/v1/remotes/:remoteId/packages/:remotePackageId/fetch',
  access: 'admin',
  success: 201,
  input: z.object(one),
  output: Fetch,
  refusals: ['NOT_FOUND'],
});

export const cancelFetch = endpoint({
  id: 'cancelFetch',
  summary: 'Bring a package not here after all; what of it has come is removed',
  method: 'DELETE',
  path: '/api/v1/remotes/:remoteId/packages/:remotePackageId/fetch',
  access: 'admin',
  input: z.object(one),
  output: z.object({ success: z.literal(true) }),
  refusals: ['NOT_FOUND'],
});

export const listFetches = endpoint({
  id: 'listFetches',
  summary:
    'Packages of a remote that are on their way here or did not get in, in the order they were asked for',
  method: 'GET',
  path: '/api/v1/remotes/:remoteId/fetches',
  access: 'admin',
  input: z.object(remoteFields),
  output: z.object({ fetches: z.array(Fetch) }),
  refusals: ['NOT_FOUND'],
});
