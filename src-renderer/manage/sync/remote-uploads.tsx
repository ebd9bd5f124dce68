import { Box, Progress, Stack, Text } from '@mantine/core';
import type { Remote } from '../../../src-shared/contract/remotes';
import { useFormats } from '../../ui/formats';
import { useManageSay } from '../use-manage-say';

/** Packages that are on their way to the remote. */
export function RemoteUploads({ remote: { uploads } }: { readonly remote: Remote }) {
  const say = useManageSay();
  const { bytes } = useFormats();
  if (uploads.length === 0) return null;
  return (
    <Stack gap="xs">
      {uploads.map(({ title, sent_bytes: sent, size_bytes: size }) => {
        const text = say('sync.uploading', { title, sent: bytes(sent), size: bytes(size) });
        return (
          <Box key={title} data-testid="upload-to-remote">
            <Text size="sm">{text}</Text>
            <Progress value={size === 0 ? 100 : (100 * sent) / size} size="sm" aria-label={text} />
          </Box>
        );
      })}
    </Stack>
  );
}
