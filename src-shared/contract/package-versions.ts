import { z } from 'zod';
import { PackageId } from '../kernel/ids';
import { fixIds } from '../scorm/cam/told';
import {
  listOf,
  longestDescription,
  longestTitle,
  Metadata,
  pageFields,
  tenantField,
  Timestamp,
} from './common';
import { endpoint } from './endpoint';
import { Import } from './imports';
import { MovedSessions } from './moved-sessions';
import { tagChanges } from './package-tags';
import { chosenVersion, FindingCounts, Package, Verification, versionNumber } from './packages';
import { uploadFields } from './upload-fields';

/** One thing that an automatic fix has changed. */
export const FixChange = z
  .object({
    fix_id: z.enum(fixIds),
    file: z.string().nullable().describe('Path in the new ZIP; null: the ZIP as a whole'),
    before: z.string().nullable(),
    after: z.string().nullable().describe('Null: it was left out'),
  })
  .meta({ id: 'FixChange' });
export type FixChange = z.infer<typeof FixChange>;

const packageId = { packageId: PackageId };

export const PackageVersion = z
  .object({
    package_id: PackageId,
    version: z.int(),
    is_current: z.boolean(),
    title: z.string().describe('As this version itself has it'),
    file_name: z.string(),
    file_size_bytes: z.int(),
    file_count: z.int(),
    checksum_sha256: z.string(),
    uploaded_by: z.string(),
    finding_counts: FindingCounts,
    verification: Verification,
    based_on_version: z.int().nullable().describe('The version that this one was mended from'),
    fix_report: z.array(FixChange).nullable().describe('What was changed in it then'),
    session_count: z.int().describe('Sessions that are on this version now'),
    restored_at: Timestamp.nullable().describe('When it was last made the current version again'),
    restored_by: z.string().nullable(),
    created_at: Timestamp,
  })
  .meta({ id: 'PackageVersion' });
export type PackageVersion = z.infer<typeof PackageVersion>;

export const listVersions = endpoint({
  id: 'listVersions',
  summary: 'List the versions of a package, newest first',
  method: 'GET',
  path: '/api/v1/packages/:packageId/versions',
  access: 'read',
  input: z.object({ ...tenantField, ...pageFields, ...packageId }),
  output: listOf('versions', PackageVersion),
  refusals: ['PACKAGE_NOT_FOUND'],
});

export const readManifest = endpoint({
  id: 'readManifest',
  summary: 'Read the manifest of a version',
  method: 'GET',
  path: '/api/v1/packages/:packageId/manifest',
  access: 'read',
  input: z.object({ ...tenantField, ...packageId, ...chosenVersion }),
  output: z.object({
    package_id: PackageId,
    version: z.int(),
    path: z.string().describe('In the package'),
    xml: z.string(),
    course: z.unknown().describe('Course: what was read from it'),
  }),
  refusals: ['PACKAGE_NOT_FOUND', 'NOT_FOUND', 'STORAGE_UNAVAILABLE', 'SERVICE_UNAVAILABLE'],
});

export const PackageFileEntry = z
  .object({
    path: z.string(),
    size_bytes: z.int(),
    compressed_size_bytes: z.int().nullable().describe('Null in a linked folder'),
    declared: z.boolean().describe('The manifest names it'),
  })
  .meta({ id: 'PackageFileEntry' });

export const listPackageFiles = endpoint({
  id: 'listPackageFiles',
  summary: 'List the files of a version, by path',
  method: 'GET',
  path: '/api/v1/packages/:packageId/files',
  access: 'read',
  input: z.object({
    ...tenantField,
    ...pageFields,
    ...packageId,
    ...chosenVersion,
    limit: z.coerce.number().int().min(1).max(1000).default(100),
    declared: z.stringbool().optional().describe('Only files that the manifest names, or does not'),
  }),
  output: listOf('files', PackageFileEntry),
  refusals: ['PACKAGE_NOT_FOUND', 'NOT_FOUND', 'STORAGE_UNAVAILABLE', 'SERVICE_UNAVAILABLE'],
});

const FieldChange = z.object({
  field: z.string().describe('By the name that the standard gives it'),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
const Place = {
  parent: z.string().nullable(),
  place: z.int().describe('Among the children of the parent, from 1'),
};
const PlacedActivity = z.object({ id: z.string(), title: z.string(), ...Place });
const ChangedActivity = z.object({ id: z.string(), title: z.string(), fields: z.array(FieldChange) });

/** How many there are, and the first of them. */
const first = <T extends z.ZodType>(of: T) => z.object({ count: z.int(), first: z.array(of) });

export const compareVersions = endpoint({
  id: 'compareVersions',
  summary: 'Compare two versions of a package: files, activities and sequencing',
  method: 'GET',
  path: '/api/v1/packages/:packageId/versions/compare',
  access: 'read',
  input: z.object({ ...tenantField, ...packageId, from: versionNumber, to: versionNumber }),
  output: z.object({
    package_id: PackageId,
    from: z.int(),
    to: z.int(),
    files: z.object({
      unchanged: z.int(),
      added: first(z.object({ path: z.string(), size_bytes: z.int() })),
      removed: first(z.object({ path: z.string(), size_bytes: z.int() })),
      changed: first(z.object({ path: z.string(), before_bytes: z.int(), after_bytes: z.int() })),
    }),
    course: z.array(FieldChange).describe('Title, edition and what else is said of the course as a whole'),
    activities: z.object({
      added: first(PlacedActivity),
      removed: first(PlacedActivity),
      moved: first(
        z.object({ id: z.string(), title: z.string(), before: z.object(Place), after: z.object(Place) }),
      ),
      renamed: first(z.object({ id: z.string(), before: z.string(), after: z.string() })),
      changed: first(ChangedActivity).describe('Content, parameters and all else but sequencing'),
    }),
    sequencing: first(ChangedActivity),
  }),
  refusals: ['PACKAGE_NOT_FOUND', 'NOT_FOUND', 'STORAGE_UNAVAILABLE', 'SERVICE_UNAVAILABLE'],
});

export const restoreVersion = endpoint({
  id: 'restoreVersion',
  summary: 'Make an earlier version the current one; sessions stay on theirs',
  method: 'POST',
  path: '/api/v1/packages/:packageId/versions/:version/restore',
  access: 'write',
  input: z.object({ ...tenantField, ...packageId, version: versionNumber }),
  output: Package,
  refusals: ['PACKAGE_NOT_FOUND', 'NOT_FOUND', 'STORAGE_UNAVAILABLE'],
});

export const moveSessions = endpoint({
  id: 'moveSessions',
  summary: 'Let unfinished sessions go on with this version, each from its next launch',
  method: 'POST',
  path: '/api/v1/packages/:packageId/versions/:version/move-sessions',
  access: 'write',
  input: z.object({ ...tenantField, ...packageId, version: versionNumber }),
  output: MovedSessions,
  refusals: ['PACKAGE_NOT_FOUND', 'NOT_FOUND'],
});

export const updatePackage = endpoint({
  id: 'updatePackage',
  summary: 'Name and describe a package; null takes what the current version says',
  method: 'PATCH',
  path: '/api/v1/packages/:packageId',
  access: 'write',
  input: z.object({
    ...tenantField,
    ...packageId,
    title: z.string().trim().min(1).max(longestTitle).nullable().optional(),
    description: z.string().max(longestDescription).nullable().optional(),
    metadata: Metadata.optional().describe('Stands in place of what was kept before'),
    metadata_changes: Metadata.optional().describe(
      'JSON merge patch (RFC 7396) of `metadata`: what is not named stays, null takes a key out',
    ),
    ...tagChanges,
  }),
  output: Package,
  refusals: ['PACKAGE_NOT_FOUND'],
});

export const fixPackage = endpoint({
  id: 'fixPackage',
  summary: 'Mend a version into a new one, with a report of each change; goes its way as an import',
  method: 'POST',
  path: '/api/v1/packages/:packageId/fixes',
  access: 'write',
  success: 201,
  input: z.object({
    ...tenantField,
    ...packageId,
    ...chosenVersion,
    fixes: z
      .union([z.literal('all'), z.array(z.enum(fixIds)).min(1).max(fixIds.length)])
      .describe('Ids of automatic fixes, as findings name them in fix_id'),
    move_sessions: uploadFields.move_sessions,
  }),
  output: Import,
  refusals: ['PACKAGE_NOT_FOUND', 'NOT_FOUND', 'QUOTA_EXCEEDED', 'STORAGE_UNAVAILABLE'],
});
