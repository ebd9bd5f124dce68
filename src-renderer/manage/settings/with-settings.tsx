import type { ReactNode } from 'react';
import type { Settings } from '../../../src-shared/contract/app';
import { useSettings } from '../../api/app';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';

/** Shows what needs the settings as soon as they are there. */
export function WithSettings({ children }: { readonly children: (settings: Settings) => ReactNode }) {
  const say = useManageSay();
  return (
    <Answered query={useSettings()} height={260} label={say('settings.loading')}>
      {children}
    </Answered>
  );
}
