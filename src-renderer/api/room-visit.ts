/*
 * Threat model. The token of a visit stands for its learner until the visit ends, and several learners share a device. So it is kept under one
 * name, which this module alone knows, on the room's own origin, where no package content runs; whoever comes next replaces it, and all tabs hear.
 */
import { callEndpoint, type Connection } from '../../src-shared/contract/call';
import type { Answer, CallerInput, Endpoint } from '../../src-shared/contract/endpoint';
import { beginVisit, endVisit } from '../../src-shared/contract/room-visit';
import { deviceStorage } from './device-storage';

/** Who works on this device now. */
export interface RoomVisit {
  readonly token: string;
  readonly name: string;
}

const visitKey = 'lectern-room-visit';
const codeKey = 'lectern-room-code';
const storage = deviceStorage();
const hearers = new Set<() => void>();

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

/** As text, which is the same for as long as the visit is. */
export function keptVisitText(): string | null {
  return storage.read(visitKey);
}

export function visitFromText(text: string | null): RoomVisit | null {
  try {
    const { token, name } = JSON.parse(text ?? '{}') as Partial<Record<keyof RoomVisit, unknown>>;
    return typeof token === 'string' && typeof name === 'string' ? { token, name } : null;
  } catch {
    return null;
  }
}

export function keptVisit(): RoomVisit | null {
  return visitFromText(keptVisitText());
}

/** Forgets the visit of this token and no other: another tab may have begun one since. */
export function forgetVisit(token: string): void {
  if (keptVisit()?.token !== token) return;
  storage.remove(visitKey);
  tellHearers();
}

/** Hears that a visit has begun or ended on this device, in whatever tab. Returns how to stop. */
export function hearOfVisit(hear: () => void): () => void {
  const hearOtherTab = ({ key }: StorageEvent): void => {
    if (key === visitKey || key === null) hear();
  };
  hearers.add(hear);
  window.addEventListener('storage', hearOtherTab);
  return () => {
    hearers.delete(hear);
    window.removeEventListener('storage', hearOtherTab);
  };
}

/** Signs a learner in on this device. Throws as `callEndpoint` does, and nothing has changed then. */
export async function enterRoom(wish: CallerInput<typeof beginVisit>): Promise<void> {
  const before = keptVisit();
  const { token, name, code } = await callRoom(beginVisit, wish);
  storage.write(visitKey, JSON.stringify({ token, name } satisfies RoomVisit));
  keepCode(code);
  tellHearers();
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

/** The code that was right the last time on this device; "" for none. */
export function keptCode(): string {
  return storage.read(codeKey) ?? '';
}

export function keepCode(code: string): void {
  storage.write(codeKey, code);
}

export function forgetCode(): void {
  storage.remove(codeKey);
}

function tellHearers(): void {
  for (const hear of hearers) hear();
}
