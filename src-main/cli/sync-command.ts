import { setTimeout as after } from 'node:timers/promises';
import { listRemotes, type Remote } from '../../src-shared/contract/remotes';
import { listSyncedSessions, syncNow } from '../../src-shared/contract/syncs';
import { listRemoteAssignments } from '../../src-shared/contract/remote-assigned';
import { listRemotePackages } from '../../src-shared/contract/remote-packages';
import { WrongUse, type Command, type ExitCode } from './command';
import type { Reached } from './reach-lectern';
import { reportIn, type SyncReport } from './sync-report';
import { dataHelp, dataOption, withLectern } from './with-lectern';

/** Results go to the servers that were added, and it is said what could not go. */
export const syncCommand: Command = {
  name: 'sync',
  summary: 'Bring results to other servers',
  help: [
    dataHelp,
    '--remote NAME|ID       to this server only; to all that are not paused unless said',
    '--dry-run              only say what would be sent, and whether the server answers',
    '--json                 one JSON object a line',
  ],
  notes: [
    'Exit codes:',
    '  0  all is there',
    '  1  something is not, and was named',
    '  2  wrong use',
    '  3  the folder cannot be opened',
    '  4  there is no server to sync with: none was added, or all are paused',
  ],
  options: {
    ...dataOption,
    remote: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  run: (context) => {
    const { terminal, values, signal } = context;
    const { remote: named } = values;
    const report = reportIn(values['json'] === true ? 'json' : 'words', terminal);
    return withLectern(context, async (lectern) => {
      const { data: all } = await lectern.call(listRemotes, {});
      const chosen = chosenOf(all, typeof named === 'string' ? named : null);
      if (chosen.length === 0) {
        report.nothing(all.length);
        return 4;
      }
      if (values['dry-run'] === true) return await dryRun(lectern, chosen, report);
      return await syncAll(lectern, chosen, report, signal);
    });
  },
};

/** One that is named is taken though it is paused, so that it is said. Throws WrongUse where there is none. */
function chosenOf(all: readonly Remote[], named: string | null): readonly Remote[] {
  if (named === null) return all.filter(({ paused }) => !paused);
  const wanted = named.toLowerCase();
  const fits = all.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (fits.length === 1) return fits;
  const known = all.map(({ name }) => `"${name}"`).join(', ');
  throw new WrongUse(
    fits.length === 0
      ? `There is no server "${named}"${known === '' ? '' : `, but ${known}`}.`
      : `There are several servers "${named}": name one by its id, ${fits.map(({ id }) => id).join(' or ')}.`,
  );
}

/** What would be sent is known here; that the server would be there to take it is asked. */
async function dryRun(lectern: Reached, chosen: readonly Remote[], report: SyncReport): Promise<ExitCode> {
  let wouldGo = true;
  for (const remote of chosen) {
    report.would(remote, await lectern.call(syncNow, { remoteId: remote.id, dry_run: true }));
    if (remote.paused) report.paused(remote);
    const trouble = remote.paused ? null : await troubleWith(lectern, remote);
    if (trouble !== null) report.wouldNot(remote, trouble);
    else if (!remote.paused) await tellAssigned(lectern, remote, report);
    wouldGo = wouldGo && !remote.paused && trouble === null;
  }
  return wouldGo ? 0 : 1;
}

/** Where what is assigned there is to come down. */
async function tellAssigned(lectern: Reached, remote: Remote, report: SyncReport): Promise<void> {
  if (!remote.brings_assignments) return;
  const told = await lectern.call(listRemoteAssignments, { remoteId: remote.id });
  if (told.trouble === null) report.assigned(remote, told);
}

async function troubleWith(lectern: Reached, { id: remoteId }: Remote): Promise<Remote['trouble']> {
  return (await lectern.call(listRemotePackages, { remoteId, anew: 'true' })).trouble;
}

async function syncAll(
  lectern: Reached,
  chosen: readonly Remote[],
  report: SyncReport,
  signal: AbortSignal,
): Promise<ExitCode> {
  let isAllThere = true;
  for (const remote of chosen) isAllThere = (await syncOne(lectern, remote, report, signal)) && isAllThere;
  return isAllThere ? 0 : 1;
}

const lookEveryMs = 250;

/** Is all there afterwards? */
async function syncOne(
  lectern: Reached,
  remote: Remote,
  report: SyncReport,
  signal: AbortSignal,
): Promise<boolean> {
  const { id: remoteId } = remote;
  if (remote.paused) {
    report.paused(remote);
    return false;
  }
  const { sessions } = await lectern.call(syncNow, { remoteId });
  report.begun(remote, sessions);
  for (;;) {
    const { data } = await lectern.call(listRemotes, {});
    const now = data.find(({ id }) => id === remoteId);
    if (now === undefined) return false;
    if (now.state === 'syncing' && !signal.aborted) {
      report.going(now);
      await after(lookEveryMs);
      continue;
    }
    for (const session of await troubled(lectern, now)) report.troubled(now, session);
    if (isWell(now)) await tellAssigned(lectern, now, report);
    report.ended(now);
    return isWell(now) && now.sessions.waiting === 0 && now.sessions.in_trouble === 0;
  }
}

function isWell({ trouble, assignments_trouble: assigned }: Remote): boolean {
  return trouble === null && assigned === null;
}

/** More would not be read. */
const mostNamed = 100;

async function troubled(lectern: Reached, { id: remoteId, sessions }: Remote) {
  if (sessions.in_trouble === 0) return [];
  const asked = { remoteId, state: 'trouble', limit: mostNamed } as const;
  return (await lectern.call(listSyncedSessions, asked)).sessions;
}
