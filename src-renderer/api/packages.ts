import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  deletePackage,
  downloadPackage,
  listPackages,
  readPackage,
} from '../../src-shared/contract/packages';
import { launchPackage } from '../../src-shared/contract/sessions';
import type { PackageId } from '../../src-shared/kernel/ids';
import { nextPage } from './next-page';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';

/** The packages whose title matches `search`, newest first, page by page. */
export function usePackages(search: string) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: queryKeys.packageList(search),
    queryFn: ({ pageParam, signal }) =>
      client.call(listPackages, { page: pageParam, limit: 48, ...(search === '' ? {} : { search }) }, signal),
    initialPageParam: 1,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
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
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (packageId: PackageId) => client.call(deletePackage, { packageId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.packages() }),
  });
}

/** The package's zip, byte for byte. It passes through memory: the token travels in a header, so a plain link cannot fetch it. */
export function useDownloadPackage() {
  const client = useClient();
  return useMutation({
    mutationFn: (packageId: PackageId) => client.bytes(downloadPackage, { packageId }),
  });
}

export interface LaunchWish {
  readonly packageId: PackageId;
  readonly learnerName: string;
  /** A fresh attempt, although one is open. */
  readonly isNew: boolean;
}

/** The user who previews packages in this Lectern. */
const previewUser = 'designer';

/** Launches a package for the one who previews it; answers where the player is. */
export function useLaunch() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ packageId, learnerName, isNew }: LaunchWish) =>
      client.call(launchPackage, {
        packageId,
        user_id: previewUser,
        learner_name: learnerName,
        force_new: isNew,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.sessionLists() }),
  });
}
