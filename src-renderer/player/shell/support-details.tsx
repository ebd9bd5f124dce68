import { Button, Code, Collapse, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCopy } from '../../ui/use-copy';
import type { Facts } from './support-facts';
import { factsText } from './support-facts';
import { usePlayerSay } from './use-player-say';

const copyWords = {
  idle: 'problems.copyDetails',
  copied: 'problems.copied',
  failed: 'problems.copyFailed',
} as const;

export interface SupportDetailsProps {
  readonly facts: Facts;
  readonly align: 'center' | 'flex-start';
}

/** What to pass on to somebody who helps. */
export function SupportDetails({ facts, align }: SupportDetailsProps) {
  const say = usePlayerSay();
  const [isOpen, { toggle }] = useDisclosure(false);
  const text = factsText(facts);
  const { state, copy } = useCopy(text);
  return (
    <Stack align={align} gap="xs" maw="100%">
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        onClick={toggle}
        aria-expanded={isOpen}
        data-testid="support-toggle"
      >
        {say('problems.details')}
      </Button>
      <Collapse expanded={isOpen} maw="100%">
        <Stack gap="xs" align={align}>
          <Code block dir="ltr" ta="start" maw="100%" tabIndex={0} data-testid="support-details">
            {text}
          </Code>
          <Button variant="default" size="xs" onClick={copy} data-testid="support-copy">
            {say(copyWords[state])}
          </Button>
        </Stack>
      </Collapse>
    </Stack>
  );
}
