import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type SyntheticEvent } from 'react';
import { useUpdatePackage } from '../../../api/package-versions';
import { useExplain } from '../../../api/use-explain';
import { Card } from '../../../ui/card';
import { ExplainedFailure } from '../../../ui/explained-failure';
import { useManageSay } from '../../use-manage-say';
import type { TabProps } from '../tab';

/** Title and description; an empty field takes what the package itself says. */
export function NameForm({ shown }: TabProps) {
  const say = useManageSay();
  const explain = useExplain();
  const update = useUpdatePackage();
  const [title, setTitle] = useState(shown.title);
  const [description, setDescription] = useState(shown.description ?? '');
  const isChanged = title !== shown.title || description !== (shown.description ?? '');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const change = { title: orNull(title), description: orNull(description) };
    const onSuccess = () => {
      notifications.show({ message: say('properties.saved') });
    };
    update.mutate({ packageId: shown.id, ...change }, { onSuccess });
  };
  return (
    <Card title={say('properties.name')}>
      <form onSubmit={submit}>
        <Stack maw="36rem">
          <TextInput
            label={say('properties.title')}
            description={say('properties.titleHelp')}
            value={title}
            maxLength={1000}
            onChange={(event) => {
              setTitle(event.currentTarget.value);
            }}
          />
          <Textarea
            label={say('properties.description')}
            value={description}
            maxLength={10_000}
            autosize
            minRows={3}
            maxRows={10}
            onChange={(event) => {
              setDescription(event.currentTarget.value);
            }}
          />
          {update.error !== null && <ExplainedFailure {...explain(update.error)} />}
          <Group>
            <Button type="submit" loading={update.isPending} disabled={!isChanged} data-testid="save-name">
              {say('properties.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
