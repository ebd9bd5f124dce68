import { z } from 'zod';
import { FolderId, PackageId } from '../kernel/ids';
import { Timestamp } from './common';
import { endpoint } from './endpoint';
import { Import, ImportFailure, ImportState } from './imports';

const path = z.string().min(1).max(4096).describe('Absolute path of a folder on this machine');

/** A folder whose ZIP files are imported when they appear or change. */
export const WatchedFolder = z
  .object({
    folder_id: FolderId,
    path: z.string().describe('With all links resolved'),
    include_subfolders: z.boolean(),
    state: z.enum(['watching', 'unavailable']),
    reason: z.string().nullable().describe("The system's word for why it cannot be watched, e.g. ENOENT"),
    added_by: z.string(),
    created_at: Timestamp,
    last_file: z
      .object({
        name: z.string().describe('Path in the folder'),
        package_id: PackageId.nullable().describe('That it became or was to become; null for a deleted one'),
        state: ImportState.nullable().describe('Of its import; null where that is forgotten'),
        seen_at: Timestamp,
      })
      .nullable()
      .describe('The file that was taken in last'),
  })
  .meta({ id: 'WatchedFolder' });
export type WatchedFolder = z.infer<typeof WatchedFolder>;

export const addWatchedFolder = endpoint({
  id: 'addWatchedFolder',
  summary: 'Watch a folder of this machine: its ZIP files are imported, a changed one as a new version',
  method: 'POST',
  path: '/api/lectern/watched-folders',
  access: 'admin',
  success: 201,
  input: z.object({
    path,
    include_subfolders: z.boolean().default(false).describe('Ten levels of folders below it, too'),
  }),
  output: WatchedFolder,
  refusals: ['DUPLICATE_ENTRY', 'FORBIDDEN'],
});

export const listWatchedFolders = endpoint({
  id: 'listWatchedFolders',
  summary: 'List the watched folders, oldest first',
  method: 'GET',
  path: '/api/lectern/watched-folders',
  access: 'admin',
  input: z.object({}),
  output: z.object({ folders: z.array(WatchedFolder) }),
  refusals: [],
});

export const removeWatchedFolder = endpoint({
  id: 'removeWatchedFolder',
  summary: 'Watch a folder no longer; its files and the packages made of them stay',
  method: 'DELETE',
  path: '/api/lectern/watched-folders/:folderId',
  access: 'admin',
  input: z.object({ folderId: FolderId }),
  output: z.object({ success: z.literal(true) }),
  refusals: ['NOT_FOUND'],
});

/** A package whose files lie in a folder of this machine and are served from there as they are. */
export const Link = z
  .object({
    package_id: PackageId,
    path: z.string().describe('With all links resolved'),
    version: z.int().describe('Of the package; grows when the manifest has another course'),
    state: z
      .enum(['ready', 'broken', 'unavailable'])
      .describe(
        'Broken: the folder is no package now, and the last good version stands. Unavailable: it cannot be read',
      ),
    failure: ImportFailure.nullable().describe('Why it is not ready'),
    is_live: z.boolean().describe('Changes of files are seen'),
    reason: z.string().nullable().describe("The system's word for why they are not, e.g. ENOENT"),
    created_at: Timestamp,
  })
  .meta({ id: 'Link' });
export type Link = z.infer<typeof Link>;

const uploadedBy = { uploaded_by: z.string().min(1).max(255).optional() };
const oneLink = { packageId: PackageId };

export const linkFolder = endpoint({
  id: 'linkFolder',
  summary: 'Make a package of a folder of this machine, served where it lies; nothing is copied',
  method: 'POST',
  path: '/api/lectern/links',
  access: 'admin',
  success: 201,
  input: z.object({ path, ...uploadedBy }),
  output: Link,
  refusals: [
    'DUPLICATE_ENTRY',
    'FORBIDDEN',
    'QUOTA_EXCEEDED',
    'INVALID_FILE_TYPE',
    'MANIFEST_NOT_FOUND',
    'PARSE_FAILED',
    'STORAGE_UNAVAILABLE',
  ],
});

export const listLinks = endpoint({
  id: 'listLinks',
  summary: 'List the packages that are linked folders, oldest first',
  method: 'GET',
  path: '/api/lectern/links',
  access: 'admin',
  input: z.object({}),
  output: z.object({ links: z.array(Link) }),
  refusals: [],
});

export const importLink = endpoint({
  id: 'importLink',
  summary: 'Keep a linked folder as it is now: a ZIP of it becomes the next version, and the link ends',
  method: 'POST',
  path: '/api/lectern/links/:packageId/import',
  access: 'admin',
  success: 201,
  input: z.object({ ...oneLink, ...uploadedBy }),
  output: Import,
  refusals: ['NOT_FOUND', 'QUOTA_EXCEEDED'],
});

export const removeLink = endpoint({
  id: 'removeLink',
  summary: 'Delete the package of a linked folder; the folder stays as it is',
  method: 'DELETE',
  path: '/api/lectern/links/:packageId',
  access: 'admin',
  input: z.object(oneLink),
  output: z.object({ success: z.literal(true) }),
  refusals: ['NOT_FOUND'],
});
