import { IconBooks } from '@tabler/icons-react';
import { StatePage } from '../../ui/state-page';
import { useManageSay } from '../use-manage-say';
import { ImportButton } from './import-button';

/** What a library without packages offers. */
export function EmptyLibrary() {
  const say = useManageSay();
  return (
    <StatePage
      icon={<IconBooks size={32} />}
      title={say('library.emptyTitle')}
      text={say('library.emptyText')}
      action={<ImportButton size="md" />}
      testId="library-empty"
    />
  );
}
