import { Alert, Button, Checkbox, Group, List, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import type { Finding } from '../../../../src-shared/contract/common';
import type { Package } from '../../../../src-shared/contract/packages';
import { useMendPackage } from '../../../api/package-versions';
import { isCancelled, useCancel } from '../../../ui/use-cancel';
import { Failure } from '../../failure';
import { useManageSay } from '../../use-manage-say';
import { FixReport } from './fix-report';

export interface MendPackageProps {
  readonly findings: readonly Finding[];
  readonly of: Pick<Package, 'id' | 'version' | 'source'>;
}

/** Offers what can be mended without the author, where there is something; afterwards shows what was changed. */
export function MendPackage({ findings, of }: MendPackageProps) {
  const say = useManageSay();
  const [isOpen, setIsOpen] = useState(false);
  const mend = useMendPackage();
  const { begin, cancel } = useCancel();
  const mended = mend.data ?? null;
  const fixes = [...new Set(findings.flatMap(({ fix_id: id }) => id ?? []))];
  const close = () => {
    setIsOpen(false);
    mend.reset();
  };
  const send = (movesSessions: boolean) => {
    const onError = (error: unknown) => {
      if (!isCancelled(error)) return;
      close();
      notifications.show({ message: say('findings.mendCancelled'), role: 'status' });
    };
    mend.mutate({ packageId: of.id, version: of.version, movesSessions, signal: begin() }, { onError });
  };
  if (of.source === 'folder' || (fixes.length === 0 && !isOpen)) return null;
  return (
    <Alert
      variant="light"
      icon={<IconSparkles aria-hidden />}
      title={say('findings.mendTitle')}
      data-testid="mend"
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{say('findings.mendText')}</Text>
        <Button
          size="xs"
          data-testid="mend-button"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {say('findings.mend')}
        </Button>
      </Stack>
      <Modal
        opened={isOpen}
        onClose={mend.isPending ? cancel : close}
        size="lg"
        title={say(mend.isSuccess ? 'findings.mended' : 'findings.mend')}
      >
        {mend.isSuccess ? (
          <Stack>
            <Text size="sm">
              {mended !== null &&
                say('findings.mendedText', {
                  version: mended.version,
                  before: mended.based_on_version ?? '',
                })}
            </Text>
            <FixReport changes={mended?.fix_report ?? []} />
            <Group justify="flex-end">
              <Button onClick={close}>{say('findings.close')}</Button>
            </Group>
          </Stack>
        ) : (
          <Question
            fixes={fixes}
            of={of}
            mend={mend}
            onMend={send}
            onLeave={mend.isPending ? cancel : close}
          />
        )}
      </Modal>
    </Alert>
  );
}

interface QuestionProps {
  readonly fixes: readonly NonNullable<Finding['fix_id']>[];
  readonly of: MendPackageProps['of'];
  readonly mend: ReturnType<typeof useMendPackage>;
  readonly onMend: (movesSessions: boolean) => void;
  /** Also in the midst of it. */
  readonly onLeave: () => void;
}

function Question({ fixes, of, mend, onMend, onLeave }: QuestionProps) {
  const say = useManageSay();
  const [movesSessions, setMovesSessions] = useState(false);
  return (
    <Stack>
      <List size="sm" spacing={4}>
        {fixes.map((id) => (
          <List.Item key={id}>{say(`findings.fix.${id}`)}</List.Item>
        ))}
      </List>
      <Text size="sm">{say('findings.mendKeeps', { version: mend.variables?.version ?? of.version })}</Text>
      <Checkbox
        label={say('versions.moveSessions')}
        description={say('versions.moveSessionsHelp')}
        checked={movesSessions}
        disabled={mend.isPending}
        onChange={(event) => {
          setMovesSessions(event.currentTarget.checked);
        }}
      />
      {mend.isPending && (
        <Text size="sm" role="status">
          {say('findings.mending')}
        </Text>
      )}
      <Failure error={isCancelled(mend.error) ? null : mend.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onLeave} data-testid="mend-leave">
          {say(mend.isPending ? 'findings.cancel' : 'findings.leave')}
        </Button>
        <Button
          loading={mend.isPending}
          data-testid="mend-confirm"
          onClick={() => {
            onMend(movesSessions);
          }}
        >
          {say('findings.mendNow')}
        </Button>
      </Group>
    </Stack>
  );
}
