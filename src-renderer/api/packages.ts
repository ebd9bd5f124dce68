import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import { updatePackage } from '../../src-shared/contract/package-versions';
import {
  deletePackage,
  downloadPackage,
  listPackages,
  listTags,
  readPackage,
} from '../../src-shared/contract/packages';
import { addSamples } from '../../src-shared/contract/samples';
import { launchPackage } from '../../src-shared/contract/sessions';
import { previewUser } from '../../src-shared/contract/user-id';
import type { PackageId } from '../../src-shared/kernel/ids';
import { queryKeys } from './query-keys';
import type { BytesWishes } from './read-bytes';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

export type PackagesAsked = CallerInput<typeof listPackages>;

/** One page of the packages that are asked for; the one before it stays until it is there. */
export function usePackages(asked: PackagesAsked) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.packageList(asked),
    queryFn: ({ signal }) => client.call(listPackages, asked, signal),
    placeholderData: keepPreviousData,
  });
}

/** Tags that packages have, those of most packages first. */
export function useTags() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.tags(),
    queryFn: async ({ signal }) => (await client.call(listTags, {}, signal)).tags,
  });
}

export interface TagWish {
  readonly packageId: PackageId;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Adds and removes tags; whatever else is kept with the package stays as it is. */
export function useChangeTags() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.packages());
  return useMutation({
    mutationFn: ({ packageId, added, removed }: TagWish) =>
      client.call(updatePackage, { packageId, add_tags: [...added], remove_tags: [...removed] }),
    onSuccess,
  });
}

/** Adds the packages that come with Lectern. */
export function useAddSamples() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.packages());
  return useMutation({
    mutationFn: () => client.call(addSamples, {}),
    onSuccess,
  });
}

export function usePackage(packageId: string) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.package(packageId),
    queryFn: ({ signal }) => client.call(readPackage, { packageId }, signal),
  });
}

export function useDeletePackage() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.packages());
  return useMutation({
    mutationFn: (packageId: PackageId) => client.call(deletePackage, { packageId }),
    onSuccess,
  });
}

/** The package's zip, byte for byte. It passes through memory: the token travels in a header, so a plain link cannot fetch it. */
export function useDownloadPackage() {
  const client = useClient();
  return useMutation({
    mutationFn: ({ packageId, ...wishes }: { readonly packageId: PackageId } & BytesWishes) =>
      client.bytes(downloadPackage, { packageId }, wishes),
  });
}

export interface LaunchWish {
  readonly packageId: PackageId;
  readonly learnerName: string;
  /** A fresh attempt, although one is open. */
  readonly isNew: boolean;
  readonly mode: CallerInput<typeof launchPackage>['mode'];
}

/** Launches a package for the one who previews it; answers where the player is. */
export function useLaunch() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.sessionLists());
  return useMutation({
    mutationFn: ({ packageId, learnerName, isNew, mode }: LaunchWish) =>
      client.call(launchPackage, {
        packageId,
        user_id: previewUser,
        learner_name: learnerName,
        force_new: isNew,
        mode,
      }),
    onSuccess,
  });
}
