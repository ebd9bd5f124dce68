import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useUpdateSettings } from '../../api/app';
import { useWebhooks } from '../../api/webhooks';
import { Card } from '../../ui/card';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { CreateWebhook } from './create-webhook';
import { Pages } from './pages';
import { WebhookCard } from './webhook-card';
import { WithSettings } from './with-settings';

/** Where events are posted, and how that went. */
export function WebhooksSection() {
  const say = useManageSay();
  const [page, setPage] = useState(1);
  const [isCreating, { open, close }] = useDisclosure(false);
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
      <Answered
        query={useWebhooks(page)}
        label={say('webhooks.loading')}
        isEmpty={({ total }) => total === 0}
        empty={
          <Card>
            <Text c="dimmed">{say('webhooks.none')}</Text>
          </Card>
        }
      >
        {({ webhooks, total, limit }) => (
          <>
            {webhooks.map((webhook) => (
              <WebhookCard key={webhook.id} webhook={webhook} />
            ))}
            <Pages label={say('webhooks.pages')} of={total} each={limit} page={page} onChange={setPage} />
          </>
        )}
      </Answered>
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
