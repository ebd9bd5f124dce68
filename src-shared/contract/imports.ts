import { z } from 'zod';
import { ImportId, PackageId } from '../kernel/ids';
import { listOf, pageFields, tenantField, Timestamp } from './common';
import { endpoint } from './endpoint';
import { uploadFields } from './upload-fields';

/** Why an import failed: the answer that the same upload would have got. */
export const ImportFailure = z
  .object({
    code: z.string(),
    error: z.string(),
    details: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'ImportFailure' });

/** An import that is called off is forgotten. */
export const ImportState = z.enum(['uploading', 'waiting', 'processing', 'completed', 'failed']);

/** A package on its way in, and for a day how that ended. */
export const Import = z
  .object({
    import_id: ImportId,
    package_id: PackageId,
    version: z.int().nullable().describe('Of the package, once it is there'),
    way: z.enum(['form', 'presigned', 'multipart', 'disk', 'watched', 'linked', 'fix', 'remote']),
    uploaded_by: z.string(),
    state: ImportState,
    progress: z.number().describe('0 to 1'),
    file_name: z.string(),
    size_bytes: z.int(),
    failure: ImportFailure.nullable(),
    created_at: Timestamp,
    updated_at: Timestamp,
    expires_at: Timestamp.describe('When bytes that wait for another try are forgotten'),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

export const packageStatus = endpoint({
  id: 'packageStatus',
  summary: 'How far the processing of a package is',
  method: 'GET',
  path: '/api/v1/packages/:packageId/status',
  access: 'read',
  input: z.object({ ...tenantField, packageId: PackageId }),
  output: z.object({
    package_id: PackageId,
    import_id: ImportId.nullable(),
    version: z.int().nullable().describe('The version that can be launched; null while there is none'),
    status: z
      .enum(['uploading', 'processing', 'ready', 'failed'])
      .describe("The package's own: with a version that can be launched and none on its way in, ready"),
    processing_status: z.enum(['pending', 'processing', 'completed', 'failed']),
    progress: z.number().describe('0 to 1'),
    error: ImportFailure.nullable().describe(
      'Why the last import failed, though the package may be ready; of a linked folder that cannot be played, why',
    ),
  }),
  refusals: ['PACKAGE_NOT_FOUND'],
});

export const importFiles = endpoint({
  id: 'importFiles',
  summary: 'Import files of this machine; each goes its way in the background',
  method: 'POST',
  path: '/api/lectern/imports',
  access: 'admin',
  success: 201,
  input: z.object({
    ...uploadFields,
    paths: z.array(z.string().min(1).max(4096)).min(1).max(1000).describe('Absolute paths of ZIP files'),
  }),
  output: z.object({
    files: z.array(
      z.object({ path: z.string(), import: Import.nullable(), failure: ImportFailure.nullable() }),
    ),
  }),
  refusals: ['FORBIDDEN'],
});

const oneImport = z.object({ importId: ImportId });

export const listImports = endpoint({
  id: 'listImports',
  summary: 'Imports of the last day, newest first',
  method: 'GET',
  path: '/api/lectern/imports',
  access: 'read',
  input: z.object({ ...pageFields }),
  output: listOf('imports', Import),
  refusals: [],
});

export const readImport = endpoint({
  id: 'readImport',
  summary: 'Read an import',
  method: 'GET',
  path: '/api/lectern/imports/:importId',
  access: 'read',
  input: oneImport,
  output: Import,
  refusals: ['NOT_FOUND'],
});

export const retryImport = endpoint({
  id: 'retryImport',
  summary: 'Try a failed import again with the bytes that are still there',
  method: 'POST',
  path: '/api/lectern/imports/:importId/retry',
  access: 'write',
  input: oneImport,
  output: Import,
  refusals: ['NOT_FOUND', 'QUOTA_EXCEEDED'],
});

export const cancelImport = endpoint({
  id: 'cancelImport',
  summary: 'Call an import off and forget it; what is completed stays a package',
  method: 'DELETE',
  path: '/api/lectern/imports/:importId',
  access: 'write',
  input: oneImport,
  output: z.object({ success: z.literal(true) }),
  refusals: ['NOT_FOUND'],
});
