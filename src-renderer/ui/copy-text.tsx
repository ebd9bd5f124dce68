import { ActionIcon, Code, Group, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import { useSay } from './i18n';
import { useCopy, type CopyState } from './use-copy';
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

const looks = {
  idle: { color: 'gray', Icon: IconCopy },
  copied: { color: 'teal', Icon: IconCheck },
  failed: { color: 'red', Icon: IconX },
} as const satisfies Record<CopyState, unknown>;

/** The button alone. */
export function CopyIcon({ text, label }: CopyIconProps) {
  const say = useSay<UiWords>('ui');
  const { state, copy } = useCopy(text);
  const { color, Icon } = looks[state];
  const told = { idle: label ?? say('copy'), copied: say('copied'), failed: say('copyFailed') }[state];
  return (
    <Tooltip label={told}>
      <ActionIcon variant="subtle" color={color} onClick={copy} aria-label={told}>
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
