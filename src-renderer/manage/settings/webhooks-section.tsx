import { Button, Group, Pagination, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useUpdateSettings } from '../../api/app';
import { useExplain } from '../../api/use-explain';
import { useWebhooks } from '../../api/webhooks';
import { Card } from '../../ui/card';
import { ExplainedFailure } from '../../ui/explained-failure';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { CreateWebhook } from './create-webhook';
import { WebhookCard } from './webhook-card';
import { WithSettings } from './with-settings';

/** Where events are posted, and how that went. */
export function WebhooksSection() {
  const say = useManageSay();
  const explain = useExplain();
  const [page, setPage] = useState(1);
  const [isCreating, { open, close }] = useDisclosure(false);
  const { data, error, isPending, refetch } = useWebhooks(page);
  return (
    <>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text c="dimmed">{say('webhooks.help')}</Text>
        <Button
          size="xs"
          flex="none"
          onClick={open}
          leftSection={<IconPlus size={16} aria-hidden />}
          data-testid="create-webhook"
        >
          {say('webhooks.create')}
        </Button>
      </Group>
      {isPending && <Skeleton height={120} role="status" aria-label={say('webhooks.loading')} />}
      {!isPending && data === undefined && (
        <ExplainedFailure {...explain(error)} onRetry={() => void refetch()} />
      )}
      {data?.webhooks.length === 0 && (
        <Card>
          <Text c="dimmed">{say('webhooks.none')}</Text>
        </Card>
      )}
      {data?.webhooks.map((webhook) => (
        <WebhookCard key={webhook.id} webhook={webhook} />
      ))}
      {data !== undefined && data.total > data.limit && (
        <Pagination
          total={Math.ceil(data.total / data.limit)}
          value={page}
          onChange={setPage}
          aria-label={say('webhooks.pages')}
        />
      )}
      <InnerAddresses />
      {isCreating && <CreateWebhook onClose={close} />}
    </>
  );
}

function InnerAddresses() {
  const say = useManageSay();
  const update = useUpdateSettings();
  const sayFailure = useSayFailure();
  return (
    <WithSettings>
      {(settings) => (
        <Stack>
          <Switch
            label={say('webhooks.inner')}
            description={say('webhooks.innerHelp')}
            checked={settings.webhooks_to_inner_addresses}
            onChange={(event) =>
              update.mutate(
                { webhooks_to_inner_addresses: event.currentTarget.checked },
                { onError: sayFailure },
              )
            }
            data-testid="inner-addresses"
          />
        </Stack>
      )}
    </WithSettings>
  );
}
