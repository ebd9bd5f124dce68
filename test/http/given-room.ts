import { networkInterfaces } from 'node:os';
import type { StartOptions } from '../../src-main/compose';
import { contract } from '../../src-shared/contract';
import { callEndpoint } from '../../src-shared/contract/call';
import type { Answer, CallerInput, Endpoint } from '../../src-shared/contract/endpoint';
import { beginVisit } from '../../src-shared/contract/room-visit';
import type { LearnerId } from '../../src-shared/kernel/ids';
import { startServer } from '../support/start-server';
import { builtStandIn } from './player-stand-in';

/** An address of this machine that is not the one the owner's server listens on: one of a network, else another of loopback. */
export const otherAddress: string =
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address ?? '127.0.0.2';

export type GivenRoom = Awaited<ReturnType<typeof givenRoom>>;

/** A server with an open room, and what pages of learners ask of it. The network is not told any name. */
export async function givenRoom(options: Partial<StartOptions> = {}) {
  const server = await startServer({
    distFolder: builtStandIn(),
    networkAddresses: () => [{ name: 'net0', address: otherAddress, network: 'ours' }],
    tellLocalName: () => ({ current: () => null, close: () => Promise.resolve() }),
    ...options,
  });
  const room = await server.call(contract.updateRoom, { is_open: true });
  const origin = originOf(room.networks[0]?.url);
  const call = <E extends Endpoint>(endpoint: E, input: CallerInput<E>, token?: string): Promise<Answer<E>> =>
    callEndpoint(endpoint, input, { origin, ...(token === undefined ? {} : { token }) });
  return {
    ...{ server, room, origin, call },
    /** The token of a visit that a learner begins by name alone. */
    enter: async (learnerId: LearnerId): Promise<string> =>
      (await call(beginVisit, { code: room.code, learner_id: learnerId })).token,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

function originOf(url: string | null | undefined): string {
  if (url === null || url === undefined) throw new Error('The room is not open');
  return new URL(url).origin;
}
