import { Button, Group, Paper, Progress, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { isUnderWay } from '../../api/imports';
import { useManageSay } from '../use-manage-say';
import { OtherImportRow } from './other-import-row';
import { isOver, standingOf } from './upload-queue';
import { UploadRow } from './upload-row';
import { useUploads } from './uploads-provider';
import { useOtherImports, type OtherImports } from './use-other-imports';

/** How the imports fare; not there while there are none. */
export function UploadList() {
  const say = useManageSay();
  const uploads = useUploads();
  const { queue } = uploads;
  const others = useOtherImports();
  const failed = queue.filter(({ stage }) => stage.name === 'failed').length;
  return (
    <>
      <VisuallyHidden role="status">
        {failed > 0 ? say('upload.failedCount', { count: failed }) : ''}
      </VisuallyHidden>
      {queue.length + others.shown.length > 0 && (
        <Paper component="section" aria-labelledby="imports" withBorder p="md" data-testid="uploads">
          <Group justify="space-between" mb="sm" mih={30}>
            <Title order={2} size="h3" id="imports">
              {say('upload.title')}
            </Title>
            <ListDeeds others={others} />
          </Group>
          <Together />
          <Stack gap="md" component="ul" p={0} m={0}>
            {queue.map((upload) => (
              <UploadRow key={upload.id} upload={upload} uploads={uploads} />
            ))}
            {others.shown.map((one) => (
              <OtherImportRow
                key={one.import_id}
                of={one}
                onDismiss={() => {
                  others.dismiss([one.import_id]);
                }}
              />
            ))}
          </Stack>
        </Paper>
      )}
    </>
  );
}

/** How far several files are together. */
function Together() {
  const say = useManageSay();
  const { total, over, share } = standingOf(useUploads().queue);
  if (total < 2 || over === total) return null;
  return (
    <Group gap="sm" mb="md" wrap="nowrap">
      <Progress flex={1} value={share * 100} aria-label={say('upload.allProgress')} />
      <Text size="xs" c="dimmed" data-testid="uploads-standing">
        {say('upload.standing', { over, total })}
      </Text>
    </Group>
  );
}

/** What can be done to several imports at once. */
function ListDeeds({ others }: { readonly others: OtherImports }) {
  const say = useManageSay();
  const { queue, cancel, retry, clear } = useUploads();
  const underWay = queue.filter((upload) => !isOver(upload)).map(({ id }) => id);
  const failed = queue.filter(({ stage }) => stage.name === 'failed').map(({ id }) => id);
  const othersOver = others.shown.filter((one) => !isUnderWay(one)).map(({ import_id: id }) => id);
  const deed = (name: 'cancelAll' | 'retryFailed' | 'dismissAll', onClick: () => void) => (
    <Button variant="subtle" size="compact-sm" data-testid={`uploads-${name}`} onClick={onClick}>
      {say(`upload.${name}`)}
    </Button>
  );
  return (
    <Group gap="xs">
      {failed.length > 1 &&
        deed('retryFailed', () => {
          retry(failed);
        })}
      {underWay.length > 1 &&
        deed('cancelAll', () => {
          cancel(underWay);
        })}
      {(underWay.length < queue.length || othersOver.length > 0) &&
        deed('dismissAll', () => {
          clear();
          others.dismiss(othersOver);
        })}
    </Group>
  );
}
