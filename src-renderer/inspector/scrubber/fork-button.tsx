import { Anchor, Button, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconGitBranch } from '@tabler/icons-react';
import { useState } from 'react';
import type { SessionId } from '../../../src-shared/kernel/ids';
import { oneAtATime } from '../../api/one-at-a-time';
import { openPlayerStage } from '../../api/player-stage';
import { inspectorPath } from '../../api/session-paths';
import { useFork } from '../../api/sessions';
import { useExplain } from '../../api/use-explain';
import { useFormats } from '../../ui/formats';
import { useInspectorSay } from '../use-inspector-say';

/** Makes a sandbox that goes on from the moment, and opens it in the player. */
export function ForkButton({
  sessionId,
  position,
}: {
  readonly sessionId: SessionId;
  readonly position: number;
}) {
  const say = useInspectorSay();
  const formats = useFormats();
  const explain = useExplain();
  const fork = useFork();
  const [alone] = useState(oneAtATime);
  const go = async () => {
    const stage = openPlayerStage();
    try {
      const made = await fork.mutateAsync({ sessionId, position });
      const isShown = await stage.show(made);
      notifications.show({
        title: say('fork.made', { position: formats.number(position) }),
        message: <Links inspect={made.session_id} play={isShown ? null : made.launch_url} />,
        autoClose: 15_000,
      });
    } catch (error) {
      stage.close();
      const { what, safe, todo } = explain(error);
      notifications.show({ color: 'red', title: what, message: `${safe} ${todo}`, autoClose: false });
    }
  };
  return (
    <Tooltip label={say('fork.help')} multiline w={280}>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconGitBranch size={14} aria-hidden />}
        loading={fork.isPending}
        disabled={position === 0}
        onClick={() => {
          alone(go);
        }}
        data-testid="fork"
      >
        {say('fork.go')}
      </Button>
    </Tooltip>
  );
}

interface LinksProps {
  readonly inspect: string;
  /** Where the browser kept the tab from being opened. */
  readonly play: string | null;
}

function Links({ inspect, play }: LinksProps) {
  const say = useInspectorSay();
  return (
    <Text size="sm">
      {say('fork.safe')}{' '}
      <Anchor size="sm" href={`#${inspectorPath(inspect)}`} data-testid="inspect-fork">
        {say('fork.inspect')}
      </Anchor>
      {play !== null && (
        <>
          {' · '}
          <Anchor size="sm" href={play} target="_blank" rel="opener">
            {say('fork.play')}
          </Anchor>
        </>
      )}
    </Text>
  );
}
