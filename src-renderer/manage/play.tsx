import { Anchor, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useSettings } from '../api/app';
import { useLaunch } from '../api/packages';
import { oneAtATime } from '../api/one-at-a-time';
import { openPlayerStage, type PlayerStage } from '../api/player-stage';
import { asksReEntry, useReadReEntry } from '../api/re-entry';
import { useResume } from '../api/sessions';
import { launchRulesOf } from '../../src-shared/contract/launch-rules';
import type { PackageSummary } from '../../src-shared/contract/packages';
import type { Session } from '../../src-shared/contract/sessions';
import { askReEntry } from './ask-re-entry';
import { useManageSay } from './use-manage-say';
import { useSayFailure } from './use-say-failure';

type Played = Pick<PackageSummary, 'id' | 'metadata'>;
type Launched = Parameters<PlayerStage['show']>[0];

export interface Play {
  play(of: Played, wish?: { readonly isNew: boolean }): void;
  resume(session: Session): void;
  /** Opens what another launch has made. */
  openLaunch(begin: () => Promise<Launched>): void;
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
  // The buttons show that they wait while a session is begun, but not before: a button that waits loses the focus, which comes back to it
  // when a question has been closed.
  const [alone] = useState(oneAtATime);
  /** `begin` answers null where it has asked something instead; `mayAsk`: nothing is opened until it is known not to. */
  const open = (begin: () => Promise<Launched | null>, { mayAsk } = { mayAsk: false }): void => {
    alone(async () => {
      let stage = mayAsk ? null : openPlayerStage();
      try {
        const launched = await begin();
        if (launched === null) {
          stage?.close();
          return;
        }
        stage ??= openPlayerStage();
        if (!(await stage.show(launched))) sayBlocked(say, launched.launch_url);
      } catch (error) {
        stage?.close();
        sayFailure(error);
      }
    });
  };
  const openAgain = (session: Session): void => {
    open(() => resume.mutateAsync(session));
  };
  const play = ({ id: packageId, metadata }: Played, wished: boolean): void => {
    const beginOrAsk = async () => {
      const { mode, finished } = await readReEntry(packageId);
      const learnerName = settings?.learner_name ?? say('settings.learnerName');
      const begin = (isNew: boolean) => launch.mutateAsync({ packageId, isNew, mode, learnerName });
      if (finished === null || wished) return begin(wished);
      askReEntry(say, finished, {
        review: () => {
          openAgain(finished);
        },
        anew: () => {
          open(() => begin(true));
        },
      });
      return null;
    };
    open(beginOrAsk, { mayAsk: !wished && asksReEntry(launchRulesOf(metadata)) });
  };
  return {
    play: (of, { isNew } = { isNew: false }) => {
      play(of, isNew);
    },
    resume: openAgain,
    openLaunch: open,
    isOpening: launch.isPending || resume.isPending,
  };
}

function sayBlocked(say: ReturnType<typeof useManageSay>, launchUrl: string): void {
  notifications.show({
    title: say('package.blockedTitle'),
    autoClose: false,
    message: (
      <Text size="sm">
        {say('package.blockedText')}{' '}
        <Anchor href={launchUrl} target="_blank" rel="opener" size="sm">
          {say('package.blockedLink')}
        </Anchor>
      </Text>
    ),
  });
}
