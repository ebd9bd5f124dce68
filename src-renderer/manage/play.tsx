import { Anchor, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useSettings } from '../api/app';
import { useLaunch } from '../api/packages';
import { useReadReEntry } from '../api/re-entry';
import { useResume } from '../api/sessions';
import type { Package } from '../../src-shared/contract/packages';
import type { Session } from '../../src-shared/contract/sessions';
import { askReEntry } from './ask-re-entry';
import { useManageSay } from './use-manage-say';
import { useSayFailure } from './use-say-failure';

export interface Play {
  play(packageId: Package['id'], wish?: { readonly isNew: boolean }): void;
  resume(session: Session): void;
  readonly isOpening: boolean;
}

/** Opens the player: in the desktop in a window of its own, in a browser in a tab. */
export function usePlay(): Play {
  const say = useManageSay();
  const launch = useLaunch();
  const resume = useResume();
  const { data: settings } = useSettings();
  const readReEntry = useReadReEntry();
  const sayFailure = useSayFailure();
  const open = useOpenPlayer();
  const openAgain = (session: Session) => void open(() => resume.mutateAsync(session));
  const begin = async (packageId: Package['id'], wished: boolean) => {
    const { mode, finished } = await readReEntry(packageId);
    const openNext = (isNew: boolean) => {
      const learnerName = settings?.learner_name ?? say('settings.learnerName');
      void open(() => launch.mutateAsync({ packageId, isNew, mode, learnerName }));
    };
    if (finished === null || wished) openNext(wished);
    else askReEntry(say, finished, { review: () => openAgain(finished), anew: () => openNext(true) });
  };
  return {
    play: (packageId, { isNew } = { isNew: false }) => {
      begin(packageId, isNew).catch(sayFailure);
    },
    resume: openAgain,
    isOpening: launch.isPending || resume.isPending,
  };
}

type Launching = () => Promise<{ readonly launch_url: string }>;

/**
 * A browser lets a page open a tab only as the answer to a click, so the tab is opened at once and gets its
 * address when the server has answered.
 */
function useOpenPlayer(): (launching: Launching) => Promise<void> {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  return async (launching) => {
    const tab = window.lectern === undefined ? window.open('about:blank', '_blank') : null;
    try {
      const { launch_url: launchUrl } = await launching();
      if (window.lectern !== undefined) await window.lectern.openPlayer(launchUrl);
      else if (tab !== null) showIn(tab, launchUrl);
      else sayBlocked(say, launchUrl);
    } catch (error) {
      tab?.close();
      sayFailure(error);
    }
  };
}

/** The player has no business with the window that opened it. */
function showIn(tab: Window, launchUrl: string): void {
  tab.opener = null;
  tab.location.replace(launchUrl);
}

function sayBlocked(say: ReturnType<typeof useManageSay>, launchUrl: string): void {
  notifications.show({
    title: say('package.blockedTitle'),
    autoClose: false,
    message: (
      <Text size="sm">
        {say('package.blockedText')}{' '}
        <Anchor href={launchUrl} target="_blank" rel="noopener" size="sm">
          {say('package.blockedLink')}
        </Anchor>
      </Text>
    ),
  });
}
