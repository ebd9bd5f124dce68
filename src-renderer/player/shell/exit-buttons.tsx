import { ActionIcon, Button, Group, Menu, Modal, Text, Tooltip } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconBan, IconDots, IconFlag, IconLogout2, IconPlayerPause } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { NavigationRequest } from '../../../src-shared/scorm/attempt/events';
import classes from './course-header.module.css';
import { usePlayerSay } from './use-player-say';

/** The ways out. They work whatever the content does; only the one that throws work away asks first. */
export function ExitButtons({ navigate }: { readonly navigate: (request: NavigationRequest) => void }) {
  const say = usePlayerSay();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [isAsking, { open, close }] = useDisclosure(false);
  const ways: readonly Way[] = [
    {
      testId: 'nav-suspend',
      label: say('header.suspend'),
      Icon: IconPlayerPause,
      act: () => navigate('suspendAll'),
    },
    { testId: 'nav-exit-all', label: say('header.exitAll'), Icon: IconFlag, act: () => navigate('exitAll') },
    { testId: 'nav-abandon', label: say('header.abandon'), Icon: IconBan, act: open },
  ];
  return (
    <Group gap={4} wrap="nowrap">
      {isWide ? <WaysInARow ways={ways} /> : <WaysInAMenu ways={ways} />}
      <Tooltip label={say('header.exitHint')}>
        <Button
          variant="default"
          size="sm"
          className={classes['step'] ?? ''}
          leftSection={<IconLogout2 size={18} className={classes['turns']} aria-hidden />}
          onClick={() => navigate('exit')}
          aria-label={say('header.exit')}
          data-testid="nav-exit"
        >
          <span className={classes['word']}>{say('header.exit')}</span>
        </Button>
      </Tooltip>
      <AbandonQuestion
        isOpen={isAsking}
        onStay={close}
        onLeave={() => {
          close();
          navigate('abandon');
        }}
      />
    </Group>
  );
}

interface Way {
  readonly testId: string;
  readonly label: string;
  readonly Icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  readonly act: () => void;
}

function WaysInARow({ ways }: { readonly ways: readonly Way[] }) {
  return ways.map(({ testId, label, Icon, act }) => (
    <Tooltip key={testId} label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="dimmed"
        size="lg"
        onClick={act}
        aria-label={label}
        data-testid={testId}
      >
        <Icon size={19} aria-hidden />
      </ActionIcon>
    </Tooltip>
  ));
}

function WaysInAMenu({ ways }: { readonly ways: readonly Way[] }) {
  const say = usePlayerSay();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={say('header.more')}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map(({ testId, label, Icon, act }) => (
          <Menu.Item
            key={testId}
            leftSection={<Icon size={18} aria-hidden />}
            onClick={act}
            data-testid={testId}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface AbandonQuestionProps {
  readonly isOpen: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

function AbandonQuestion({ isOpen, onStay, onLeave }: AbandonQuestionProps) {
  const say = usePlayerSay();
  return (
    <Modal
      opened={isOpen}
      onClose={onStay}
      title={say('abandon.title')}
      classNames={{ title: classes['question'] ?? '' }}
      closeButtonProps={{ 'aria-label': say('abandon.cancel') }}
    >
      <Text size="sm">{say('abandon.text')}</Text>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onStay} data-autofocus>
          {say('abandon.cancel')}
        </Button>
        <Button color="red" onClick={onLeave} data-testid="nav-confirm">
          {say('abandon.confirm')}
        </Button>
      </Group>
    </Modal>
  );
}
