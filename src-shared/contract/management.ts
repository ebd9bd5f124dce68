import { z } from 'zod';
import { shortestPassphrase } from '../kernel/passphrase';
import { tenantField } from './common';
import { endpoint } from './endpoint';

/** In characters. */
export const longestManagementPassword = 200;

const Password = z.string().min(shortestPassphrase).max(longestManagementPassword);

export const Management = z
  .object({
    is_on: z
      .boolean()
      .describe('Whoever knows the password manages this Lectern from the networks of its room'),
    urls: z
      .array(z.string())
      .describe('Where it is reached now; none while the room is closed, or where no port could be had'),
    fingerprint: z
      .string()
      .nullable()
      .describe('SHA-256 of the certificate, as browsers show it: what a device is shown has to be the same'),
    signed_in: z.int().describe('Browsers that are signed in'),
  })
  .meta({ id: 'Management' });
export type Management = z.infer<typeof Management>;

export const readManagement = endpoint({
  id: 'readManagement',
  summary: 'Whether and where this Lectern can be managed from other devices of the room',
  method: 'GET',
  path: '/api/lectern/management',
  access: 'admin',
  input: z.object({ ...tenantField }),
  output: Management,
  refusals: ['FORBIDDEN'],
});

export const updateManagement = endpoint({
  id: 'updateManagement',
  summary:
    'Turn management from other devices on by a password, give another one, or turn it off. On this machine only',
  method: 'PATCH',
  path: '/api/lectern/management',
  access: 'admin',
  input: z.object({
    ...tenantField,
    password: Password.nullable().describe('Null: off. Either way everybody who is signed in is signed out'),
  }),
  output: Management,
  refusals: ['FORBIDDEN'],
});

/** Answered on other devices only, where a browser has no key yet: no operation of the API. */
export const signInToManage = endpoint({
  id: 'signInToManage',
  summary: 'Trade the password for a token of a browser tab. On other devices only, over TLS',
  method: 'POST',
  path: '/api/lectern/management/sign-in',
  access: 'public',
  input: z.object({ password: z.string().max(longestManagementPassword) }),
  output: z.object({ token: z.string() }),
  refusals: ['FORBIDDEN', 'UNAUTHORIZED', 'RATE_LIMIT_EXCEEDED'],
});

export const signOutOfManagement = endpoint({
  id: 'signOutOfManagement',
  summary: 'End the token that was got for the password',
  method: 'POST',
  path: '/api/lectern/management/sign-out',
  access: 'read',
  input: z.object({ ...tenantField }),
  output: z.object({ signed_out: z.boolean().describe('False: it was no such token') }),
  refusals: [],
});

export const managementEndpoints = {
  readManagement,
  updateManagement,
  signOutOfManagement,
};
