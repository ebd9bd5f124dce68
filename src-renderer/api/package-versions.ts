import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiFailure } from '../../src-shared/contract/call';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import { errorCatalogue, type ErrorCode } from '../../src-shared/contract/errors';
import { readImport, type Import } from '../../src-shared/contract/imports';
import { launchRulesOf, type LaunchRules } from '../../src-shared/contract/launch-rules';
import {
  compareVersions,
  fixPackage,
  listVersions,
  moveSessions,
  readManifest,
  restoreVersion,
  updatePackage,
} from '../../src-shared/contract/package-versions';
import { readPackage } from '../../src-shared/contract/packages';
import type { PackageId } from '../../src-shared/kernel/ids';
import type { Client } from './client';
import { metadataScope } from './metadata-scope';
import { nextPage } from './next-page';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
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

/** The manifest of the version, as text. */
export function useManifest(packageId: PackageId, version: number) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.manifest(packageId, version),
    queryFn: ({ signal }) => client.call(readManifest, { packageId, version }, signal),
  });
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
  const onSuccess = useForgetPackages();
  return useMutation({
    mutationFn: (wish: CallerInput<typeof restoreVersion>) => client.call(restoreVersion, wish),
    onSuccess,
  });
}

/** Lets unfinished sessions go on with a version. */
export function useMoveSessions() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: CallerInput<typeof moveSessions>) => client.call(moveSessions, wish),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.sessionLists() }),
  });
}

export interface VersionUpload {
  readonly packageId: PackageId;
  readonly file: File;
  readonly movesSessions: boolean;
  readonly onProgress: (share: number) => void;
}

/** Uploads a ZIP as the next version of a package. */
export function useUploadVersion() {
  const client = useClient();
  const onSuccess = useForgetPackages();
  return useMutation({
    mutationFn: ({ packageId, file, movesSessions, onProgress }: VersionUpload) => {
      const fields = { package_id: packageId, move_sessions: String(movesSessions) };
      const { signal } = new AbortController();
      return uploadPackageFile(client.connection, file, { fields, onProgress, signal });
    },
    onSuccess,
  });
}

export interface MendWish {
  readonly packageId: PackageId;
  readonly version: number;
  readonly movesSessions: boolean;
}

/** Mends a version into a new one; the new version with the report of what was changed. */
export function useMendPackage() {
  const client = useClient();
  const onSuccess = useForgetPackages();
  return useMutation({
    mutationFn: async ({ packageId, version, movesSessions }: MendWish) => {
      const wish = { packageId, version, fixes: 'all', move_sessions: movesSessions } as const;
      const done = await untilEnded(client, await client.call(fixPackage, wish));
      const { versions } = await client.call(listVersions, { packageId, limit: 100 });
      return versions.find((one) => one.version === done.version) ?? null;
    },
    onSuccess,
  });
}

const askAgainMs = 200;

/** Throws what the same upload would have been refused with. */
async function untilEnded(client: Client, begun: Import): Promise<Import> {
  let one = begun;
  while (one.state !== 'completed') {
    if (one.state === 'failed') throw failureOf(one);
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    one = await client.call(readImport, { importId: begun.import_id });
  }
  return one;
}

function failureOf({ failure }: Import): ApiFailure {
  const code = failure?.code ?? 'INTERNAL_ERROR';
  return new ApiFailure(isKnown(code) ? errorCatalogue[code].status : 500, { ...failure });
}

function isKnown(code: string): code is ErrorCode {
  return code in errorCatalogue;
}

export type PackageChange = Omit<CallerInput<typeof updatePackage>, 'metadata'>;

/** Names and describes a package. */
export function useUpdatePackage() {
  const client = useClient();
  const onSuccess = useForgetPackages();
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
  const onSuccess = useForgetPackages();
  return useMutation({
    scope: metadataScope,
    mutationFn: async ({ packageId, rules }: RulesWish) => {
      const { metadata } = await client.call(readPackage, { packageId });
      const launchRules = { ...launchRulesOf(metadata), ...rules };
      return client.call(updatePackage, { packageId, metadata: { ...metadata, launch_rules: launchRules } });
    },
    onSuccess,
  });
}

function useForgetPackages() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: queryKeys.packages() });
}
