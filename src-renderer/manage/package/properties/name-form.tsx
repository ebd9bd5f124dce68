import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type SyntheticEvent } from 'react';
import { longestDescription, longestTitle } from '../../../../src-shared/contract/common';
import type { Package } from '../../../../src-shared/contract/packages';
import { useUpdatePackage } from '../../../api/package-versions';
import { Card } from '../../../ui/card';
import { Failure } from '../../failure';
import { useManageSay } from '../../use-manage-say';
import type { TabProps } from '../tab';
import { changeOfNames, namesOf } from './names';

/** Title and description; an empty field takes what the package itself says. */
export function NameForm({ shown }: TabProps) {
  const say = useManageSay();
  const update = useUpdatePackage();
  const [before, setBefore] = useState(namesOf(shown));
  const [{ title, description }, setNames] = useState(before);
  const change = changeOfNames(before, { title, description });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const onSuccess = (changed: Package) => {
      setBefore(namesOf(changed));
      setNames(namesOf(changed));
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
            maxLength={longestTitle}
            onChange={(event) => {
              setNames({ description, title: event.currentTarget.value });
            }}
          />
          <Textarea
            label={say('properties.description')}
            value={description}
            maxLength={longestDescription}
            autosize
            minRows={3}
            maxRows={10}
            onChange={(event) => {
              setNames({ title, description: event.currentTarget.value });
            }}
          />
          <Failure error={update.error} />
          <Group>
            <Button
              type="submit"
              loading={update.isPending}
              disabled={Object.keys(change).length === 0}
              data-testid="save-name"
            >
              {say('properties.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
