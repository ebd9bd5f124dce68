import { Modal, Stack, Text } from '@mantine/core';
import type { Room } from '../../../src-shared/contract/room';
import { joinLink } from '../../../src-shared/contract/room-links';
import { groupedRoomCode } from '../../../src-shared/kernel/room-code';
import { useManageSay } from '../use-manage-say';
import { typedAddress } from '../room-addresses';
import { JoinSquare } from './join-square';
import classes from './room.module.css';

export interface ProjectorProps {
  readonly room: Room;
  readonly address: string;
  readonly onClose: () => void;
}

/** What the whole class sees: how to get in, and nobody's name. */
export function Projector({ room, address, onClose }: ProjectorProps) {
  const say = useManageSay();
  return (
    <Modal
      fullScreen
      opened
      onClose={onClose}
      title={room.title === '' ? say('app.classroom') : room.title}
      closeButtonProps={{ 'aria-label': say('room.stopProjecting') }}
    >
      <Stack
        align="center"
        justify="center"
        gap="lg"
        className={classes['projector'] ?? ''}
        data-testid="projector"
      >
        <Text fz="xl">{say('room.projectHelp')}</Text>
        <span className={classes['address']} dir="ltr">
          {typedAddress(address)}
        </span>
        <JoinSquare link={joinLink(address, room.code)} />
        <span className={classes['code']} dir="ltr">
          {groupedRoomCode(room.code)}
        </span>
      </Stack>
    </Modal>
  );
}
