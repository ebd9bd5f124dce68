import { ActionIcon, Code, CopyButton, Group, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useSay } from './i18n';
import type { UiWords } from './words';

/** A text to take away: shown left to right whatever the language, with a button that copies it. */
export function CopyText({ text, testId }: { readonly text: string; readonly testId?: string }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <Code dir="ltr" data-testid={testId} style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Code>
      <CopyIcon text={text} />
    </Group>
  );
}

export interface CopyIconProps {
  readonly text: string;
  /** What is copied, where that is not seen beside it. */
  readonly label?: string;
}

/** The button alone. */
export function CopyIcon({ text, label }: CopyIconProps) {
  const say = useSay<UiWords>('ui');
  const idle = label ?? say('copy');
  return (
    <CopyButton value={text} timeout={1500}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? say('copied') : idle}>
          <ActionIcon
            variant="subtle"
            color={copied ? 'teal' : 'gray'}
            onClick={copy}
            aria-label={copied ? say('copied') : idle}
          >
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}
