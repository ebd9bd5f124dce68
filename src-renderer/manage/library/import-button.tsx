import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useManageSay } from '../use-manage-say';
import { useUploads } from './uploads-provider';

/** Chooses files to import, many at once. */
export function ImportButton({ size = 'sm' }: { readonly size?: 'sm' | 'md' }) {
  const say = useManageSay();
  const { choose } = useUploads();
  return (
    <Button
      size={size}
      leftSection={<IconUpload size={18} aria-hidden />}
      data-testid="import-button"
      onClick={choose}
    >
      {say('library.import')}
    </Button>
  );
}
