import { Button, Group } from '@mantine/core';
import { IconBooks, IconSparkles } from '@tabler/icons-react';
import { useAddSamples } from '../../api/packages';
import { StatePage } from '../../ui/state-page';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { ImportButton } from './import-button';

/** What a library without packages offers. */
export function EmptyLibrary() {
  const say = useManageSay();
  return (
    <StatePage
      icon={<IconBooks size={32} />}
      title={say('library.emptyTitle')}
      text={say('library.emptyText')}
      action={
        <Group justify="center" gap="sm">
          <ImportButton size="md" />
          <SamplesButton />
        </Group>
      }
      testId="library-empty"
    />
  );
}

function SamplesButton() {
  const say = useManageSay();
  const onError = useSayFailure();
  const samples = useAddSamples();
  return (
    <Button
      size="md"
      variant="default"
      leftSection={<IconSparkles size={18} aria-hidden />}
      loading={samples.isPending}
      data-testid="add-samples"
      onClick={() => {
        samples.mutate(undefined, { onError });
      }}
    >
      {say('library.addSamples')}
    </Button>
  );
}
