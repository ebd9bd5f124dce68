import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { BoardLearner } from '../../../src-shared/contract/board';
import { longestRoomText } from '../../../src-shared/contract/room-visit';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { useTellRoom } from '../../api/board';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';

export interface TellDialogProps {
  /** Nobody: all. */
  readonly to: readonly LearnerId[];
  readonly learners: readonly BoardLearner[];
  readonly onClose: () => void;
}

/** A few words for learners' screens, and who did not get them. */
export function TellDialog({ to, learners, onClose }: TellDialogProps) {
  const say = useManageSay();
  const tell = useTellRoom();
  const [text, setText] = useState('');
  const namesOf = (ids: readonly LearnerId[]) =>
    learners
      .filter(({ learner_id: id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ');
  const send = () => {
    tell.mutate(
      { text, ...(to.length === 0 ? {} : { learner_ids: [...to] }) },
      {
        onSuccess: ({ told, missed }) => {
          notifications.show({
            color: missed.length === 0 ? 'teal' : 'yellow',
            title: say('board.told', { count: told.length }),
            message: missed.length === 0 ? '' : say('board.missed', { names: namesOf(missed) }),
            role: 'status',
          });
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={say('board.tellTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="md">
          <Textarea
            data-autofocus
            label={say('board.tellText')}
            autosize
            minRows={3}
            maxLength={longestRoomText}
            value={text}
            data-testid="tell-text"
            onChange={({ currentTarget: { value } }) => setText(value)}
          />
          <Failure error={tell.error} />
          <Group justify="flex-end">
            <Button
              type="submit"
              loading={tell.isPending}
              disabled={text.trim() === ''}
              data-testid="tell-send"
            >
              {say('board.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
