import { Alert, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { reachesContent, tellReach } from '../api/room-content';
import { useClassroomSay } from './use-classroom-say';

const againMs = 20_000;

/** Tries whether courses would come through, and says what stands in the way, to the learner and to the host, before somebody opens one in vain. */
export function ReachNotice({ contentOrigin }: { readonly contentOrigin: string }) {
  const say = useClassroomSay();
  const { data: isReached } = useQuery({
    queryKey: ['reach', contentOrigin],
    queryFn: () => reachesContent(contentOrigin),
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
