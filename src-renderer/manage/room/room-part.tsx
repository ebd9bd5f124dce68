import { Stack } from '@mantine/core';
import { useRoom } from '../../api/room';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';
import { ManagementCard } from './management-card';
import { RoomCheckCard } from './room-check-card';
import { RoomSettings } from './room-settings';
import { WayIn } from './way-in';

/** The room: open or closed, how learners get in, and what is in their way. */
export function RoomPart() {
  const say = useManageSay();
  return (
    <Answered query={useRoom()} height={320} label={say('room.loading')}>
      {(room) => (
        <Stack gap="lg">
          <WayIn room={room} />
          <RoomSettings room={room} />
          <ManagementCard />
          {room.is_open && <RoomCheckCard />}
        </Stack>
      )}
    </Answered>
  );
}
