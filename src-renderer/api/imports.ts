import { useMutation, useQuery } from '@tanstack/react-query';
import {
  cancelImport,
  importFiles,
  listImports,
  retryImport,
  type Import,
} from '../../src-shared/contract/imports';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

const mostListed = 50;
const askAgainMs = 1000;

/** The last imports of the last day, whoever began them, newest first. */
export function useImports() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.importList(),
    queryFn: async ({ signal }) => (await client.call(listImports, { limit: mostListed }, signal)).imports,
    refetchInterval: ({ state: { data = [] } }) => (data.some(isUnderWay) ? askAgainMs : false),
  });
}

export function isUnderWay({ state }: Pick<Import, 'state'>): boolean {
  return state !== 'completed' && state !== 'failed';
}

export const useRetryImport = () => useImportDeed(retryImport);

/** Calls an import off that is under way, and forgets one that has failed. */
export const useCancelImport = () => useImportDeed(cancelImport);

/** Imports files of this machine, by their absolute paths; resolves with what came of each once they are on their way. */
export function useImportFiles() {
  const client = useClient();
  const onSettled = useReread(queryKeys.imports());
  return useMutation({
    mutationFn: async (paths: readonly string[]) =>
      (await client.call(importFiles, { paths: [...paths] })).files,
    onSettled,
  });
}

function useImportDeed(deed: typeof retryImport | typeof cancelImport) {
  const client = useClient();
  const onSettled = useReread(queryKeys.imports());
  return useMutation({
    mutationFn: (importId: Import['import_id']) => client.call(deed, { importId }),
    onSettled,
  });
}
