import { Anchor, Button, Group, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleX, IconClock, IconFileZip } from '@tabler/icons-react';
import { Link } from 'wouter';
import { problemOf } from '../../api/problem';
import { useFormats } from '../../ui/formats';
import { StatusMark } from '../../ui/status-mark';
import { Quiet } from '../quiet';
import { Failure } from '../failure';
import { useManageSay } from '../use-manage-say';
import { FindingMarks } from '../findings/finding-mark';
import { ImportFailure, type ImportFailureProps } from './import-failure';
import { EndButton, ImportRow } from './import-row';
import { isOver, type Imported, type Upload } from './upload-queue';
import type { Uploads } from './uploads-provider';

export interface UploadRowProps {
  readonly upload: Upload;
  readonly uploads: Pick<Uploads, 'cancel' | 'choose' | 'retry' | 'dismiss'>;
}

/** One import: how far it is, how it ended, and what can be done about it. */
export function UploadRow({ upload, uploads }: UploadRowProps) {
  const { file, stage } = upload;
  return (
    <ImportRow
      testId="upload-row"
      state={stage.name}
      icon={<StageIcon stage={stage} />}
      file={file.name}
      bytes={file.size}
      end={
        <>
          <StageMark stage={stage} />
          <End upload={upload} uploads={uploads} />
        </>
      }
      failure={
        stage.name === 'failed' ? (
          <UploadFailure
            file={file.name}
            error={stage.error}
            onRetry={() => {
              uploads.retry([upload.id]);
            }}
            onChoose={() => {
              uploads.dismiss(upload.id);
              uploads.choose();
            }}
          />
        ) : null
      }
    >
      <StageLine upload={upload} />
    </ImportRow>
  );
}

/** What is imported with errors is no success: it will not play as it should. */
function StageIcon({ stage }: { readonly stage: Upload['stage'] }) {
  const { name } = stage;
  if (name === 'done' && stage.imported.findings.error > 0)
    return <IconAlertTriangle size={20} color="var(--mantine-color-error)" aria-hidden />;
  if (name === 'done') return <IconCheck size={20} color="var(--mantine-color-teal-6)" aria-hidden />;
  if (name === 'failed') return <IconCircleX size={20} color="var(--mantine-color-error)" aria-hidden />;
  if (name === 'waiting') return <IconClock size={20} color="var(--mantine-color-dimmed)" aria-hidden />;
  return <IconFileZip size={20} color="var(--mantine-color-dimmed)" aria-hidden />;
}

/** How it ended, in a word. */
function StageMark({ stage }: { readonly stage: Upload['stage'] }) {
  const say = useManageSay();
  switch (stage.name) {
    case 'done':
      return <StatusMark tone="good" label={say('upload.words.done')} />;
    case 'failed':
      return <StatusMark tone="bad" label={say('upload.words.failed')} />;
    case 'cancelled':
      return <StatusMark tone="none" label={say('upload.words.cancelled')} />;
    case 'waiting':
    case 'sending':
    case 'checking':
      return null;
  }
}

function StageLine({ upload: { file, stage } }: { readonly upload: Upload }) {
  const say = useManageSay();
  const formats = useFormats();
  switch (stage.name) {
    case 'waiting':
      return <Quiet>{say('upload.waiting')}</Quiet>;
    case 'sending':
      return (
        <Line share={stage.share} file={file.name}>
          {say('upload.sending', { share: formats.percent(stage.share) })}
        </Line>
      );
    case 'checking':
      return (
        <Line share={1} file={file.name} isBusy>
          {say('upload.checking')}
        </Line>
      );
    case 'done':
      return <DoneLine imported={stage.imported} />;
    case 'cancelled':
      return <Quiet>{say(stage.wasSent ? 'upload.cancelledLate' : 'upload.cancelled')}</Quiet>;
    case 'failed':
      return null;
  }
}

function DoneLine({ imported: { id, title, isSame, findings } }: { readonly imported: Imported }) {
  const say = useManageSay();
  const hasFindings = findings.error + findings.warning > 0;
  return (
    <Group gap="xs">
      <Quiet>{say(isSame ? 'upload.doneSame' : 'upload.done', { title })}</Quiet>
      <FindingMarks counts={findings} />
      <Anchor component={Link} href={`/packages/${id}${hasFindings ? '/findings' : ''}`} size="xs">
        {say(hasFindings ? 'upload.openFindings' : 'upload.open')}
      </Anchor>
    </Group>
  );
}

interface LineProps {
  readonly share: number;
  readonly file: string;
  readonly isBusy?: boolean;
  readonly children: string;
}

function Line({ share, file, isBusy = false, children }: LineProps) {
  const say = useManageSay();
  return (
    <Group gap="sm" wrap="nowrap">
      <Progress
        flex={1}
        size="sm"
        value={share * 100}
        animated={isBusy}
        aria-label={say('upload.progress', { file })}
      />
      <Quiet>{children}</Quiet>
    </Group>
  );
}

function End({ upload, uploads }: UploadRowProps) {
  const say = useManageSay();
  const ended = isOver(upload);
  return (
    <EndButton
      label={say(ended ? 'upload.dismiss' : 'upload.cancel', { file: upload.file.name })}
      onPress={() => {
        if (ended) uploads.dismiss(upload.id);
        else uploads.cancel([upload.id]);
      }}
    />
  );
}

interface UploadFailureProps extends ImportFailureProps {
  readonly onChoose: () => void;
}

/** A file that changed on its way has to be chosen again. */
export function UploadFailure({ onChoose, ...failure }: UploadFailureProps) {
  const say = useManageSay();
  if (problemOf(failure.error).code !== 'FILE_CHANGED') return <ImportFailure {...failure} />;
  return (
    <Failure error={failure.error} file={failure.file}>
      <Button size="xs" variant="default" mr="auto" data-testid="choose-again" onClick={onChoose}>
        {say('upload.chooseAgain')}
      </Button>
    </Failure>
  );
}
