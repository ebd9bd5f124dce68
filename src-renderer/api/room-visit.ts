import { ApiFailure, callEndpoint, type Connection } from '../../src-shared/contract/call';
import type { Answer, CallerInput, Endpoint } from '../../src-shared/contract/endpoint';
import { beginVisit, endVisit } from '../../src-shared/contract/room-visit';
import {
  forgetEnding,
  forgetVisit,
  keepCode,
  keepEnding,
  keepVisit,
  keptEndings,
  keptVisit,
  type RoomVisit,
} from './kept-visit';

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
  if (before !== null) keepEnding(before.token);
  await endLeftVisits();
}

/** Ends the visit here at once, and at the host as soon as it hears of it. */
export async function leaveRoom({ token }: RoomVisit): Promise<void> {
  keepEnding(token);
  forgetVisit(token);
  await endLeftVisits();
}

/** Tells the host of visits that are over on this device. What it cannot be told now it is told the next time. */
export async function endLeftVisits(): Promise<void> {
  for (const token of keptEndings()) {
    try {
      await callRoom(endVisit, {}, { token });
    } catch (error) {
      if (!(error instanceof ApiFailure && error.code === 'UNAUTHORIZED')) {
        console.warn('The room could not be told that a visit is over', error);
        return;
      }
    }
    forgetEnding(token);
  }
}
