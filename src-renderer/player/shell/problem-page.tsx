import { Button, Center, Code, Collapse, CopyButton, Group, Stack } from '@mantine/core';
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
import { StatePage } from '../../ui/state-page';
import type { Problem, ProblemKind } from './open-course';
import { usePlayerSay } from './use-player-say';

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

/** Why there is no course: what happened, what is safe, what to do. Every way on is to open the course again. */
export function ProblemPage({ problem }: { readonly problem: Problem }) {
  const say = usePlayerSay();
  const { Icon, way } = looks[problem.kind];
  return (
    <Center component="main" mih="100dvh" data-testid="player-problem" data-problem={problem.kind}>
      <StatePage
        order={1}
        icon={<Icon size={30} />}
        title={say(`problems.${problem.kind}.title`)}
        text={say(`problems.${problem.kind}.text`)}
        action={
          <Stack align="center" gap="lg" mt="xs">
            {way !== null && (
              <Button onClick={() => location.reload()} data-testid="problem-go-on">
                {say(`problems.${way}`)}
              </Button>
            )}
            <SupportDetails problem={problem} />
          </Stack>
        }
      />
    </Center>
  );
}

/** What to pass on to somebody who helps. */
function SupportDetails({ problem }: { readonly problem: Problem }) {
  const say = usePlayerSay();
  const [isOpen, { toggle }] = useDisclosure(false);
  const facts = { problem: problem.kind, ...problem.facts };
  const text = Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
  return (
    <Stack align="center" gap="xs">
      <Button variant="subtle" color="gray" size="compact-sm" onClick={toggle} aria-expanded={isOpen}>
        {say('problems.details')}
      </Button>
      <Collapse expanded={isOpen}>
        <Stack gap="xs" align="center">
          <Code block dir="ltr" ta="start">
            {text}
          </Code>
          <Group>
            <CopyButton value={text}>
              {({ copied, copy }) => (
                <Button variant="default" size="xs" onClick={copy}>
                  {say(copied ? 'problems.copied' : 'problems.copyDetails')}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Stack>
      </Collapse>
    </Stack>
  );
}
