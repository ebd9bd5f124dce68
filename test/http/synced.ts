import { expect } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Remote } from '../../src-shared/contract/remotes';
import type { SessionId } from '../../src-shared/kernel/ids';
import type { TestServer } from '../support/start-server';

/** Asks for a sync and waits until it has ended. */
export async function syncWith(server: Pick<TestServer, 'call'>, remoteId: Remote['id']): Promise<Remote> {
  await server.call(contract.syncNow, { remoteId });
  return settledRemote(server, remoteId);
}

/** The remote once no sync with it is under way. */
export async function settledRemote(
  server: Pick<TestServer, 'call'>,
  remoteId: Remote['id'],
): Promise<Remote> {
  const find = async () => {
    const { data } = await server.call(contract.listRemotes, {});
    const found = data.find(({ id }) => id === remoteId);
    if (found === undefined) throw new Error('The remote is gone');
    return found;
  };
  await expect.poll(async () => (await find()).state, { timeout: 60_000 }).not.toBe('syncing');
  return find();
}

/** What every server that has the journal has alike. */
export async function journalOf(server: Pick<TestServer, 'call'>, sessionId: SessionId) {
  const { data } = await server.call(contract.readJournal, { sessionId });
  return data.map(({ position, epoch, number, source, event, result, error_code }) => ({
    ...{ position, epoch, number, source, event, result, error_code },
  }));
}

/** A write from outside over whatever version there is. */
export async function updated(
  server: Pick<TestServer, 'call'>,
  sessionId: SessionId,
  change: object,
): Promise<void> {
  const { version } = await server.call(contract.readSession, { sessionId });
  await server.call(contract.updateSession, { sessionId, version, ...change });
}
