import { Button, Group, Modal, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { eventNames, type EventName } from '../../../src-shared/contract/event-names';
import { useCreateWebhook } from '../../api/webhooks';
import { CopyText } from '../../ui/copy-text';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';

/** Asks where to and of what, makes the webhook, and shows its secret this once. */
export function CreateWebhook({ onClose }: { readonly onClose: () => void }) {
  const say = useManageSay();
  const create = useCreateWebhook();
  const made = create.data;
  return (
    <Modal
      opened
      onClose={onClose}
      title={say(made === undefined ? 'webhooks.createTitle' : 'webhooks.secretTitle')}
      closeOnClickOutside={made === undefined}
      closeOnEscape={made === undefined}
      withCloseButton={made === undefined}
    >
      {made === undefined ? (
        <WebhookForm create={create} />
      ) : (
        <Stack>
          <Text size="sm">{say('webhooks.secretText')}</Text>
          <CopyText text={made.secret} testId="webhook-secret" />
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {say('webhooks.noted')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function WebhookForm({ create }: { readonly create: ReturnType<typeof useCreateWebhook> }) {
  const say = useManageSay();
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<readonly EventName[]>([]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    create.mutate({ url: url.trim(), event_types: events.length === 0 ? ['*'] : [...events] });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={say('webhooks.url')}
          description={say('webhooks.urlHelp')}
          type="url"
          dir="ltr"
          value={url}
          onChange={(event) => {
            setUrl(event.currentTarget.value);
          }}
          required
          data-autofocus
        />
        <MultiSelect
          label={say('webhooks.events')}
          placeholder={events.length === 0 ? say('webhooks.all') : ''}
          data={[...eventNames]}
          value={[...events]}
          onChange={(chosen) => {
            setEvents(eventNames.filter((name) => chosen.includes(name)));
          }}
          searchable
          clearable
        />
        <Failure error={create.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending} disabled={url.trim() === ''}>
            {say('webhooks.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
