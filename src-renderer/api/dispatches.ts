import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import {
  createPackageDispatch,
  downloadDispatch,
  listPackageDispatches,
  revokeDispatch,
  type Dispatch,
} from '../../src-shared/contract/dispatches';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import type { PackageId } from '../../src-shared/kernel/ids';
import { nextPage } from './next-page';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

/** The dispatches of a package, newest first, page by page. */
export function useDispatches(packageId: PackageId) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: queryKeys.dispatches(packageId),
    queryFn: ({ pageParam, signal }) =>
      client.call(listPackageDispatches, { packageId, page: pageParam, limit: 50 }, signal),
    initialPageParam: 1,
    getNextPageParam: nextPage,
  });
}

export function useCreateDispatch() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.allDispatches());
  return useMutation({
    mutationFn: (wish: CallerInput<typeof createPackageDispatch>) => client.call(createPackageDispatch, wish),
    onSuccess,
  });
}

/** For good. */
export function useRevokeDispatch() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.allDispatches());
  return useMutation({
    mutationFn: (dispatchId: Dispatch['id']) => client.call(revokeDispatch, { dispatchId }),
    onSuccess,
  });
}

export interface DispatchZipWish {
  readonly dispatchId: Dispatch['id'];
  /** The SCORM version of the ZIP, not of the course. */
  readonly version: '1.2' | '2004';
}

/** The ZIP that an LMS imports. */
export function useDownloadDispatch() {
  const client = useClient();
  return useMutation({ mutationFn: (wish: DispatchZipWish) => client.bytes(downloadDispatch, wish) });
}
