import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useCallback } from 'react';
import {
  usePackageFile,
  usePackageText,
  useSavePackageFile,
  type PackageFileRow,
  type WantedFile,
} from '../../../api/package-files';
import { useFormats } from '../../../ui/formats';
import { Answered } from '../../answered';
import { useManageSay } from '../../use-manage-say';
import { useSaveBytes } from '../../use-save-bytes';
import classes from './files.module.css';
import { mostBytesOf, previewKindOf, type PreviewKind } from './preview-kind';
import { SourceText } from '../source-text';

export interface FilePreviewProps {
  readonly wanted: WantedFile;
  readonly file: PackageFileRow;
}

/** A file as far as it can be shown without running anything of it; it can always be kept. */
export function FilePreview({ wanted, file }: FilePreviewProps) {
  const formats = useFormats();
  return (
    <Stack gap="sm" data-testid="file-preview" data-path={file.path}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Title order={3} size="h5" dir="ltr" style={{ overflowWrap: 'anywhere' }}>
            {file.path}
          </Title>
          <Text size="xs" c="dimmed">
            {formats.bytes(file.size_bytes)}
          </Text>
        </div>
        <SaveFile wanted={wanted} />
      </Group>
      <Shown wanted={wanted} sizeBytes={file.size_bytes} />
    </Stack>
  );
}

function Shown({ wanted, sizeBytes }: { readonly wanted: WantedFile; readonly sizeBytes: number }) {
  const say = useManageSay();
  const formats = useFormats();
  const kind = previewKindOf(wanted.path);
  const most = mostBytesOf(kind);
  if (kind === 'none')
    return (
      <Text size="sm" c="dimmed">
        {say('files.noPreview')}
      </Text>
    );
  if (sizeBytes > most)
    return (
      <Text size="sm" c="dimmed">
        {say('files.tooBig', { most: formats.bytes(most) })}
      </Text>
    );
  return kind === 'text' ? (
    <TextFile wanted={wanted} most={most} />
  ) : (
    <MediaFile wanted={wanted} most={most} kind={kind} />
  );
}

function TextFile({ wanted, most }: { readonly wanted: WantedFile; readonly most: number }) {
  return (
    <Answered query={usePackageText(wanted, most)} height={200}>
      {(text) => <SourceText text={text} name={wanted.path} />}
    </Answered>
  );
}

interface MediaFileProps {
  readonly wanted: WantedFile;
  readonly most: number;
  readonly kind: Exclude<PreviewKind, 'text' | 'none'>;
}

function MediaFile({ wanted, most, kind }: MediaFileProps) {
  return (
    <Answered query={usePackageFile(wanted, most)} height={200}>
      {(bytes) => <Media bytes={bytes} kind={kind} name={wanted.path} />}
    </Answered>
  );
}

interface MediaProps {
  readonly bytes: Blob;
  readonly kind: MediaFileProps['kind'];
  readonly name: string;
}

function Media({ bytes, kind, name }: MediaProps) {
  const show = useCallback(
    (element: HTMLImageElement | HTMLMediaElement | null) => {
      if (element === null) return undefined;
      const url = URL.createObjectURL(bytes);
      element.src = url;
      return () => {
        URL.revokeObjectURL(url);
      };
    },
    [bytes],
  );
  if (kind === 'image') return <img ref={show} alt={name} className={classes['image']} />;
  if (kind === 'audio') return <audio ref={show} controls aria-label={name} className={classes['audio']} />;
  return <video ref={show} controls aria-label={name} className={classes['image']} />;
}

function SaveFile({ wanted }: { readonly wanted: WantedFile }) {
  const say = useManageSay();
  const saveBytes = useSaveBytes();
  const save = useSavePackageFile();
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      loading={save.isPending}
      style={{ flexShrink: 0 }}
      onClick={() => {
        saveBytes(wanted.path.split('/').at(-1) ?? '', (wishes) => save.mutateAsync({ wanted, ...wishes }));
      }}
    >
      {say('files.save')}
    </Button>
  );
}
