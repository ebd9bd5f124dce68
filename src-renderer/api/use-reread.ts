import { useQueryClient, type QueryKey } from '@tanstack/react-query';

/** Reads again what a deed may have changed: every query whose key begins with one of these. */
export function useReread(...keys: readonly QueryKey[]): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}
