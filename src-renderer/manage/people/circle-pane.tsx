import { Box, Button, Group, NativeSelect, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import type { LearnerGroup } from '../../../src-shared/contract/roster';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';
import { CreateGroup } from './create-group';
import classes from './people.module.css';
import type { Circle, RosterCounts } from './shown-people';

export interface CirclePaneProps {
  readonly circle: Circle;
  readonly groups: readonly LearnerGroup[];
  readonly counts: RosterCounts;
  readonly onChoose: (circle: Circle) => void;
}

interface Choice {
  readonly circle: Circle;
  readonly name: string;
  readonly count: number;
}

/** Everybody, each class and each group, with how many they are; a list to choose from where the window is narrow. */
export function CirclePane({ circle, groups, counts, onChoose }: CirclePaneProps) {
  const say = useManageSay();
  const [isCreating, creating] = useDisclosure(false);
  const ofKind = (kind: LearnerGroup['kind']): readonly Choice[] =>
    groups
      .filter((group) => group.kind === kind)
      .map(({ id, name, learners }) => ({ circle: id, name, count: learners }));
  const everybody: Choice = { circle: 'here', name: say('people.everybody'), count: counts.here };
  const left: Choice = { circle: 'left', name: say('people.left'), count: counts.left };
  const isLeftShown = counts.left > 0 || circle === 'left';
  const shown = { circle, onChoose };
  const sections = [
    { title: say('people.classes'), choices: ofKind('class') },
    { title: say('people.groups'), choices: ofKind('group') },
  ].filter(({ choices }) => choices.length > 0);
  const create = (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={creating.open}
      data-testid="create-group"
    >
      {say('people.newGroup')}
    </Button>
  );
  return (
    <>
      <Box component="nav" aria-label={say('people.circles')} visibleFrom="md" data-testid="circles">
        <Stack gap="lg">
          <Choices choices={[everybody]} {...shown} />
          {sections.map((section) => (
            <Choices key={section.title} {...section} {...shown} />
          ))}
          {create}
          {isLeftShown && <Choices choices={[left]} {...shown} />}
        </Stack>
      </Box>
      <Group hiddenFrom="md" align="flex-end" gap="xs">
        <NativeSelect
          flex={1}
          label={say('people.circles')}
          value={circle}
          onChange={({ currentTarget: { value } }) => {
            const all = [everybody, ...sections.flatMap(({ choices }) => choices), left];
            onChoose(all.find((choice) => choice.circle === value)?.circle ?? 'here');
          }}
          data={[
            option(everybody),
            ...sections.map(({ title, choices }) => ({ group: title, items: choices.map(option) })),
            ...(isLeftShown ? [option(left)] : []),
          ]}
        />
        {create}
      </Group>
      {isCreating && <CreateGroup onClose={creating.close} onMade={onChoose} />}
    </>
  );
}

function option({ circle, name, count }: Choice) {
  return { value: circle, label: `${name} (${String(count)})` };
}

interface ChoicesProps extends Pick<CirclePaneProps, 'circle' | 'onChoose'> {
  readonly title?: string;
  readonly choices: readonly Choice[];
}

function Choices({ title, choices, circle, onChoose }: ChoicesProps) {
  const formats = useFormats();
  const id = useId();
  return (
    <div>
      {title !== undefined && (
        <Text size="xs" fw={600} c="dimmed" px="sm" mb={4} id={id}>
          {title}
        </Text>
      )}
      <ul className={classes['circles']} aria-labelledby={title === undefined ? undefined : id}>
        {choices.map((choice) => (
          <li key={choice.circle}>
            <UnstyledButton
              className={classes['circle'] ?? ''}
              aria-current={choice.circle === circle ? 'true' : undefined}
              onClick={() => {
                onChoose(choice.circle);
              }}
            >
              <span className={classes['name']}>{choice.name}</span>
              <Text span size="xs" c="dimmed">
                {formats.number(choice.count)}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
