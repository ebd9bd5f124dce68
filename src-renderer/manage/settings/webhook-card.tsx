import { Button, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import type { Webhook } from '../../../src-shared/contract/webhooks';
import { useDeleteWebhook, useDeliveries, useSetWebhookActive, useTestWebhook } from '../../api/webhooks';
import { Card } from '../../ui/card';
import { useFormats } from '../../ui/formats';
import { StatusMark } from '../../ui/status-mark';
import { ConfirmedLoss } from '../confirmed-loss';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { Deliveries } from './deliveries';
import { deliveryTones } from './delivery-tones';

/** One webhook: where it posts, how the last delivery went, and what can be done with it. */
export function WebhookCard({ webhook }: { readonly webhook: Webhook }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const [isListing, { open, close }] = useDisclosure(false);
  const setActive = useSetWebhookActive();
  const { id, url } = webhook;
  return (
    <Card>
      <Stack gap="sm" data-testid="webhook" data-url={url}>
        <Group justify="space-between" align="flex-start">
          <Title order={2} size="h4" dir="ltr" style={{ overflowWrap: 'anywhere' }}>
            {url}
          </Title>
          <Switch
            label={say('webhooks.active')}
            aria-label={say('webhooks.activeNamed', { url })}
            checked={webhook.active}
            onChange={(event) =>
              setActive.mutate(
                { webhookId: id, active: event.currentTarget.checked },
                { onError: sayFailure },
              )
            }
          />
        </Group>
        <Text size="sm" c="dimmed">
          {webhook.event_types.includes('*') ? say('webhooks.all') : webhook.event_types.join(', ')}
        </Text>
        <Group gap="sm">
          {!webhook.active && <StatusMark tone="none" label={say('webhooks.paused')} />}
          <LastDelivery webhook={webhook} />
        </Group>
        <Group gap={4}>
          <TestButton webhook={webhook} />
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={open}
            aria-label={say('webhooks.deliveriesNamed', { url })}
          >
            {say('webhooks.deliveries')}
          </Button>
          <DeleteButton webhook={webhook} />
        </Group>
      </Stack>
      {isListing && <Deliveries webhook={webhook} onClose={close} />}
    </Card>
  );
}

function LastDelivery({ webhook }: { readonly webhook: Webhook }) {
  const say = useManageSay();
  const formats = useFormats();
  const { data } = useDeliveries(webhook.id, 1, 1);
  const [last] = data?.deliveries ?? [];
  return (
    <Group gap="sm" data-testid="last-delivery" data-status={last?.status ?? 'none'}>
      {last === undefined ? (
        <StatusMark tone="none" label={say('webhooks.never')} />
      ) : (
        <>
          <StatusMark tone={deliveryTones[last.status]} label={say(`webhooks.${last.status}`)} />
          <Text size="sm" c="dimmed">
            {formats.dateTime(last.created_at)}
            {last.error !== null && ` · ${last.error}`}
          </Text>
        </>
      )}
    </Group>
  );
}

function TestButton({ webhook }: { readonly webhook: Webhook }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const test = useTestWebhook();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      loading={test.isPending}
      aria-label={say('webhooks.testNamed', { url: webhook.url })}
      onClick={() =>
        test.mutate(webhook.id, {
          onError: sayFailure,
          onSuccess: ({ response_status: status }) =>
            notifications.show({ message: say('webhooks.tested', { status: status ?? '' }), role: 'status' }),
        })
      }
    >
      {say('webhooks.test')}
    </Button>
  );
}

function DeleteButton({ webhook: { id, url } }: { readonly webhook: Webhook }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const remove = useDeleteWebhook();
  return (
    <ConfirmedLoss
      label={say('webhooks.remove')}
      name={say('webhooks.removeNamed', { url })}
      isPending={remove.isPending}
      question={{
        title: say('webhooks.removeTitle'),
        text: say('webhooks.removeText', { url }),
        confirm: say('webhooks.removeConfirm'),
        keep: say('webhooks.keep'),
      }}
      onConfirm={() => {
        remove.mutate(id, { onError: sayFailure });
      }}
    />
  );
}
