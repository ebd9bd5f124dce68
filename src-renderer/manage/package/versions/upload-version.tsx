import { Button, Checkbox, FileInput, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Package } from '../../../../src-shared/contract/packages';
import { useUploadVersion } from '../../../api/package-versions';
import { findingsIn, useExplain } from '../../../api/use-explain';
import { ExplainedFailure } from '../../../ui/explained-failure';
import { FindingList } from '../../library/finding-list';
import { useManageSay } from '../../use-manage-say';

/** Takes a ZIP as the next version of this package. */
export function UploadVersion({ of }: { readonly of: Package }) {
  const say = useManageSay();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        size="xs"
        leftSection={<IconUpload size={14} aria-hidden />}
        data-testid="upload-version"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {say('versions.upload')}
      </Button>
      {isOpen && (
        <UploadDialog
          of={of}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}

function UploadDialog({ of, onClose }: { readonly of: Package; readonly onClose: () => void }) {
  const say = useManageSay();
  const explain = useExplain();
  const upload = useUploadVersion();
  const [file, setFile] = useState<File | null>(null);
  const [movesSessions, setMovesSessions] = useState(false);
  const [share, setShare] = useState(0);
  const send = (chosen: File) => {
    upload.mutate(
      { packageId: of.id, file: chosen, movesSessions, onProgress: setShare },
      {
        onSuccess: ({ version }) => {
          notifications.show({ message: say('versions.uploaded', { version }) });
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say('versions.uploadTitle', { title: of.title })}
      closeOnClickOutside={!upload.isPending}
      closeOnEscape={!upload.isPending}
      withCloseButton={!upload.isPending}
    >
      <Stack>
        <Text size="sm">{say('versions.uploadText', { version: of.version })}</Text>
        <FileInput
          label={say('versions.file')}
          placeholder={say('versions.choose')}
          accept=".zip,application/zip,application/x-zip-compressed"
          value={file}
          onChange={setFile}
          disabled={upload.isPending}
          data-testid="version-file"
          clearable
        />
        <Checkbox
          label={say('versions.moveSessions')}
          description={say('versions.moveSessionsHelp')}
          checked={movesSessions}
          disabled={upload.isPending}
          onChange={(event) => {
            setMovesSessions(event.currentTarget.checked);
          }}
        />
        {upload.isPending && (
          <Progress value={share * 100} aria-label={say('versions.progress')} animated={share === 1} />
        )}
        {upload.error !== null && (
          <ExplainedFailure {...explain(upload.error, file?.name)}>
            <FindingList findings={findingsIn(upload.error)} />
          </ExplainedFailure>
        )}
        <Group justify="flex-end">
          <Button
            loading={upload.isPending}
            disabled={file === null}
            data-testid="send-version"
            onClick={() => {
              if (file !== null) send(file);
            }}
          >
            {say('versions.send')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
