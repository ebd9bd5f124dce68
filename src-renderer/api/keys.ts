import { useMutation, useQuery } from '@tanstack/react-query';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import { createKey, listKeys, revokeKey, rotateKey } from '../../src-shared/contract/keys';
import type { KeyId } from '../../src-shared/kernel/ids';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

export function useKeys() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.keys(),
    queryFn: ({ signal }) => client.call(listKeys, { limit: 100 }, signal),
  });
}

/** The answer holds the key's text, this once. */
export function useCreateKey() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.keys());
  return useMutation({
    mutationFn: (wish: CallerInput<typeof createKey>) => client.call(createKey, wish),
    onSuccess,
  });
}

/** The answer holds the new text, this once. */
export function useRotateKey() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.keys());
  return useMutation({
    mutationFn: (wish: CallerInput<typeof rotateKey>) => client.call(rotateKey, wish),
    onSuccess,
  });
}

export function useRevokeKey() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.keys());
  return useMutation({
    mutationFn: (keyId: KeyId) => client.call(revokeKey, { keyId }),
    onSuccess,
  });
}
