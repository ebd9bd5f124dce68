import { ActionIcon, NavLink, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconCloud,
  IconCloudCheck,
  IconCloudPause,
  IconCloudUp,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useRemotes } from '../../api/remotes';
import type { Say } from '../../ui/typed-words';
import { useManageSay } from '../use-manage-say';
import type { ManageWords } from '../words';
import { overallOf, type Overall } from './overall';
import classes from './sync-sign.module.css';

/** How results stand with the other servers, where there is one; leads to them. */
export function SyncSign({ onChosen }: { readonly onChosen: () => void }) {
  const say = useManageSay();
  const overall = useOverall();
  if (overall === null) return null;
  const Sign = signs[lookOf(overall)];
  return (
    <NavLink
      component={Link}
      href="/sync"
      onClick={onChosen}
      label={wordsOf(overall, say)}
      leftSection={<Sign size={18} stroke={1.6} aria-hidden />}
      className={classes['sign'] ?? ''}
      data-state={overall.state}
      data-testid="sync-sign"
    />
  );
}

/** The same in a bar with little room. */
export function SmallSyncSign() {
  const say = useManageSay();
  const overall = useOverall();
  if (overall === null) return null;
  const Sign = signs[lookOf(overall)];
  return (
    <ActionIcon
      component={Link}
      href="/sync"
      variant="subtle"
      color="gray"
      size="lg"
      ms="auto"
      aria-label={wordsOf(overall, say)}
      className={classes['icon'] ?? ''}
      data-state={overall.state}
      data-testid="small-sync-sign"
    >
      <Sign size={20} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

function useOverall(): Overall | null {
  const { data } = useRemotes();
  return overallOf(data ?? []);
}

const signs = {
  nothing: IconCloud,
  there: IconCloudCheck,
  syncing: IconCloudUp,
  underway: IconCloudPause,
  attention: IconAlertTriangle,
} as const;

function lookOf({ state, isSyncing }: Overall): keyof typeof signs {
  return state === 'underway' && isSyncing ? 'syncing' : state;
}

function wordsOf({ state, isSyncing, waiting }: Overall, say: Say<ManageWords>): string {
  if (state !== 'underway') return say(`sync.sign.${state}`);
  return isSyncing || waiting === 0 ? say('sync.sign.going') : say('sync.sign.waits', { count: waiting });
}

const settlesMs = 2_000;

/** Tells those who hear the screen when another state has come to stay; counts and what passes quickly are not told. */
export function SyncTold() {
  const say = useManageSay();
  const { data } = useRemotes();
  const state = data === undefined ? undefined : (overallOf(data)?.state ?? null);
  const [settled] = useDebouncedValue(state, settlesMs);
  // What stands there from the beginning is no news, and has no time to settle where something else follows.
  const [known, setKnown] = useState(state);
  const [told, setTold] = useState<Overall['state'] | null>(null);
  if (known === undefined && state !== undefined) setKnown(state);
  else if (settled !== undefined && settled === state && settled !== known) {
    setKnown(settled);
    setTold(settled);
  }
  return (
    <VisuallyHidden role="status" data-testid="sync-told">
      {told === null ? '' : say(`sync.sign.told.${told}`)}
    </VisuallyHidden>
  );
}
