import { Button, Group } from '@mantine/core';
import { IconBooks, IconSparkles } from '@tabler/icons-react';
import { asFailure } from '../../api/as-failure';
import { useAddSamples } from '../../api/packages';
import { StatePage } from '../../ui/state-page';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { ImportButton } from '../imports/import-button';

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
  const sayFailure = useSayFailure();
  const samples = useAddSamples();
  // Awaited, as this button is gone once one of them is in the library, and callbacks of `mutate` with it.
  const add = async (): Promise<void> => {
    try {
      const { failed } = await samples.mutateAsync();
      for (const { failure } of failed) sayFailure(asFailure(failure));
    } catch (error) {
      sayFailure(error);
    }
  };
  return (
    <Button
      size="md"
      variant="default"
      leftSection={<IconSparkles size={18} aria-hidden />}
      loading={samples.isPending}
      data-testid="add-samples"
      onClick={() => void add()}
    >
      {say('library.addSamples')}
    </Button>
  );
}
