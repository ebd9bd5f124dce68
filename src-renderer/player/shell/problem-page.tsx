import { Button, Center, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconClockOff,
  IconDevices,
  IconLinkOff,
  IconPackageOff,
  IconPlugConnectedX,
  IconRefresh,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { hasBeenInRoom } from '../../api/kept-visit';
import { StatePage } from '../../ui/state-page';
import type { Problem, ProblemKind } from './open-course';
import { SupportDetails } from './support-details';
import { usePlayerSay } from './use-player-say';
import { WatchSession } from './watch-session';

type Way = 'retry' | 'takeOver' | 'goOn';

const looks: Readonly<Record<ProblemKind, { Icon: ComponentType<{ size?: number }>; way: Way | null }>> = {
  token: { Icon: IconLinkOff, way: null },
  expired: { Icon: IconClockOff, way: null },
  sessionGone: { Icon: IconLinkOff, way: null },
  packageGone: { Icon: IconPackageOff, way: null },
  unreachable: { Icon: IconPlugConnectedX, way: 'retry' },
  fault: { Icon: IconAlertTriangle, way: 'retry' },
  takenOver: { Icon: IconDevices, way: 'takeOver' },
  reloaded: { Icon: IconRefresh, way: 'goOn' },
};

/** Why there is no course: what happened, what is safe, what to do. Every way on is to open the course again; one may look on instead. */
export function ProblemPage({ problem }: { readonly problem: Problem }) {
  const say = usePlayerSay();
  const { Icon, way } = looks[problem.kind];
  const [isWatched, { toggle }] = useDisclosure(false);
  return (
    <Center component="main" mih="100dvh" data-testid="player-problem" data-problem={problem.kind}>
      <StatePage
        order={1}
        icon={<Icon size={30} />}
        title={say(`problems.${problem.kind}.title`)}
        text={say(`problems.${problem.kind}.text`)}
        action={
          <Stack align="center" gap="lg" mt="xs">
            <Group justify="center" gap="sm">
              {way !== null && (
                <Button onClick={() => location.reload()} data-testid="problem-go-on">
                  {say(`problems.${way}`)}
                </Button>
              )}
              {hasBeenInRoom() && (
                <Button
                  component="a"
                  href="/"
                  variant={way === null ? 'filled' : 'default'}
                  data-testid="problem-courses"
                >
                  {say('room.courses')}
                </Button>
              )}
              {way === 'takeOver' && (
                <Button
                  variant="default"
                  onClick={toggle}
                  aria-expanded={isWatched}
                  data-testid="problem-watch"
                >
                  {say(isWatched ? 'watch.stop' : 'watch.start')}
                </Button>
              )}
            </Group>
            {isWatched && <WatchSession />}
            <SupportDetails facts={{ problem: problem.kind, ...problem.facts }} align="center" />
          </Stack>
        }
      />
    </Center>
  );
}
