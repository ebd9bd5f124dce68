import { Button, Divider, Drawer, Group, MultiSelect, Stack, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconId } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { longestName } from '../../../src-shared/contract/common';
import type { Learner, LearnerGroup } from '../../../src-shared/contract/roster';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { useUpdatePerson } from '../../api/roster';
import { Failure } from '../failure';
import { Quiet } from '../quiet';
import { useManageSay } from '../use-manage-say';
import { useTakenBy } from './add-people';
import { SecretForm } from './secret-form';
import { useDeeds } from './use-deeds';

export interface PersonDrawerProps {
  readonly person: Learner;
  readonly groups: readonly LearnerGroup[];
  /** They have another secret now, or none. */
  readonly onChanged: (person: Learner) => void;
  readonly onPrint: (learnerIds: readonly LearnerId[]) => void;
  readonly onClose: () => void;
}

/** All about one of the roster: name, id, groups, what lets them in, and leaving. */
export function PersonDrawer({ person, groups, onChanged, onPrint, onClose }: PersonDrawerProps) {
  const say = useManageSay();
  const deeds = useDeeds([person.id], onClose);
  const hasLeft = person.left_at !== null;
  return (
    <Drawer opened onClose={onClose} position="right" title={<bdi>{person.name}</bdi>}>
      <Stack gap="lg" data-testid="person-drawer">
        <PersonForm person={person} groups={groups} onSaved={onClose} />
        <Divider />
        <Stack gap="sm">
          <Title order={3}>{say('people.secretOf')}</Title>
          <SecretForm key={person.secret_kind} person={person} onChanged={onChanged} />
        </Stack>
        <Divider />
        <Stack gap="sm">
          <Title order={3}>{say('people.card')}</Title>
          <Quiet>{say('people.cardHelp')}</Quiet>
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              disabled={hasLeft}
              leftSection={<IconId size={16} aria-hidden />}
              onClick={() => {
                onPrint([person.id]);
              }}
            >
              {say('people.printCard')}
            </Button>
            <Button size="xs" variant="default" onClick={deeds.endCards}>
              {say('people.endCards')}
            </Button>
          </Group>
        </Stack>
        <Divider />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              deeds.change({ left: !hasLeft }, say('people.changed', { count: 1 }));
            }}
          >
            {say(hasLeft ? 'people.comeAgain' : 'people.leave')}
          </Button>
          <Button size="xs" variant="subtle" color="red" onClick={deeds.remove}>
            {say('people.remove')}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}

interface PersonFormProps {
  readonly person: Learner;
  readonly groups: readonly LearnerGroup[];
  readonly onSaved: () => void;
}

function PersonForm({ person, groups, onSaved }: PersonFormProps) {
  const say = useManageSay();
  const update = useUpdatePerson();
  const [name, setName] = useState(person.name);
  const [userId, setUserId] = useState(person.user_id);
  const [groupIds, setGroupIds] = useState<readonly string[]>(person.groups.map((one) => one.group_id));
  const taken = useTakenBy(update.error);
  const items = (kind: LearnerGroup['kind']) =>
    groups.filter((group) => group.kind === kind).map(({ id, name: label }) => ({ value: id, label }));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      notifications.show({ message: say('people.saved'), role: 'status' });
      onSaved();
    };
    update.mutate(
      {
        learnerId: person.id,
        name: name.trim(),
        user_id: userId.trim(),
        group_ids: groups.map(({ id }) => id).filter((id) => groupIds.includes(id)),
      },
      { onSuccess },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={say('people.name')}
          value={name}
          maxLength={longestName}
          required
          data-autofocus
          data-testid="person-name"
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <TextInput
          label={say('people.id')}
          description={say('people.idKept')}
          value={userId}
          maxLength={longestName}
          required
          spellCheck={false}
          error={taken}
          onChange={(event) => {
            setUserId(event.currentTarget.value);
            update.reset();
          }}
        />
        {groups.length > 0 && (
          <MultiSelect
            label={say('people.groupsOf')}
            value={[...groupIds]}
            onChange={setGroupIds}
            data={[
              { group: say('people.classes'), items: items('class') },
              { group: say('people.groups'), items: items('group') },
            ]}
            searchable
          />
        )}
        <Failure error={taken === null ? update.error : null} />
        <Group justify="flex-end">
          <Button
            type="submit"
            loading={update.isPending}
            disabled={name.trim() === '' || userId.trim() === ''}
            data-testid="person-save"
          >
            {say('people.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
