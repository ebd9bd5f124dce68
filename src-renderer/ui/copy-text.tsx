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

/** The button alone. */
export function CopyIcon({ text }: { readonly text: string }) {
  const say = useSay<UiWords>('ui');
  return (
    <CopyButton value={text} timeout={1500}>
      {({ copied, copy }) => (
        <Tooltip label={say(copied ? 'copied' : 'copy')}>
          <ActionIcon
            variant="subtle"
            color={copied ? 'teal' : 'gray'}
            onClick={copy}
            aria-label={say(copied ? 'copied' : 'copy')}
          >
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}
