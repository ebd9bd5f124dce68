import { z } from 'zod';
import { PackageId, TenantId } from '../kernel/ids';
import { chosenFields, publishedAs } from './chosen-fields';
import { Finding, listOf, longestTitle, pageFields, sortFields, tenantField, Timestamp } from './common';
import { endpoint } from './endpoint';
import { MovedSessions } from './moved-sessions';
import { mostListedTags, Tag } from './package-tags';
import { uploadFormFields } from './upload-fields';

/** One entry of the activity tree, as a package page lists it. */
export interface ManifestItem {
  id: string;
  title: string;
  kind: 'sco' | 'asset' | null;
  href: string | null;
  children: ManifestItem[];
}
const ManifestItem: z.ZodType<ManifestItem> = z
  .lazy(() =>
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.enum(['sco', 'asset']).nullable(),
      href: z.string().nullable(),
      children: z.array(ManifestItem),
    }),
  )
  .meta({ id: 'ManifestItem' });

const manifestCounts = {
  sco_count: z.int(),
  item_count: z.int().describe('Entries below the organization'),
};

export const FindingCounts = z.object({ error: z.int(), warning: z.int(), info: z.int() });

/** Has every file of the ZIP been read through and compared with its checksum? */
export const Verification = z.enum(['pending', 'verified', 'damaged']);

/** What a list says of a package. */
export const PackageSummary = z
  .object({
    id: PackageId,
    package_id: PackageId,
    tenant_id: TenantId,
    title: z.string(),
    description: z.string().nullable(),
    identifier: z.string().describe('Identifier of the manifest'),
    version: z.int().describe('From 1; grows with each upload onto the same package'),
    based_on_version: z.int().nullable().describe('The version that this one was mended from'),
    verification: Verification,
    scorm_version: z.enum(['1.2', '2004']),
    scorm_edition: z.enum(['2nd', '3rd', '4th']).nullable(),
    content_type: z.literal('scorm'),
    status: z.enum(['uploading', 'processing', 'ready', 'failed']),
    processing_status: z.enum(['pending', 'processing', 'completed', 'failed']),
    processing_error: z.string().nullable(),
    launch_path: z.string().nullable(),
    launch_url: z.string(),
    file_name: z.string(),
    file_size: z.int(),
    file_size_bytes: z.int(),
    file_count: z.int(),
    source: z.enum(['zip', 'folder']).describe('A stored ZIP, or a linked folder that is served in place'),
    storage_backend: z.literal('local'),
    storage_path: z.string(),
    checksum_sha256: z.string().describe('Of the ZIP; empty for a linked folder'),
    uploaded_by: z.string(),
    metadata: z.record(z.string(), z.unknown()),
    manifest: z.object(manifestCounts),
    finding_counts: FindingCounts,
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: 'PackageSummary' });
export type PackageSummary = z.infer<typeof PackageSummary>;

export const Package = PackageSummary.extend({
  manifest: z.object({
    ...manifestCounts,
    organization: ManifestItem,
    is_whole: z
      .boolean()
      .describe(
        'False: entries of a very big tree are left out; the manifest of the version has all of them',
      ),
  }),
  findings: z.array(Finding),
}).meta({ id: 'Package' });
export type Package = z.infer<typeof Package>;

const packageId = { packageId: PackageId };

/** Number of a version in a path or a query. */
export const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647);
export const chosenVersion = {
  version: versionNumber.optional().describe('The current version when not given'),
};

export const uploadPackage = endpoint({
  id: 'uploadPackage',
  summary: 'Upload a SCORM package (multipart form; the ZIP in the part "file")',
  method: 'POST',
  path: '/api/v1/packages',
  access: 'write',
  bodyIn: 'form',
  success: 201,
  input: z.object({
    ...tenantField,
    ...uploadFormFields,
    title: z.string().max(longestTitle).optional(),
  }),
  output: Package.extend({
    message: z.string(),
    duplicate_of: PackageId.optional(),
    moved_sessions: MovedSessions.optional().describe('Of a new version, with move_sessions'),
  }),
  refusals: [
    'MISSING_FILE',
    'INVALID_FILE_TYPE',
    'MANIFEST_NOT_FOUND',
    'PARSE_FAILED',
    'FILE_TOO_LARGE',
    'PACKAGE_NOT_FOUND',
    'DUPLICATE_ENTRY',
    'QUOTA_EXCEEDED',
    'UPLOAD_FAILED',
  ],
});

export const uploadPackageDirect = endpoint({
  ...uploadPackage,
  id: 'uploadPackageDirect',
  path: '/api/v1/packages/upload',
});

const packageSorts = ['updated_at', 'created_at', 'title'] as const;
export type PackageSort = (typeof packageSorts)[number];

/** Each leaves out those that are not so. */
const packageFilters = {
  scorm_version: PackageSummary.shape.scorm_version.optional(),
  source: PackageSummary.shape.source.optional(),
  status: z.enum(['ready', 'failed']).optional().describe('Failed: cannot be played now'),
  findings: z
    .enum(['none', 'warning', 'error'])
    .optional()
    .describe(
      'Of the current version: no errors or warnings; at least a warning or an error; at least an error',
    ),
  tag: Tag.optional().describe('One of `metadata.tags`, letter by letter'),
};

export const listPackages = endpoint({
  id: 'listPackages',
  summary: 'List packages, last changed first unless `sort` says otherwise',
  method: 'GET',
  path: '/api/v1/packages',
  access: 'read',
  input: z.object({
    ...tenantField,
    ...pageFields,
    ...sortFields(packageSorts, 'updated_at'),
    search: z.string().max(255).optional(),
    ...packageFilters,
    fields: chosenFields(PackageSummary),
  }),
  output: listOf('packages', PackageSummary.extend({}).meta(publishedAs('ListedPackage'))),
  refusals: [],
});

export const listTags = endpoint({
  id: 'listTags',
  summary: `List the tags that packages have in \`metadata.tags\`, those of most packages first, at most ${mostListedTags}`,
  method: 'GET',
  path: '/api/lectern/tags',
  access: 'read',
  input: z.object({ ...tenantField }),
  output: z.object({ tags: z.array(z.object({ tag: z.string(), packages: z.int() })) }),
  refusals: [],
});

export const readPackage = endpoint({
  id: 'readPackage',
  summary: 'Read a package',
  method: 'GET',
  path: '/api/v1/packages/:packageId',
  access: 'read',
  input: z.object({ ...tenantField, ...packageId, fields: chosenFields(Package) }),
  output: Package.extend({}).meta(publishedAs('ReadPackage')),
  refusals: ['PACKAGE_NOT_FOUND'],
});

export const downloadPackage = endpoint({
  id: 'downloadPackage',
  summary:
    'Download the ZIP, byte for byte as it was uploaded; of a linked folder, a ZIP of its files as they are',
  method: 'GET',
  path: '/api/v1/packages/:packageId/download',
  access: 'read',
  bodyOut: 'application/zip',
  inRanges: true,
  input: z.object({
    ...tenantField,
    ...packageId,
    ...chosenVersion,
  }),
  output: z.unknown(),
  refusals: ['PACKAGE_NOT_FOUND', 'NOT_FOUND', 'STORAGE_UNAVAILABLE'],
});

export const deletePackage = endpoint({
  id: 'deletePackage',
  summary: 'Delete a package; its sessions stay readable, its sandboxes go',
  method: 'DELETE',
  path: '/api/v1/packages/:packageId',
  access: 'delete',
  input: z.object({ ...tenantField, ...packageId }),
  output: z.object({ success: z.literal(true), deleted: z.literal(true), package_id: PackageId }),
  refusals: ['PACKAGE_NOT_FOUND'],
});

export const deletePackageByPost = endpoint({
  ...deletePackage,
  id: 'deletePackageByPost',
  summary: 'Delete a package, for clients whose way to the server lets no DELETE through',
  method: 'POST',
  input: z.object({ ...tenantField, ...packageId, action: z.literal('delete') }),
});
