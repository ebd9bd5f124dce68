import { Box, Code, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { Finding } from '../../../src-shared/contract/common';
import { useFindingWords } from '../../api/use-finding-words';
import { useManageSay } from '../use-manage-say';

const looks = {
  error: { Icon: IconCircleX, colour: 'var(--mantine-color-error)' },
  warning: { Icon: IconAlertTriangle, colour: 'light-dark(#8a5a00, #ffc078)' },
  info: { Icon: IconInfoCircle, colour: 'var(--mantine-color-dimmed)' },
} as const;

/** Findings about a package: what, where, and how to mend it. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <List listStyleType="none" spacing="sm" p={0} m={0} data-testid="findings">
      {findings.map((finding, index) => (
        <FindingRow key={`${finding.id}-${String(index)}`} finding={finding} />
      ))}
    </List>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const say = useManageSay();
  const { message, fix } = useFindingWords()(finding);
  const { Icon, colour } = looks[finding.severity];
  return (
    <List.Item data-testid="finding" data-severity={finding.severity}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Icon
          size={18}
          color={colour}
          style={{ flexShrink: 0, marginBlockStart: 2 }}
          aria-label={say(`finding.${finding.severity}`)}
        />
        <Box miw={0}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {message}
          </Text>
          {finding.file !== null && (
            <Code dir="ltr" bg="transparent" p={0} c="dimmed">
              {finding.line === null
                ? finding.file
                : say('finding.place', { file: finding.file, line: finding.line })}
            </Code>
          )}
          {fix !== null && (
            <Text size="sm" c="dimmed">
              {say('finding.fix', { fix })}
            </Text>
          )}
        </Box>
      </Group>
    </List.Item>
  );
}
