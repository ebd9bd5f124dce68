import { Code, List, Text } from '@mantine/core';
import type { FixChange } from '../../../../src-shared/contract/package-versions';
import { useManageSay } from '../../use-manage-say';

/** What was changed when a version was mended, one by one. */
export function FixReport({ changes }: { readonly changes: readonly FixChange[] }) {
  const say = useManageSay();
  return (
    <List size="sm" spacing="xs" data-testid="fix-report">
      {changes.map((change, at) => (
        <List.Item key={at}>
          <Text size="sm">{say(`findings.fix.${change.fix_id}`)}</Text>
          <Code dir="ltr" bg="transparent" p={0} c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {[change.file, change.before, change.after].filter((part) => part !== null).join(' → ')}
          </Code>
        </List.Item>
      ))}
    </List>
  );
}
