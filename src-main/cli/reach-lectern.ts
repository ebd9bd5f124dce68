import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startLectern, type StartOptions } from '../compose';
import { usualDataFolder } from '../platform/data-folder';
import { readAddress } from '../platform/address-file';
import { startFailureOf } from '../platform/start-failure';
import { callEndpoint, downloadBytes, sendBytes } from '../../src-shared/contract/call';
import type { Answer, CallerInput, Endpoint } from '../../src-shared/contract/endpoint';
import { health } from '../../src-shared/contract/health';
import { CannotOpen } from './command';

/** A Lectern that answers a command: the one that works on the data folder already, or one that was started for it. */
export interface Reached {
  readonly isOurs: boolean;
  call<E extends Endpoint>(endpoint: E, input: CallerInput<E>): Promise<Answer<E>>;
  /** Bytes of an endpoint whose answer is no JSON, and to one whose body they are. */
  bytes<E extends Endpoint>(endpoint: E, input: CallerInput<E>): Promise<Response>;
  send<E extends Endpoint>(endpoint: E, input: CallerInput<E>, bytes: Blob): Promise<Answer<E>>;
  close(): Promise<void>;
}

interface Place {
  /** As given; the usual one where it was not. */
  readonly data: string | undefined;
  readonly distFolder: string;
}

/** Throws CannotOpen with a sentence for people. */
export async function reachLectern({ data, distFolder }: Place): Promise<Reached> {
  const dataFolder = data ?? usualDataFolder(process.env, process.platform);
  const address = readAddress(dataFolder);
  if (address !== null && (await isThere(address))) return at(address, false, () => Promise.resolve());
  // A first start makes the first key, which is for somebody to see.
  if (!existsSync(join(dataFolder, 'lectern.db')))
    throw new CannotOpen(
      `There is no Lectern in ${dataFolder}. Start it once, or choose its folder with --data.`,
    );
  return startedLectern({ dataFolder, distFolder });
}

/** One that is started in this process, on ports that are free. Throws CannotOpen with a sentence for people. */
export async function startedLectern(options: Omit<StartOptions, 'port' | 'contentPort'>): Promise<Reached> {
  try {
    const lectern = await startLectern({ ...options, port: 0, contentPort: 0 });
    const ours = { origin: lectern.apiOrigin, token: lectern.createWindowToken() };
    return at(ours, true, () => lectern.close());
  } catch (error) {
    throw new CannotOpen(sentenceOf(error, options.dataFolder), { cause: error });
  }
}

type Connection = Parameters<typeof callEndpoint>[2];

/** Is it the Lectern whose token that is? Another program may have the port by now. */
async function isThere(address: Connection): Promise<boolean> {
  try {
    return (await callEndpoint(health, {}, address)).authenticated === true;
  } catch {
    return false;
  }
}

function at(connection: Connection, isOurs: boolean, close: () => Promise<void>): Reached {
  return {
    ...{ isOurs, close },
    call: (endpoint, input) => callEndpoint(endpoint, input, connection),
    bytes: (endpoint, input) => downloadBytes(endpoint, input, connection),
    send: (endpoint, input, bytes) => sendBytes(endpoint, input, bytes, connection),
  };
}

function sentenceOf(error: unknown, dataFolder: string): string {
  const failure = startFailureOf(error);
  switch (failure.kind) {
    case 'locked':
      return `Another Lectern is using the data folder ${dataFolder}, and does not answer. Close it, or choose another folder with --data.`;
    case 'notWritable':
      return `The data folder ${dataFolder} cannot be written: ${failure.reason}.`;
    case 'databaseMissing':
      return `The data folder ${dataFolder} holds packages, but its database lectern.db is missing or empty.`;
    case 'databaseCorrupt':
      return `The database lectern.db in the data folder ${dataFolder} is damaged.`;
    case 'restoreUnfinished':
      return `A backup was being restored into ${dataFolder}, which was broken off. Restore it once more.`;
    case 'portTaken':
    case 'portForbidden':
    case 'badOption':
      return `Lectern could not listen on this machine.`;
    case 'unexpected':
      return `The data folder ${dataFolder} could not be opened: ${failure.reason}`;
  }
}
