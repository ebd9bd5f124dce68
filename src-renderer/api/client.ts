import {
  ApiFailure,
  callEndpoint,
  downloadBytes,
  sendBytes,
  type Connection,
} from '../../src-shared/contract/call';
import type { Answer, CallerInput, Endpoint } from '../../src-shared/contract/endpoint';
import { readBytes, type BytesWishes } from './read-bytes';

/** Calls of one window. The token lives in memory and goes out in a header, never in a cookie. */
export interface Client {
  readonly connection: Connection;
  call<E extends Endpoint>(endpoint: E, input: CallerInput<E>, signal?: AbortSignal): Promise<Answer<E>>;
  bytes<E extends Endpoint>(endpoint: E, input: CallerInput<E>, wishes?: BytesWishes): Promise<Blob>;
  send<E extends Endpoint>(endpoint: E, input: CallerInput<E>, bytes: Blob): Promise<Answer<E>>;
}

/** `onSignedOut` hears of every answer that says the token is no longer good. */
export function createClient(connection: Connection, onSignedOut: () => void): Client {
  const watch = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 401) onSignedOut();
      throw error;
    }
  };
  const heeding = (signal: AbortSignal | undefined): Connection =>
    signal === undefined ? connection : { ...connection, signal };
  return {
    connection,
    call: (endpoint, input, signal) => watch(callEndpoint(endpoint, input, heeding(signal))),
    send: (endpoint, input, bytes) => watch(sendBytes(endpoint, input, bytes, connection)),
    bytes: async (endpoint, input, wishes = {}) =>
      readBytes(await watch(downloadBytes(endpoint, input, heeding(wishes.signal))), wishes),
  };
}
