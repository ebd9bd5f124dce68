import { useMutation, useQuery } from '@tanstack/react-query';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import { readTenantQuotas } from '../../src-shared/contract/quotas';
import {
  createTenant,
  deleteTenant,
  listTenants,
  updateLimits,
  updateTenant,
} from '../../src-shared/contract/tenants';
import type { TenantId } from '../../src-shared/kernel/ids';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

/** A page of the tenants, oldest first. */
export function useTenants(page: number) {
  const client = useClient();
  return useQuery({
    queryKey: [...queryKeys.tenants(), page],
    queryFn: ({ signal }) => client.call(listTenants, { page, limit: 20 }, signal),
  });
}

export function useTenantQuotas(tenantId: TenantId) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.quotas(tenantId),
    queryFn: ({ signal }) => client.call(readTenantQuotas, { tenantId }, signal),
  });
}

export function useCreateTenant() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.tenants());
  return useMutation({
    mutationFn: (name: string) => client.call(createTenant, { name }),
    onSuccess,
  });
}

export function useRenameTenant() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.tenants());
  return useMutation({
    mutationFn: (change: CallerInput<typeof updateTenant>) => client.call(updateTenant, change),
    onSuccess,
  });
}

export function useDeleteTenant() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.tenants());
  return useMutation({
    mutationFn: (tenantId: TenantId) => client.call(deleteTenant, { tenantId }),
    onSuccess,
  });
}

export function useUpdateLimits() {
  const client = useClient();
  const onSuccess = useReread(queryKeys.tenants());
  return useMutation({
    mutationFn: (change: CallerInput<typeof updateLimits>) => client.call(updateLimits, change),
    onSuccess,
  });
}
