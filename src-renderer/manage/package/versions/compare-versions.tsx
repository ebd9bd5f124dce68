import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { Package } from '../../../../src-shared/contract/packages';
import { useComparison, type ComparedVersions } from '../../../api/package-versions';
import { Card } from '../../../ui/card';
import { Answered } from '../../answered';
import { useManageSay } from '../../use-manage-say';
import { Differences } from './differences';

export interface CompareVersionsProps {
  readonly of: Package;
  readonly compared: ComparedVersions;
  readonly versions: readonly number[];
  readonly onCompare: (compared: ComparedVersions) => void;
  readonly onClose: () => void;
}

/** Two versions held against each other. */
export function CompareVersions({ of, compared, versions, onCompare, onClose }: CompareVersionsProps) {
  const say = useManageSay();
  const comparison = useComparison(of.id, compared);
  const choices = versions.map((version) => ({
    value: String(version),
    label: say('versions.version', { version }),
  }));
  return (
    <Card
      title={say('versions.compared')}
      actions={
        <Button size="xs" variant="default" onClick={onClose}>
          {say('versions.closeComparison')}
        </Button>
      }
    >
      <Stack gap="md" data-testid="comparison">
        <Group>
          <Select
            label={say('versions.from')}
            data={choices}
            value={String(compared.from)}
            allowDeselect={false}
            onChange={(value) => {
              onCompare({ ...compared, from: Number(value) });
            }}
          />
          <Select
            label={say('versions.to')}
            data={choices}
            value={String(compared.to)}
            allowDeselect={false}
            onChange={(value) => {
              onCompare({ ...compared, to: Number(value) });
            }}
          />
        </Group>
        <Answered query={comparison} height={160}>
          {(differences) => (
            <>
              <Differences of={differences} />
              <Text size="sm" c="dimmed">
                {say('versions.unchangedFiles', { count: differences.files.unchanged })}
              </Text>
            </>
          )}
        </Answered>
      </Stack>
    </Card>
  );
}
