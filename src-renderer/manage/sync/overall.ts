import type { Remote } from '../../../src-shared/contract/remotes';

/** How all remotes together stand, in four states. */
export interface Overall {
  readonly state: 'nothing' | 'there' | 'underway' | 'attention';
  /** Results are on their way right now; if not, those that are underway wait. */
  readonly isSyncing: boolean;
  /** Sessions that some remote does not have yet, each counted for each remote. */
  readonly waiting: number;
}

/** Null where there is no remote. The worst counts. */
export function overallOf(remotes: readonly Pick<Remote, 'state' | 'sessions'>[]): Overall | null {
  if (remotes.length === 0) return null;
  const sum = (count: keyof Remote['sessions']) =>
    remotes.reduce((all, { sessions }) => all + sessions[count], 0);
  const some = (state: Remote['state']) => remotes.some((remote) => remote.state === state);
  const waiting = sum('waiting') + sum('in_trouble');
  const isSyncing = some('syncing');
  const state = (): Overall['state'] => {
    if (some('attention')) return 'attention';
    if (isSyncing || some('waiting') || waiting > 0) return 'underway';
    return sum('sent') === 0 ? 'nothing' : 'there';
  };
  return { state: state(), isSyncing, waiting };
}
