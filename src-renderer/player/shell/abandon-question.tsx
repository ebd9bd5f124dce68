import { Button, Group, Modal, Text } from '@mantine/core';
import classes from './course-header.module.css';
import { usePlayerSay } from './use-player-say';

export interface AbandonQuestionProps {
  readonly isOpen: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before the work of the open activity is thrown away. */
export function AbandonQuestion({ isOpen, onStay, onLeave }: AbandonQuestionProps) {
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
