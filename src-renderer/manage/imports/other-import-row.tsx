import { Anchor, Group, Progress, Text } from '@mantine/core';
import { IconCheck, IconCircleX, IconFileZip } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Import } from '../../../src-shared/contract/imports';
import { asFailure } from '../../api/as-failure';
import { isUnderWay, useCancelImport, useRetryImport } from '../../api/imports';
import { StatusMark } from '../../ui/status-mark';
import { nameOfUploader } from '../name-of-uploader';
import { useManageSay } from '../use-manage-say';
import { useSayFailure } from '../use-say-failure';
import { ImportFailure } from './import-failure';
import { EndButton, ImportRow } from './import-row';
import { otherWayOf } from './other-imports';

export interface OtherImportRowProps {
  readonly of: Import;
  readonly onDismiss: () => void;
}

/** One import that no window began: how it came, how far it is, how it ended. */
export function OtherImportRow({ of, onDismiss }: OtherImportRowProps) {
  const say = useManageSay();
  const way = otherWayOf(of);
  return (
    <ImportRow
      testId="other-import"
      state={of.state}
      icon={<StateIcon state={of.state} />}
      file={of.file_name}
      bytes={of.size_bytes}
      end={
        <>
          <StateMark state={of.state} />
          <End of={of} onDismiss={onDismiss} />
        </>
      }
      failure={of.state === 'failed' ? <WhyFailed of={of} /> : null}
    >
      <Group gap="xs">
        {way !== null && (
          <Text size="xs" c="dimmed" data-testid="import-way">
            {say(`upload.way.${way}`, { by: nameOfUploader(say, of.uploaded_by) })}
          </Text>
        )}
        {of.state === 'completed' && (
          <Anchor component={Link} href={`/packages/${of.package_id}`} size="xs">
            {say('upload.open')}
          </Anchor>
        )}
      </Group>
      {isUnderWay(of) && (
        <Progress
          size="sm"
          mt={4}
          value={of.state === 'processing' ? of.progress * 100 : 0}
          animated={of.state === 'processing'}
          aria-label={say('upload.progress', { file: of.file_name })}
        />
      )}
    </ImportRow>
  );
}

function StateIcon({ state }: Pick<Import, 'state'>) {
  if (state === 'completed') return <IconCheck size={20} color="var(--mantine-color-teal-6)" aria-hidden />;
  if (state === 'failed') return <IconCircleX size={20} color="var(--mantine-color-error)" aria-hidden />;
  return <IconFileZip size={20} color="var(--mantine-color-dimmed)" aria-hidden />;
}

function StateMark({ state }: Pick<Import, 'state'>) {
  const say = useManageSay();
  if (state === 'completed') return <StatusMark tone="good" label={say('upload.words.done')} />;
  if (state === 'failed') return <StatusMark tone="bad" label={say('upload.words.failed')} />;
  const told = {
    uploading: 'upload.arriving',
    waiting: 'upload.waiting',
    processing: 'upload.checking',
  } as const;
  return <StatusMark tone="underway" label={say(told[state])} />;
}

function End({ of, onDismiss }: OtherImportRowProps) {
  const say = useManageSay();
  const onError = useSayFailure();
  const cancel = useCancelImport();
  const isRunning = isUnderWay(of);
  return (
    <EndButton
      label={say(isRunning ? 'upload.cancel' : 'upload.dismiss', { file: of.file_name })}
      isPending={cancel.isPending}
      onPress={() => {
        if (isRunning) cancel.mutate(of.import_id, { onError });
        else onDismiss();
      }}
    />
  );
}

function WhyFailed({ of }: Pick<OtherImportRowProps, 'of'>) {
  const onError = useSayFailure();
  const retry = useRetryImport();
  return (
    <ImportFailure
      error={asFailure(of.failure)}
      file={of.file_name}
      onRetry={() => {
        retry.mutate(of.import_id, { onError });
      }}
    />
  );
}
