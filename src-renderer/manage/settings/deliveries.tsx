import { Button, Modal, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Webhook, WebhookDelivery } from '../../../src-shared/contract/webhooks';
import { useDeliveries, useRedeliver } from '../../api/webhooks';
import { useFormats } from '../../ui/formats';
import { StatusMark } from '../../ui/status-mark';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { deliveryTones } from './delivery-tones';
import { Pages } from './pages';

const perPage = 20;

/** What was sent to a webhook and what came back, newest first; each can be sent again. */
export function Deliveries({
  webhook,
  onClose,
}: {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}) {
  const say = useManageSay();
  const [page, setPage] = useState(1);
  const sent = useDeliveries(webhook.id, page, perPage);
  return (
    <Modal opened onClose={onClose} size="xl" title={say('webhooks.deliveriesNamed', { url: webhook.url })}>
      <Stack>
        <Answered
          query={sent}
          isEmpty={({ deliveries }) => deliveries.length === 0}
          empty={<Text c="dimmed">{say('webhooks.deliveriesNone')}</Text>}
        >
          {({ deliveries, total }) => (
            <>
              <DeliveryTable deliveries={deliveries} />
              <Pages label={say('webhooks.pages')} of={total} each={perPage} page={page} onChange={setPage} />
            </>
          )}
        </Answered>
      </Stack>
    </Modal>
  );
}

function DeliveryTable({ deliveries }: { readonly deliveries: readonly WebhookDelivery[] }) {
  const say = useManageSay();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table>
        <caption>
          <VisuallyHidden>{say('webhooks.deliveries')}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            {(['when', 'event', 'answer', 'attempts'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {say(`webhooks.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col">
              <VisuallyHidden>{say('webhooks.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deliveries.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function DeliveryRow({ delivery }: { readonly delivery: WebhookDelivery }) {
  const say = useManageSay();
  const formats = useFormats();
  const sayFailure = useSayFailure();
  const again = useRedeliver();
  const send = () =>
    again.mutate(
      { webhookId: delivery.webhook_id, deliveryId: delivery.id },
      {
        onError: sayFailure,
        onSuccess: ({ response_status: status }) =>
          notifications.show({ message: say('webhooks.sent', { status: status ?? '' }), role: 'status' }),
      },
    );
  return (
    <Table.Tr data-testid="delivery" data-status={delivery.status} data-attempts={delivery.attempts}>
      <Table.Td>{formats.dateTime(delivery.created_at)}</Table.Td>
      <Table.Td>{delivery.event_type}</Table.Td>
      <Table.Td>
        <StatusMark tone={deliveryTones[delivery.status]} label={say(`webhooks.${delivery.status}`)} />
        <Text size="xs" c="dimmed" mt={4}>
          {delivery.error ?? `HTTP ${delivery.response_status ?? ''}`}
        </Text>
      </Table.Td>
      <Table.Td>{formats.number(delivery.attempts)}</Table.Td>
      <Table.Td ta="end">
        <Button
          size="compact-sm"
          variant="subtle"
          loading={again.isPending}
          aria-label={say('webhooks.againNamed', { event: delivery.event_type })}
          onClick={send}
        >
          {say('webhooks.again')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
