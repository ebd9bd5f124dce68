import { Alert, Stack, Text } from '@mantine/core';
import { AssignedTo } from '../assignments/assigned-to';
import { Card } from '../../ui/card';
import { useManageSay } from '../use-manage-say';
import { PackageFacts } from './package-facts';
import type { TabProps } from './tab';

/** What the package is, and what keeps it from being played. */
export function OverviewTab({ shown }: TabProps) {
  const say = useManageSay();
  return (
    <Stack gap="lg">
      {shown.status === 'failed' && (
        <Alert
          color="red"
          variant="light"
          title={say('package.unplayable')}
          role="status"
          data-testid="package-trouble"
        >
          {shown.processing_error}
        </Alert>
      )}
      {shown.description !== null && (
        <Card title={say('package.description')}>
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{shown.description}</Text>
        </Card>
      )}
      <Card title={say('package.facts')}>
        <PackageFacts shown={shown} />
      </Card>
      <AssignedTo shown={shown} />
    </Stack>
  );
}
