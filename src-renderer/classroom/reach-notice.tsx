import { Alert, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { reportReach } from '../../src-shared/contract/room-visit';
import { useEffect } from 'react';
import { reachesContent, tellReach } from '../api/room-content';
import { callRoom } from '../api/room-visit';
import { useClassroomSay } from './use-classroom-say';

const againMs = 20_000;

/** The teacher hears of it where content does not come through: where it does, the host has seen it itself. */
async function reachesAndTells(contentOrigin: string): Promise<boolean> {
  const isReached = await reachesContent(contentOrigin);
  if (!isReached) await callRoom(reportReach, { content: false });
  return isReached;
}

/** Tries whether courses would come through, and says what stands in the way, to the learner and to the host, before somebody opens one in vain. */
export function ReachNotice({ contentOrigin }: { readonly contentOrigin: string }) {
  const say = useClassroomSay();
  const { data: isReached } = useQuery({
    queryKey: ['reach', contentOrigin],
    queryFn: () => reachesAndTells(contentOrigin),
    staleTime: Infinity,
    refetchInterval: ({ state }) => (state.data === false ? againMs : false),
  });
  useEffect(() => {
    if (isReached !== undefined) void tellReach(isReached);
  }, [isReached]);
  if (isReached !== false) return null;
  const { hostname: address, port } = new URL(contentOrigin);
  return (
    <Alert
      role="status"
      color="red"
      mb="lg"
      icon={<IconPlugConnectedX aria-hidden />}
      title={say('reach.title')}
      data-testid="reach"
    >
      <Text>{say('reach.text', { port })}</Text>
      <Text mt="xs" fw={600} dir="auto">
        {say('reach.facts', { address, port })}
      </Text>
    </Alert>
  );
}
