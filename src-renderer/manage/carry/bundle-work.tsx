import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Bundle } from '../../../src-shared/contract/bundles';
import { useManageSay } from '../use-manage-say';

export interface BundleWorkProps {
  readonly label: string;
  /** 0 to 1. */
  readonly progress: number;
  readonly onCancel: () => void;
}

/** What is being done with a file, and how far it is. */
export function BundleWork({ label, progress, onCancel }: BundleWorkProps) {
  const say = useManageSay();
  return (
    <Stack data-testid="bundle-work">
      <Text size="sm" role="status">
        {label}
      </Text>
      <Progress value={Math.floor(progress * 100)} animated aria-label={say('carry.progress')} />
      <Group justify="flex-end">
        <Button variant="default" data-testid="cancel-bundle" onClick={onCancel}>
          {say('carry.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Why the last thing was not done with it; nothing where it was. */
export function BundleTroubleNote({ trouble }: Pick<Bundle, 'trouble'>) {
  const say = useManageSay();
  if (trouble === null) return null;
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      role="alert"
      data-testid="bundle-trouble"
      data-word={trouble.word}
    >
      {say(`carry.trouble.${trouble.word}`)}
    </Alert>
  );
}
