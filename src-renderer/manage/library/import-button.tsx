import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useManageSay } from '../use-manage-say';
import { useUploads } from './uploads-provider';

const zipTypes = '.zip,application/zip,application/x-zip-compressed';

/** Chooses files to import, many at once. */
export function ImportButton({ size = 'sm' }: { readonly size?: 'sm' | 'md' }) {
  const say = useManageSay();
  const { add } = useUploads();
  return (
    <FileButton multiple accept={zipTypes} onChange={add}>
      {(props) => (
        <Button
          {...props}
          size={size}
          leftSection={<IconUpload size={18} aria-hidden />}
          data-testid="import-button"
        >
          {say('library.import')}
        </Button>
      )}
    </FileButton>
  );
}
