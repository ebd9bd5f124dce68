import { notifications } from '@mantine/notifications';
import type { PackageSummary } from '../../src-shared/contract/packages';
import { useDeletePackage, useDownloadPackage } from '../api/packages';
import { confirmFirst } from './confirm-first';
import { useManageSay } from './use-manage-say';
import { useSaveBytes } from './use-save-bytes';
import { useSayFailure } from './use-say-failure';

export interface PackageDeeds {
  download(of: PackageSummary): void;
  /** Asks first, and says what will be lost. `onDeleted` runs after the deed. */
  remove(of: PackageSummary, onDeleted?: () => void): void;
}

/** What can be done to a package besides playing it. */
export function usePackageDeeds(): PackageDeeds {
  const say = useManageSay();
  const onError = useSayFailure();
  const saveBytes = useSaveBytes();
  const download = useDownloadPackage();
  const remove = useDeletePackage();
  return {
    download: (of) => {
      saveBytes(of.file_name, (wishes) => download.mutateAsync({ packageId: of.id, ...wishes }));
    },
    remove: (of, onDeleted) => {
      const question = {
        title: say('package.deleteTitle', { title: of.title }),
        text: say('package.deleteText'),
        confirm: say('package.deleteConfirm'),
        keep: say('package.keep'),
        isLoss: true,
      };
      confirmFirst(question, () => {
        remove.mutate(of.id, {
          onError,
          onSuccess: () => {
            notifications.show({ message: say('package.deleted', { title: of.title }) });
            onDeleted?.();
          },
        });
      });
    },
  };
}
