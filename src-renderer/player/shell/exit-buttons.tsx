import { ActionIcon, Button, Group, Menu, Tooltip } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconBan, IconDots, IconFlag, IconLogout2, IconPlayerPause } from '@tabler/icons-react';
import type { NavigationRequest } from '../../../src-shared/scorm/attempt/events';
import { AbandonQuestion } from './abandon-question';
import classes from './course-header.module.css';
import type { WayOut, WaysOut } from './offer';
import { usePlayerSay } from './use-player-say';

const looks = {
  exit: { testId: 'nav-exit', Icon: IconLogout2 },
  suspendAll: { testId: 'nav-suspend', Icon: IconPlayerPause },
  exitAll: { testId: 'nav-exit-all', Icon: IconFlag },
  abandon: { testId: 'nav-abandon', Icon: IconBan },
} as const;

export interface ExitButtonsProps {
  readonly ways: WaysOut;
  readonly navigate: (request: NavigationRequest) => void;
}

/** The ways out. They work whatever the content does; only the one that throws work away asks first. */
export function ExitButtons({ ways, navigate }: ExitButtonsProps) {
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [isAsking, { open, close }] = useDisclosure(false);
  const act = (way: WayOut) => (way === 'abandon' ? open() : navigate(way));
  const Others = isWide ? WaysInARow : WaysInAMenu;
  return (
    <Group gap={4} wrap="nowrap">
      {ways.others.length > 0 && <Others ways={ways.others} act={act} />}
      <MainWay way={ways.main} act={act} />
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

type Act = (way: WayOut) => void;

function MainWay({ way, act }: { readonly way: WaysOut['main']; readonly act: Act }) {
  const say = usePlayerSay();
  const { testId, Icon } = looks[way];
  return (
    <Tooltip label={say(`header.hints.${way}`)}>
      <Button
        variant="default"
        size="sm"
        className={classes['step'] ?? ''}
        leftSection={<Icon size={18} className={classes['turns']} aria-hidden />}
        onClick={() => act(way)}
        aria-label={say(`header.ways.${way}`)}
        data-testid={testId}
      >
        <span className={classes['word']}>{say(`header.ways.${way}`)}</span>
      </Button>
    </Tooltip>
  );
}

interface OtherWaysProps {
  readonly ways: WaysOut['others'];
  readonly act: Act;
}

function WaysInARow({ ways, act }: OtherWaysProps) {
  const say = usePlayerSay();
  return ways.map((way) => {
    const { testId, Icon } = looks[way];
    const label = say(`header.hints.${way}`);
    return (
      <Tooltip key={way} label={label}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="dimmed"
          size="lg"
          onClick={() => act(way)}
          aria-label={label}
          data-testid={testId}
        >
          <Icon size={19} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  });
}

function WaysInAMenu({ ways, act }: OtherWaysProps) {
  const say = usePlayerSay();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={say('header.more')}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map((way) => {
          const { testId, Icon } = looks[way];
          return (
            <Menu.Item
              key={way}
              leftSection={<Icon size={18} aria-hidden />}
              onClick={() => act(way)}
              data-testid={testId}
            >
              {say(`header.hints.${way}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
