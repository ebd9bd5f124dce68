import { queryOptions, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { Answer, CallerInput } from '../../src-shared/contract/endpoint';
import { cancelImport, readImport, type Import } from '../../src-shared/contract/imports';
import type { LaunchRules } from '../../src-shared/contract/launch-rules';
import {
  compareVersions,
  fixPackage,
  listVersions,
  moveSessions,
  readManifest,
  restoreVersion,
  updatePackage,
} from '../../src-shared/contract/package-versions';
import type { PackageId } from '../../src-shared/kernel/ids';
import type { Activity, Course } from '../../src-shared/scorm/cam/course';
import { courseOutline } from '../../src-shared/scorm/cam/course-outline';
import { asFailure } from './as-failure';
import type { Client } from './client';
import { everyPage } from './every-page';
import { nextPage } from './next-page';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
import { useReread } from './use-reread';
import { uploadPackageFile } from './upload';

/** The versions of a package, newest first, page by page. */
export function useVersions(packageId: PackageId) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: queryKeys.versions(packageId),
    queryFn: ({ pageParam, signal }) =>
      client.call(listVersions, { packageId, page: pageParam, limit: 50 }, signal),
    initialPageParam: 1,
    getNextPageParam: nextPage,
  });
}

/** All versions of a package, newest first. */
export function useAllVersions(packageId: PackageId) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.allVersions(packageId),
    queryFn: async ({ signal }) => {
      const pages = await everyPage((page) =>
        client.call(listVersions, { packageId, page, limit: 100 }, signal),
      );
      return pages.flatMap(({ versions }) => versions);
    },
  });
}

/** The manifest of the version, as text. */
export function useManifest(packageId: PackageId, version: number) {
  return useQuery(useManifestQuery(packageId, version));
}

/** What learners on a version have, as a tree. */
export function useVersionContents(packageId: PackageId, version: number) {
  return useQuery({ ...useManifestQuery(packageId, version), select: contentsOf });
}

/** SCOs of a version in the order of its manifest, by id and title; asked for only where somebody wants them. */
export function useScos(packageId: PackageId, version: number, isWanted: boolean) {
  return useQuery({ ...useManifestQuery(packageId, version), select: scosOf, enabled: isWanted });
}

function useManifestQuery(packageId: PackageId, version: number) {
  const client = useClient();
  return queryOptions({
    queryKey: queryKeys.manifest(packageId, version),
    queryFn: ({ signal }) => client.call(readManifest, { packageId, version }, signal),
  });
}

/** `course` is the server's own reading of the manifest. */
function contentsOf({ course }: Answer<typeof readManifest>) {
  return courseOutline(course as Course);
}

function scosOf({ course }: Answer<typeof readManifest>) {
  return scosIn((course as Course).root);
}

function scosIn({ id, title, content, children }: Activity): readonly Pick<Activity, 'id' | 'title'>[] {
  return [...(content?.kind === 'sco' ? [{ id, title }] : []), ...children.flatMap(scosIn)];
}

export interface ComparedVersions {
  readonly from: number;
  readonly to: number;
}

export function useComparison(packageId: PackageId, { from, to }: ComparedVersions) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.comparison(packageId, from, to),
    queryFn: ({ signal }) => client.call(compareVersions, { packageId, from, to }, signal),
  });
}

/** Makes an earlier version the current one. */
export function useRestoreVersion() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.packages());
  return useMutation({
    mutationFn: (wish: CallerInput<typeof restoreVersion>) => client.call(restoreVersion, wish),
    onSuccess,
  });
}

/** Lets unfinished sessions go on with a version. */
export function useMoveSessions() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.sessionLists());
  return useMutation({
    mutationFn: (wish: CallerInput<typeof moveSessions>) => client.call(moveSessions, wish),
    onSuccess,
  });
}

export interface VersionUpload {
  readonly packageId: PackageId;
  readonly file: File;
  readonly movesSessions: boolean;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Uploads a ZIP as the next version of a package. */
export function useUploadVersion() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.packages());
  return useMutation({
    mutationFn: ({ packageId, file, movesSessions, onProgress, signal }: VersionUpload) => {
      const fields = { package_id: packageId, move_sessions: String(movesSessions) };
      return uploadPackageFile(client.connection, file, { fields, onProgress, signal });
    },
    onSuccess,
  });
}

export interface MendWish {
  readonly packageId: PackageId;
  readonly version: number;
  readonly movesSessions: boolean;
  readonly signal: AbortSignal;
}

/** Mends a version into a new one; the new version with the report of what was changed. */
export function useMendPackage() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.packages());
  return useMutation({
    mutationFn: async ({ packageId, version, movesSessions, signal }: MendWish) => {
      const wish = { packageId, version, fixes: 'all', move_sessions: movesSessions } as const;
      const done = await untilEnded(client, await client.call(fixPackage, wish), signal);
      const { versions } = await client.call(listVersions, { packageId, limit: 100 });
      return versions.find((one) => one.version === done.version) ?? null;
    },
    onSuccess,
  });
}

const askAgainMs = 200;

/** What is called off before its end is forgotten by the server, too; it throws as every call does that was called off. */
async function untilEnded(client: Client, begun: Import, signal: AbortSignal): Promise<Import> {
  try {
    return await ended(client, begun, signal);
  } catch (error) {
    if (signal.aborted) await client.call(cancelImport, { importId: begun.import_id });
    throw error;
  }
}

/** Throws what the same upload would have been refused with. */
async function ended(client: Client, begun: Import, signal: AbortSignal): Promise<Import> {
  let one = begun;
  while (one.state !== 'completed') {
    if (one.state === 'failed') throw asFailure(one.failure);
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    one = await client.call(readImport, { importId: begun.import_id }, signal);
  }
  return one;
}

export type PackageChange = CallerInput<typeof updatePackage>;

/** Names and describes a package. */
export function useUpdatePackage() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.packages());
  return useMutation({
    mutationFn: (change: PackageChange) => client.call(updatePackage, change),
    onSuccess,
  });
}

export interface RulesWish {
  readonly packageId: PackageId;
  readonly rules: Partial<LaunchRules>;
}

/** Changes how a package is launched; whatever else is kept with it stays as it is. */
export function useChangeLaunchRules() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.packages());
  return useMutation({
    mutationFn: ({ packageId, rules }: RulesWish) =>
      client.call(updatePackage, { packageId, metadata_changes: { launch_rules: rules } }),
    onSuccess,
  });
}
