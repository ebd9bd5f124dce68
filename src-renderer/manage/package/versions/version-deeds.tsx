import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { PackageVersion } from '../../../../src-shared/contract/package-versions';
import type { Package } from '../../../../src-shared/contract/packages';
import { useMoveSessions, useRestoreVersion } from '../../../api/package-versions';
import { confirmFirst } from '../../confirm-first';
import { useManageSay } from '../../use-manage-say';
import { useSayFailure } from '../../use-say-failure';

export interface VersionDeedsProps {
  readonly version: PackageVersion;
  readonly of: Package;
}

/** Of an earlier version: make it the current one. Of the current one: let sessions of the others go over to it. */
export function VersionDeeds({ version, of }: VersionDeedsProps) {
  return version.is_current ? <MoveHere version={version} of={of} /> : <Restore version={version} of={of} />;
}

function Restore({ version: { version }, of }: VersionDeedsProps) {
  const say = useManageSay();
  const onError = useSayFailure();
  const restore = useRestoreVersion();
  const ask = () => {
    const question = {
      title: say('versions.restoreTitle', { version }),
      text: say('versions.restoreText', { version, now: of.version }),
      confirm: say('versions.restoreConfirm', { version }),
      keep: say('versions.leave'),
      isLoss: false,
    };
    confirmFirst(question, () => {
      const onSuccess = () => {
        notifications.show({ message: say('versions.restored', { version }) });
      };
      restore.mutate({ packageId: of.id, version }, { onError, onSuccess });
    });
  };
  return (
    <Button
      size="xs"
      variant="default"
      loading={restore.isPending}
      aria-label={say('versions.restoreNamed', { version })}
      data-testid="restore-version"
      onClick={ask}
    >
      {say('versions.restore')}
    </Button>
  );
}

function MoveHere({ version: { version }, of }: VersionDeedsProps) {
  const say = useManageSay();
  const onError = useSayFailure();
  const move = useMoveSessions();
  if (version === 1) return null;
  const ask = () => {
    const question = {
      title: say('versions.moveTitle', { version }),
      text: say('versions.moveText', { version }),
      confirm: say('versions.moveConfirm'),
      keep: say('versions.leave'),
      isLoss: false,
    };
    confirmFirst(question, () => {
      move.mutate(
        { packageId: of.id, version },
        {
          onError,
          onSuccess: ({ moving, staying }) => {
            const told = [say('versions.moving', { count: moving })];
            if (staying > 0) told.push(say('versions.staying', { count: staying }));
            notifications.show({ message: told.join(' ') });
          },
        },
      );
    });
  };
  return (
    <Button
      size="xs"
      variant="default"
      loading={move.isPending}
      aria-label={say('versions.moveNamed', { version })}
      data-testid="move-sessions"
      onClick={ask}
    >
      {say('versions.move')}
    </Button>
  );
}
