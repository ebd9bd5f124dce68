import { Button, Checkbox, FileInput, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Package } from '../../../../src-shared/contract/packages';
import { useUploadVersion } from '../../../api/package-versions';
import { findingsIn } from '../../../api/use-explain';
import { isCancelled, useCancel } from '../../../ui/use-cancel';
import { FindingList } from '../../findings/finding-list';
import { Failure } from '../../failure';
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
  const upload = useUploadVersion();
  const [file, setFile] = useState<File | null>(null);
  const [movesSessions, setMovesSessions] = useState(false);
  const [share, setShare] = useState(0);
  const { begin, cancel } = useCancel();
  const send = (chosen: File) => {
    let sent = 0;
    const onProgress = (now: number) => {
      sent = now;
      setShare(now);
    };
    upload.mutate(
      { packageId: of.id, file: chosen, movesSessions, onProgress, signal: begin() },
      {
        onError: (error) => {
          if (!isCancelled(error)) return;
          const told = sent === 1 ? 'versions.cancelledLate' : 'versions.cancelled';
          notifications.show({ message: say(told, { version: of.version }), role: 'status' });
          onClose();
        },
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
      onClose={upload.isPending ? cancel : onClose}
      size="lg"
      title={say('versions.uploadTitle', { title: of.title })}
      closeOnClickOutside={!upload.isPending}
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
        {upload.error !== null && !isCancelled(upload.error) && (
          <Failure error={upload.error} file={file?.name}>
            <FindingList findings={findingsIn(upload.error)} />
          </Failure>
        )}
        <Group justify="flex-end">
          {upload.isPending && (
            <Button variant="default" onClick={cancel} data-testid="cancel-version">
              {say('versions.cancel')}
            </Button>
          )}
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
