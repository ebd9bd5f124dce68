import { Button } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { TopDialog } from './top-dialog';

export interface MessageDialogProps {
  /** The oldest is shown; none: nothing is. */
  readonly messages: readonly { readonly id: string; readonly text: string }[];
  readonly title: string;
  readonly read: string;
  readonly onRead: (id: string) => void;
  /** What is below must not be seen meanwhile. */
  readonly isOpaque?: boolean;
}

/** What somebody writes to the person at this device, one after the other, each until it was read. */
export function MessageDialog({ messages, title, read, onRead, isOpaque = false }: MessageDialogProps) {
  const [message] = messages;
  if (message === undefined) return null;
  return (
    <TopDialog
      title={title}
      subject={message.id}
      isOpaque={isOpaque}
      icon={<IconMessage size={40} aria-hidden />}
      testId="teachers-message"
    >
      <div dir="auto" style={{ whiteSpace: 'pre-line' }}>
        {message.text}
      </div>
      <Button size="lg" onClick={() => onRead(message.id)} data-testid="message-read">
        {read}
      </Button>
    </TopDialog>
  );
}
