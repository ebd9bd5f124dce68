import { Code, List, Text } from '@mantine/core';
import type { FixChange } from '../../../../src-shared/contract/package-versions';
import { useManageSay } from '../../use-manage-say';

/** What was changed when a version was mended; what was changed alike in several places of a file stands there once. */
export function FixReport({ changes }: { readonly changes: readonly FixChange[] }) {
  const say = useManageSay();
  const different = [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
  return (
    <List size="sm" spacing="xs" data-testid="fix-report">
      {different.map((change, at) => (
        <List.Item key={at}>
          <Text size="sm">{say(`findings.fix.${change.fix_id}`)}</Text>
          <Code dir="ltr" bg="transparent" p={0} c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {placeOf(change)}
          </Code>
        </List.Item>
      ))}
    </List>
  );
}

/** Where, and from what to what; nothing stands as a dash. */
function placeOf({ file, before, after }: FixChange): string {
  const values = [before, after].map((value) => (value === null || value === '' ? '–' : value)).join(' → ');
  return file === null ? values : `${file}: ${values}`;
}
