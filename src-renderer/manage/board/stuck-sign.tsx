import { Group, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import type { Stuck } from '../../../src-shared/contract/board';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';

/** Why somebody may need help. */
export function StuckSign({ stuck }: { readonly stuck: Stuck }) {
  const say = useManageSay();
  const formats = useFormats();
  return (
    <Group gap={4} wrap="nowrap" data-testid="stuck" data-why={stuck.why}>
      <IconHelpCircle size={15} aria-hidden />
      <Text size="xs">
        {stuck.why === 'still'
          ? say('board.stuckStill', { when: formats.time(stuck.since) })
          : say('board.stuckErrors', { call: `${stuck.method}(${stuck.about})`, code: stuck.error_code })}
      </Text>
    </Group>
  );
}
