import { Button, Code, Collapse, CopyButton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Facts } from './support-facts';
import { factsText } from './support-facts';
import { usePlayerSay } from './use-player-say';

export interface SupportDetailsProps {
  readonly facts: Facts;
  readonly align: 'center' | 'flex-start';
}

/** What to pass on to somebody who helps. */
export function SupportDetails({ facts, align }: SupportDetailsProps) {
  const say = usePlayerSay();
  const [isOpen, { toggle }] = useDisclosure(false);
  const text = factsText(facts);
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
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="default" size="xs" onClick={copy} data-testid="support-copy">
                {say(copied ? 'problems.copied' : 'problems.copyDetails')}
              </Button>
            )}
          </CopyButton>
        </Stack>
      </Collapse>
    </Stack>
  );
}
