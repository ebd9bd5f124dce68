import { version } from '../../../package.json';
import type { Room } from '../../../src-shared/contract/room';
import type { RunningLectern } from '../../compose';
import { startFailureOf } from '../../platform/start-failure';
import type { Terminal } from '../command';

export function announce(lectern: RunningLectern, isWatched: boolean, { say }: Terminal): void {
  say(`Lectern ${version}`);
  say(`  address  ${lectern.apiOrigin}`);
  say(`  data     ${lectern.dataFolder}`);
  if (lectern.firstKey !== null)
    say(`  API key  ${lectern.firstKey}\n           Shown this once. Keep it for your scripts.`);
  const another = isWatched ? 'Enter prints another one' : 'a restart prints a new one';
  say(`\nOpen this in a browser on this machine. It works once; ${another}.\n`);
  say(`  ${lectern.createVisitUrl()}\n`);
}

const troubles = {
  'port-taken': 'all ports that were tried are in use',
  'not-permitted': 'this system does not let Lectern listen there',
  'new-network': 'the room was never open in this network',
  failed: 'it could not be opened: see the log',
} as const;

export function announceRoom({ networks, local_url: localUrl, code }: Room, { say }: Terminal): void {
  const chosen = networks.filter((network) => network.is_chosen);
  say('The room is open. Learners open this in a browser:\n');
  for (const { interface: name, address, url, trouble } of chosen)
    say(`  ${url ?? `not at ${address}: ${troubles[trouble ?? 'failed']}`}  (${name})`);
  if (chosen.length === 0)
    say('  nothing yet: this machine is in no network. It opens as soon as it is in one.');
  if (localUrl !== null) say(`  ${localUrl}`);
  say(`\n  room code  ${code}\n`);
}

/** What happened, what is safe, and what to do. */
export function whyNotStarted(error: unknown, dataFolder: string): string {
  const failure = startFailureOf(error);
  switch (failure.kind) {
    case 'locked':
      return `Another Lectern is using the data folder ${dataFolder}. Close it, or choose another folder with --data.`;
    case 'portTaken':
      return `Port ${failure.port ?? ''} is in use. Choose another one with --port, or leave it out.`;
    case 'portForbidden':
      return `This system does not let Lectern listen on port ${failure.port ?? ''}. Choose another one with --port, from 1024 on, or leave it out.`;
    case 'notWritable':
      return `The data folder ${dataFolder} cannot be written: ${failure.reason}. Mend that, or choose another folder with --data.`;
    case 'databaseMissing':
      return `The data folder ${dataFolder} holds packages, but its database lectern.db is missing or empty. The packages are untouched. Restore lectern.db from a backup, or choose another folder with --data.`;
    case 'databaseCorrupt':
      return `The database lectern.db in the data folder ${dataFolder} is damaged. The packages are untouched. Restore lectern.db from a backup, or choose another folder with --data.`;
    case 'restoreUnfinished':
      return `A backup was being restored into ${dataFolder}, which was broken off. The backup is untouched. Restore it once more, or choose another folder with --data.`;
    case 'badOption':
      return `"${failure.given ?? ''}" is no port for ${failure.option}: 0 to 65535.`;
    case 'unexpected':
      return `Lectern could not start: ${failure.reason}`;
  }
}
