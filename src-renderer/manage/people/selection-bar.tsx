import { Button, Group, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconId } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { LearnerGroup } from '../../../src-shared/contract/roster';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { useManageSay } from '../use-manage-say';
import classes from './people.module.css';
import { useDeeds } from './use-deeds';

export interface SelectionBarProps {
  readonly chosen: readonly LearnerId[];
  readonly groups: readonly LearnerGroup[];
  /** The class or group that is looked at. */
  readonly group: LearnerGroup | null;
  /** Those who have left are looked at. */
  readonly isOfLeft: boolean;
  readonly onPrint: (learnerIds: readonly LearnerId[]) => void;
  readonly onClear: () => void;
}

/** What can be done with all who are chosen. */
export function SelectionBar({ chosen, groups, group, isOfLeft, onPrint, onClear }: SelectionBarProps) {
  const say = useManageSay();
  const deeds = useDeeds(chosen, onClear);
  const count = chosen.length;
  const ofClass = groups.filter(({ kind }) => kind === 'class');
  const others = groups.filter(({ kind }) => kind === 'group');
  return (
    <Group gap="xs" className={classes['selection'] ?? ''} role="group" aria-label={say('people.selection')}>
      <Text size="sm" fw={600} role="status" data-testid="selected-count">
        {say('people.selected', { count })}
      </Text>
      {ofClass.length > 0 && (
        <Choose label={say('people.moveTo')}>
          {ofClass.map(({ id, name }) => (
            <Menu.Item
              key={id}
              onClick={() => {
                deeds.change({ class_id: id }, say('people.moved', { count, name }));
              }}
            >
              {name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            onClick={() => {
              deeds.change({ class_id: null }, say('people.changed', { count }));
            }}
          >
            {say('people.noClass')}
          </Menu.Item>
        </Choose>
      )}
      {others.length > 0 && (
        <Choose label={say('people.putInto')}>
          {others.map(({ id, name }) => (
            <Menu.Item
              key={id}
              onClick={() => {
                deeds.change({ add_group_ids: [id] }, say('people.changed', { count }));
              }}
            >
              {name}
            </Menu.Item>
          ))}
        </Choose>
      )}
      {!isOfLeft && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconId size={16} aria-hidden />}
          data-testid="print-cards"
          onClick={() => {
            onPrint(chosen);
          }}
        >
          {say('people.printCards')}
        </Button>
      )}
      <Choose label={say('people.more')} testId="selection-more">
        {group !== null && (
          <Menu.Item
            onClick={() => {
              deeds.change({ remove_group_ids: [group.id] }, say('people.changed', { count }));
            }}
          >
            {say('people.takeOut', { name: group.name })}
          </Menu.Item>
        )}
        <Menu.Item onClick={deeds.forgetSecrets}>{say('people.forgetSecrets')}</Menu.Item>
        <Menu.Item onClick={deeds.endCards}>{say('people.endCards')}</Menu.Item>
        <Menu.Item
          onClick={() => {
            deeds.change({ left: !isOfLeft }, say('people.changed', { count }));
          }}
        >
          {say(isOfLeft ? 'people.comeAgain' : 'people.leave')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" onClick={deeds.remove} data-testid="remove-people">
          {say('people.remove')}
        </Menu.Item>
      </Choose>
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {say('people.chooseNone')}
      </Button>
    </Group>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly testId?: string;
  readonly children: ReactNode;
}

function Choose({ label, testId, children }: ChooseProps) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          data-testid={testId}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
