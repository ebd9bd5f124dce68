import { callEndpoint, type Connection } from '../../src-shared/contract/call';
import type { Answer, CallerInput, Endpoint } from '../../src-shared/contract/endpoint';
import { beginVisit, endVisit } from '../../src-shared/contract/room-visit';
import { forgetVisit, keepCode, keepVisit, keptVisit, type RoomVisit } from './kept-visit';

/** Asks the room that this page came from. */
export function callRoom<E extends Endpoint>(
  endpoint: E,
  input: CallerInput<E>,
  { token, signal }: Pick<Connection, 'token' | 'signal'> = {},
): Promise<Answer<E>> {
  const origin = window.location.origin;
  return callEndpoint(endpoint, input, {
    origin,
    ...(token === undefined ? {} : { token }),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Signs a learner in on this device. Throws as `callEndpoint` does, and nothing has changed then. */
export async function enterRoom(wish: CallerInput<typeof beginVisit>): Promise<void> {
  const before = keptVisit();
  const { token, name, code } = await callRoom(beginVisit, wish);
  keepCode(code);
  keepVisit({ token, name });
  if (before !== null) await endAtHost(before.token);
}

/** Ends the visit here at once, and at the host as soon as it hears of it. */
export async function leaveRoom({ token }: RoomVisit): Promise<void> {
  forgetVisit(token);
  await endAtHost(token);
}

/** A visit whose host cannot be reached ends there by itself. */
async function endAtHost(token: string): Promise<void> {
  try {
    await callRoom(endVisit, {}, { token });
  } catch (error) {
    console.warn('The room could not be told that a visit is over', error);
  }
}
