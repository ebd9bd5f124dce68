import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState, type SyntheticEvent } from 'react';
import { longestName } from '../../../src-shared/contract/common';
import type { LearnerGroup } from '../../../src-shared/contract/roster';
import { problemOf } from '../../api/problem';
import { useAddPerson } from '../../api/roster';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';

export interface AddPeopleProps {
  readonly groups: readonly LearnerGroup[];
  /** What is looked at, and so where they are put unless something else is chosen. */
  readonly group: LearnerGroup | null;
  readonly onClose: () => void;
}

/** Adds people by hand, one after the other: Enter adds one and waits for the next. */
export function AddPeople({ groups, group, onClose }: AddPeopleProps) {
  const say = useManageSay();
  const add = useAddPerson();
  const nameField = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [userId, setUserId] = useState('');
  const [groupId, setGroupId] = useState<string | null>(group?.id ?? null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const taken = useTakenBy(add.error);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const given = userId.trim();
    const into = groups.find(({ id }) => id === groupId);
    add.mutate(
      {
        name: name.trim(),
        ...(given === '' ? {} : { user_id: given }),
        group_ids: into === undefined ? [] : [into.id],
      },
      {
        onSuccess: (made) => {
          setAdded((before) => [made.name, ...before]);
          setName('');
          setUserId('');
          nameField.current?.focus();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={say('people.addTitle')}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            ref={nameField}
            label={say('people.name')}
            description={say('people.nameHelp')}
            value={name}
            maxLength={longestName}
            required
            autoComplete="off"
            data-autofocus
            data-testid="person-name"
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <TextInput
            label={say('people.id')}
            description={say('people.idHelp')}
            value={userId}
            maxLength={longestName}
            autoComplete="off"
            spellCheck={false}
            error={taken}
            data-testid="person-id"
            onChange={(event) => {
              setUserId(event.currentTarget.value);
              add.reset();
            }}
          />
          {groups.length > 0 && (
            <Select
              label={say('people.intoGroup')}
              placeholder={say('people.intoNone')}
              value={groupId}
              onChange={setGroupId}
              data={groups.map(({ id, name: label }) => ({ value: id, label }))}
              clearable
              searchable={groups.length > 8}
            />
          )}
          <Failure error={taken === null ? add.error : null} />
          <Text size="sm" c="dimmed" role="status" data-testid="people-added">
            {added.length === 0
              ? ''
              : say('people.added', { count: added.length, names: added.slice(0, 3).join(', ') })}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {say('people.done')}
            </Button>
            <Button
              type="submit"
              loading={add.isPending}
              disabled={name.trim() === ''}
              data-testid="person-add"
            >
              {say('people.addOne')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** In words whose an id is already; null where that is not what a deed failed with. */
export function useTakenBy(error: unknown): string | null {
  const say = useManageSay();
  if (error === null) return null;
  const { code, details } = problemOf(error);
  if (code !== 'DUPLICATE_ENTRY') return null;
  return say('people.idTaken', { name: typeof details['name'] === 'string' ? details['name'] : '' });
}
