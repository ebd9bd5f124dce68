import { Anchor, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useSettings } from '../api/app';
import { useLaunch } from '../api/packages';
import { useReadReEntry } from '../api/re-entry';
import { useResume } from '../api/sessions';
import type { Package } from '../../src-shared/contract/packages';
import type { Session } from '../../src-shared/contract/sessions';
import { askReEntry } from './ask-re-entry';
import { oneAtATime } from './one-at-a-time';
import { useManageSay } from './use-manage-say';
import { useSayFailure } from './use-say-failure';

export interface Play {
  play(packageId: Package['id'], wish?: { readonly isNew: boolean }): void;
  resume(session: Session): void;
  /** Opens what another launch has made. */
  openLaunch(begin: () => Promise<{ readonly launch_url: string }>): void;
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
  const openStage = useStage();
  // The buttons show that they wait while a session is begun, but not before: a button that waits loses the focus, which comes back to it
  // when a question has been closed.
  const [alone] = useState(oneAtATime);
  const open = (work: (stage: Stage) => Promise<void>): void => {
    alone(async () => {
      const stage = openStage();
      try {
        await work(stage);
      } catch (error) {
        stage.close();
        sayFailure(error);
      }
    });
  };
  const openAgain = (session: Session): void => {
    open(async (stage) => stage.show(await resume.mutateAsync(session)));
  };
  const play = (packageId: Package['id'], wished: boolean): void => {
    open(async (stage) => {
      const { mode, finished } = await readReEntry(packageId);
      const learnerName = settings?.learner_name ?? say('settings.learnerName');
      const begin = async (on: Stage, isNew: boolean) =>
        on.show(await launch.mutateAsync({ packageId, isNew, mode, learnerName }));
      if (finished === null || wished) {
        await begin(stage, wished);
        return;
      }
      stage.close();
      askReEntry(say, finished, {
        review: () => {
          openAgain(finished);
        },
        anew: () => {
          open((next) => begin(next, true));
        },
      });
    });
  };
  return {
    play: (packageId, { isNew } = { isNew: false }) => {
      play(packageId, isNew);
    },
    resume: openAgain,
    openLaunch: (begin) => {
      open(async (stage) => stage.show(await begin()));
    },
    isOpening: launch.isPending || resume.isPending,
  };
}

/** Where a player is going to be. */
interface Stage {
  show(launch: { readonly launch_url: string }): Promise<void>;
  /** Nothing is going to be shown. */
  close(): void;
}

/**
 * A browser lets a page open a tab only as the answer to a click, so the tab is opened at once and gets its
 * address when the server has answered.
 */
function useStage(): () => Stage {
  const say = useManageSay();
  return () => {
    const { lectern } = window;
    const tab = lectern === undefined ? window.open('about:blank', '_blank') : null;
    return {
      show: async ({ launch_url: launchUrl }) => {
        if (lectern !== undefined) await lectern.openPlayer(launchUrl);
        else if (tab !== null) showIn(tab, launchUrl);
        else sayBlocked(say, launchUrl);
      },
      close: () => tab?.close(),
    };
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
