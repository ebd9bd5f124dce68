import { useMutation, useQuery } from '@tanstack/react-query';
import type { CallerInput, Endpoint } from '../../src-shared/contract/endpoint';
import {
  addWatchedFolder,
  importLink,
  linkFolder,
  listLinks,
  listWatchedFolders,
  removeLink,
  removeWatchedFolder,
} from '../../src-shared/contract/folders';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

/** Folders whose ZIP files are imported by themselves, oldest first. */
export function useWatchedFolders() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.watchedFolders(),
    queryFn: async ({ signal }) => (await client.call(listWatchedFolders, {}, signal)).folders,
  });
}

/** Packages that are served from where they lie, oldest first. */
export function useLinks() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.links(),
    queryFn: async ({ signal }) => (await client.call(listLinks, {}, signal)).links,
  });
}

export const useAddWatchedFolder = () => useFolderDeed(addWatchedFolder);
export const useRemoveWatchedFolder = () => useFolderDeed(removeWatchedFolder);
export const useLinkFolder = () => useFolderDeed(linkFolder);
export const useImportLink = () => useFolderDeed(importLink);
export const useRemoveLink = () => useFolderDeed(removeLink);

function useFolderDeed<E extends Endpoint>(endpoint: E) {
  const client = useClient();
  const onSuccess = useReread(queryKeys.folders(), queryKeys.packages());
  return useMutation({
    mutationFn: (input: CallerInput<E>) => client.call(endpoint, input),
    onSuccess,
  });
}
