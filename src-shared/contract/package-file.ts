import { z } from 'zod';
import { PackageId } from '../kernel/ids';
import { tenantField, WholeText } from './common';
import { endpoint } from './endpoint';
import { chosenVersion } from './packages';

export const readPackageFile = endpoint({
  id: 'readPackageFile',
  summary: 'Read one file of a version, to be looked at or kept; nothing in it runs at this address',
  method: 'GET',
  path: '/api/lectern/packages/:packageId/files/content',
  access: 'read',
  bodyOut: '*/*',
  inRanges: true,
  input: z.object({
    ...tenantField,
    packageId: PackageId,
    ...chosenVersion,
    path: WholeText.min(1).max(65_535).describe('As the list of files has it'),
    max_bytes: z.coerce
      .number()
      .int()
      .min(0)
      .max(Number.MAX_SAFE_INTEGER)
      .optional()
      .describe('Refuse a file that is bigger'),
  }),
  output: z.unknown(),
  refusals: [
    'PACKAGE_NOT_FOUND',
    'NOT_FOUND',
    'FILE_TOO_LARGE',
    'STORAGE_UNAVAILABLE',
    'SERVICE_UNAVAILABLE',
  ],
});
