import { z } from 'zod';
import { DispatchId, PackageId, SessionId, TenantId } from '../kernel/ids';
import { AllowedDomain } from './allowed-domain';
import { bothCasings } from './both-casings';
import { listOf, longestName, pageFields, tenantField, Timestamp, WholeText } from './common';
import { endpoint, type Endpoint } from './endpoint';
import { Session } from './sessions';

export const dispatchStates = ['active', 'expired', 'revoked', 'exhausted'] as const;

const Limit = z.int().min(0).max(2_147_483_647).nullable().describe('0 or null: unlimited');

/** The one object under the names of both generations of documents [api-contract C-5]. */
const fields = bothCasings({
  id: DispatchId,
  dispatch_id: DispatchId,
  tenant_id: TenantId,
  package_id: PackageId,
  label: z.string().nullable(),
  dispatch_name: z.string().nullable().describe('The same as label'),
  destination: z.string().nullable(),
  client_name: z.string().nullable().describe('The same as destination'),
  status: z
    .enum(dispatchStates)
    .describe('exhausted: a limit is reached; learners who are registered already go on'),
  launch_url: z
    .string()
    .describe('Holds the token: whoever has it may launch. Add user_id, and name where it is known'),
  download_url: z.string(),
  zip_url: z.string().describe('The same as download_url'),
  token: z.string(),
  registration_limit: Limit,
  registration_count: z.int().describe('Learners that have launched it'),
  license_limit: Limit,
  license_count: z.int().describe('Learners that have taken a licence'),
  track_licenses: z.boolean(),
  expires_at: Timestamp.nullable(),
  allowed_domains: z.array(z.string()).describe('From where it may be launched; empty: from anywhere'),
  created_at: Timestamp,
  updated_at: Timestamp,
  revoked_at: Timestamp.nullable(),
});

export const Dispatch = z.object(fields).meta({ id: 'Dispatch' });
export type Dispatch = z.infer<typeof Dispatch>;

const one = Dispatch.extend({ dispatch: Dispatch });

export const Registration = z
  .object({
    dispatch_id: DispatchId,
    user_id: z.string(),
    learner_id: z.string(),
    learner_name: z.string().nullable(),
    session_id: SessionId.nullable().describe(
      'The newest one; null, as what comes of it, once it is deleted',
    ),
    has_license: z.boolean(),
    launches: z.int(),
    status: Session.shape.status.nullable(),
    completion_status: Session.shape.completion_status.nullable(),
    success_status: Session.shape.success_status.nullable(),
    score_raw: z.number().nullable(),
    score_scaled: z.number().nullable(),
    time_spent_seconds: z.number().nullable(),
    first_launched_at: Timestamp,
    last_launched_at: Timestamp,
  })
  .meta({ id: 'Registration' });
export type Registration = z.infer<typeof Registration>;

const Name = WholeText.max(longestName).nullish();
const settings = {
  label: Name,
  dispatch_name: Name.describe('The same as label'),
  destination: Name.describe('Whom it is for'),
  client_name: Name.describe('The same as destination'),
  registration_limit: Limit.optional(),
  license_limit: Limit.optional(),
  track_licenses: z
    .boolean()
    .optional()
    .describe('Whether license_limit counts; true when it is given alone'),
  expires_in_hours: z.int().min(0).max(876_000).nullish().describe('From now; 0 or null: never'),
  expires_at: z.iso.datetime({ offset: true }).nullish().describe('Outweighs expires_in_hours; null: never'),
  allowed_domains: z.array(AllowedDomain).max(100).optional(),
};

const dispatchId = { dispatchId: DispatchId };
const packageId = { packageId: PackageId };

export const createDispatch = endpoint({
  id: 'createDispatch',
  summary:
    'Let a package be launched from other systems: by a URL, and by a small ZIP that any LMS can import',
  method: 'POST',
  path: '/api/v1/dispatches',
  access: 'write',
  success: 201,
  input: z.object({ ...tenantField, ...settings, package_id: PackageId }),
  output: one,
  refusals: ['PACKAGE_NOT_FOUND'],
});

export const createPackageDispatch = endpoint({
  ...createDispatch,
  id: 'createPackageDispatch',
  path: '/api/v1/packages/:packageId/dispatches',
  input: z.object({ ...tenantField, ...settings, ...packageId }),
});

export const listDispatches = endpoint({
  id: 'listDispatches',
  summary: 'List dispatches, newest first',
  method: 'GET',
  path: '/api/v1/dispatches',
  access: 'read',
  input: z.object({ ...tenantField, ...pageFields, package_id: PackageId.optional() }),
  output: listOf('dispatches', Dispatch),
  refusals: [],
});

export const listPackageDispatches = endpoint({
  id: 'listPackageDispatches',
  summary: 'List the dispatches of a package, newest first',
  method: 'GET',
  path: '/api/v1/packages/:packageId/dispatches',
  access: 'read',
  input: z.object({ ...tenantField, ...pageFields, ...packageId }),
  output: listOf('dispatches', Dispatch),
  refusals: ['PACKAGE_NOT_FOUND'],
});

export const readDispatch = endpoint({
  id: 'readDispatch',
  summary: 'Read a dispatch',
  method: 'GET',
  path: '/api/v1/dispatches/:dispatchId',
  access: 'read',
  input: z.object({ ...tenantField, ...dispatchId }),
  output: one,
  refusals: ['DISPATCH_NOT_FOUND'],
});

export const updateDispatch = endpoint({
  id: 'updateDispatch',
  summary: 'Change a dispatch; what is left out stays',
  method: 'PATCH',
  path: '/api/v1/dispatches/:dispatchId',
  access: 'write',
  input: z.object({ ...tenantField, ...settings, ...dispatchId }),
  output: one,
  refusals: ['DISPATCH_NOT_FOUND'],
});

export const deleteDispatch = endpoint({
  id: 'deleteDispatch',
  summary: 'Delete a dispatch: it launches nothing any more; its sessions stay',
  method: 'DELETE',
  path: '/api/v1/dispatches/:dispatchId',
  access: 'delete',
  input: z.object({ ...tenantField, ...dispatchId }),
  output: z.object({ success: z.literal(true), deleted: z.literal(true), dispatch_id: DispatchId }),
  refusals: ['DISPATCH_NOT_FOUND'],
});

export const revokeDispatch = endpoint({
  id: 'revokeDispatch',
  summary: 'Let a dispatch launch nothing any more, for good; courses that are open go on to their end',
  method: 'POST',
  path: '/api/v1/dispatches/:dispatchId/revoke',
  access: 'write',
  input: z.object({ ...tenantField, ...dispatchId }),
  output: one,
  refusals: ['DISPATCH_NOT_FOUND'],
});

export const downloadDispatch = endpoint({
  id: 'downloadDispatch',
  summary: 'Download the ZIP that launches the course from another LMS, and reports to it',
  method: 'GET',
  path: '/api/v1/dispatches/:dispatchId/download',
  access: 'read',
  bodyOut: 'application/zip',
  input: z.object({
    ...tenantField,
    ...dispatchId,
    version: z.enum(['1.2', '2004']).default('1.2').describe('SCORM version of the ZIP, not of the course'),
  }),
  output: z.unknown(),
  refusals: ['DISPATCH_NOT_FOUND'],
});

export const zipDispatch = endpoint({
  ...downloadDispatch,
  id: 'zipDispatch',
  path: '/api/v1/dispatches/:dispatchId/zip',
});

export const listRegistrations = endpoint({
  id: 'listRegistrations',
  summary: 'List who has launched a dispatch and what came of it, the newest first',
  method: 'GET',
  path: '/api/v1/dispatches/:dispatchId/registrations',
  access: 'read',
  input: z.object({ ...tenantField, ...pageFields, ...dispatchId }),
  output: listOf('registrations', Registration),
  refusals: ['DISPATCH_NOT_FOUND'],
});

/** The same under the address of the older documents [api-contract P-9]. */
function ofCustomer<E extends Endpoint>(e: E): E {
  const path = e.path.replace('/api/v1/', '/api/customer/') as Endpoint['path'];
  return { ...e, id: `${e.id}OfCustomer`, path };
}

const mirrored = {
  createDispatchOfCustomer: ofCustomer(createDispatch),
  listDispatchesOfCustomer: ofCustomer(listDispatches),
  readDispatchOfCustomer: ofCustomer(readDispatch),
  updateDispatchOfCustomer: ofCustomer(updateDispatch),
  deleteDispatchOfCustomer: ofCustomer(deleteDispatch),
  revokeDispatchOfCustomer: ofCustomer(revokeDispatch),
  downloadDispatchOfCustomer: ofCustomer(downloadDispatch),
  zipDispatchOfCustomer: ofCustomer(zipDispatch),
  listRegistrationsOfCustomer: ofCustomer(listRegistrations),
};

export const dispatchEndpoints = {
  createDispatch,
  createPackageDispatch,
  listDispatches,
  listPackageDispatches,
  readDispatch,
  updateDispatch,
  deleteDispatch,
  revokeDispatch,
  downloadDispatch,
  zipDispatch,
  listRegistrations,
  ...mirrored,
};
