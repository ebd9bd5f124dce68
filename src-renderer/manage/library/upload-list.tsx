import { Button, Group, Paper, Stack, Title, VisuallyHidden } from '@mantine/core';
import { useManageSay } from '../use-manage-say';
import { isOver } from './upload-queue';
import { UploadRow } from './upload-row';
import { useUploads } from './uploads-provider';

/** How the imports fare; not there while there are none. */
export function UploadList() {
  const say = useManageSay();
  const uploads = useUploads();
  const failed = uploads.queue.filter(({ stage }) => stage.name === 'failed').length;
  const canClear = uploads.queue.some(isOver);
  return (
    <>
      <VisuallyHidden role="status">
        {failed > 0 ? say('upload.failedCount', { count: failed }) : ''}
      </VisuallyHidden>
      {uploads.queue.length > 0 && (
        <Paper component="section" aria-labelledby="imports" withBorder p="md" data-testid="uploads">
          <Group justify="space-between" mb="sm" mih={30}>
            <Title order={2} size="h3" id="imports">
              {say('upload.title')}
            </Title>
            {canClear && (
              <Button variant="subtle" size="compact-sm" onClick={uploads.clear}>
                {say('upload.dismissAll')}
              </Button>
            )}
          </Group>
          <Stack gap="md" component="ul" p={0} m={0}>
            {uploads.queue.map((upload) => (
              <UploadRow key={upload.id} upload={upload} uploads={uploads} />
            ))}
          </Stack>
        </Paper>
      )}
    </>
  );
}
