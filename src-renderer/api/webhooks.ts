import { useMutation, useQuery } from '@tanstack/react-query';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import {
  createWebhook,
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  patchWebhook,
  redeliver,
  testWebhook,
} from '../../src-shared/contract/webhooks';
import type { DeliveryId, WebhookId } from '../../src-shared/kernel/ids';
import { queryKeys } from './query-keys';
import { useClient } from './server-provider';
import { useReread } from './use-reread';

/** Deliveries go on by themselves, and nothing tells of them: a list that is looked at is read again. */
const againMs = 5_000;

export function useWebhooks(page: number) {
  const client = useClient();
  return useQuery({
    queryKey: [...queryKeys.webhooks(), 'list', page],
    queryFn: ({ signal }) => client.call(listWebhooks, { page, limit: 20 }, signal),
    refetchInterval: againMs,
  });
}

export function useDeliveries(webhookId: WebhookId, page: number, limit: number) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.deliveries(webhookId, page, limit),
    queryFn: ({ signal }) => client.call(listDeliveries, { webhookId, page, limit }, signal),
    refetchInterval: againMs,
  });
}

/** The answer holds the secret, this once. */
export function useCreateWebhook() {
  const client = useClient();
  const reread = useReread(queryKeys.webhooks());
  return useMutation({
    mutationFn: (wish: CallerInput<typeof createWebhook>) => client.call(createWebhook, wish),
    onSuccess: reread,
  });
}

export function useSetWebhookActive() {
  const client = useClient();
  const reread = useReread(queryKeys.webhooks());
  return useMutation({
    mutationFn: ({ webhookId, active }: { readonly webhookId: WebhookId; readonly active: boolean }) =>
      client.call(patchWebhook, { webhookId, active }),
    onSuccess: reread,
  });
}

export function useDeleteWebhook() {
  const client = useClient();
  const reread = useReread(queryKeys.webhooks());
  return useMutation({
    mutationFn: (webhookId: WebhookId) => client.call(deleteWebhook, { webhookId }),
    onSuccess: reread,
  });
}

/** Fails where the receiver did not take the event; either way there is one more delivery. */
export function useTestWebhook() {
  const client = useClient();
  const reread = useReread(queryKeys.webhooks());
  return useMutation({
    mutationFn: (webhookId: WebhookId) => client.call(testWebhook, { webhookId }),
    onSettled: reread,
  });
}

export function useRedeliver() {
  const client = useClient();
  const reread = useReread(queryKeys.webhooks());
  return useMutation({
    mutationFn: (which: { readonly webhookId: WebhookId; readonly deliveryId: DeliveryId }) =>
      client.call(redeliver, which),
    onSettled: reread,
  });
}
