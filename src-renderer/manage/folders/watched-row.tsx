import { Anchor, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from 'wouter';
import type { WatchedFolder } from '../../../src-shared/contract/folders';
import { useRemoveWatchedFolder } from '../../api/folders';
import { useFormats } from '../../ui/formats';
import { useNow } from '../../ui/use-now';
import { Quiet } from '../quiet';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { FolderRow } from './folder-row';

/** A watched folder: how it stands, and what was taken in last. */
export function WatchedRow({ folder }: { readonly folder: WatchedFolder }) {
  const say = useManageSay();
  const isWatching = folder.state === 'watching';
  const isStarting = folder.reason === 'starting';
  return (
    <FolderRow
      testId="watched-folder"
      path={folder.path}
      state={{
        name: folder.state,
        tone: isWatching ? 'good' : isStarting ? 'underway' : 'bad',
        label: say(isWatching ? 'folders.watching' : isStarting ? 'folders.starting' : 'folders.unavailable'),
      }}
      deeds={<StopWatching folder={folder} />}
    >
      {folder.include_subfolders && <Quiet>{say('folders.withSubfolders')}</Quiet>}
      {isWatching || isStarting ? (
        <LastFile file={folder.last_file} />
      ) : (
        <Quiet>{say('folders.unavailableBecause', { reason: folder.reason ?? '' })}</Quiet>
      )}
    </FolderRow>
  );
}

function LastFile({ file }: { readonly file: WatchedFolder['last_file'] }) {
  const say = useManageSay();
  const formats = useFormats();
  const nowMs = useNow();
  if (file === null) return <Quiet>{say('folders.nothingTaken')}</Quiet>;
  const { name, state } = file;
  if (state === 'uploading' || state === 'waiting' || state === 'processing')
    return <Quiet>{say('folders.takenUnderWay', { name })}</Quiet>;
  const ago = formats.ago(file.seen_at, nowMs);
  return (
    <>
      <Quiet>{say(state === 'failed' ? 'folders.takenFailed' : 'folders.taken', { name, ago })}</Quiet>
      {file.package_id !== null && (
        <Anchor component={Link} href={`/packages/${file.package_id}`} size="xs">
          {say('folders.openTaken')}
        </Anchor>
      )}
    </>
  );
}

function StopWatching({ folder }: { readonly folder: WatchedFolder }) {
  const say = useManageSay();
  const onError = useSayFailure();
  const remove = useRemoveWatchedFolder();
  return (
    <Button
      size="xs"
      variant="default"
      loading={remove.isPending}
      aria-label={say('folders.stopWatchingNamed', { path: folder.path })}
      data-testid="stop-watching"
      onClick={() => {
        remove.mutate(
          { folderId: folder.folder_id },
          {
            onError,
            onSuccess: () => {
              notifications.show({ message: say('folders.stopped') });
            },
          },
        );
      }}
    >
      {say('folders.stopWatching')}
    </Button>
  );
}
