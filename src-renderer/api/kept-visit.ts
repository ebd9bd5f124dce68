/*
 * Threat model. The token of a visit stands for its learner until the visit ends, and several learners share a device. So it is kept under one
 * name, which this module alone knows, on the room's own origin, where no package content runs; whoever comes next replaces it, and all tabs hear.
 * That of a visit which is over stays for as long as the host could not be told: it opens no more than it did, and goes as soon as the host answers.
 */
import { deviceStorage } from './device-storage';

/** Who works on this device now. */
export interface RoomVisit {
  readonly token: string;
  readonly name: string;
}

const visitKey = 'lectern-room-visit';
const endingKey = 'lectern-room-ending';
const codeKey = 'lectern-room-code';
/** A host that was away for longer ends them by itself. */
const mostEndings = 200;
const storage = deviceStorage();
const hearers = new Set<() => void>();

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

export function keepVisit({ token, name }: RoomVisit): void {
  storage.write(visitKey, JSON.stringify({ token, name }));
  tellHearers();
}

/** Forgets the visit of this token and no other: another tab may have begun one since. */
export function forgetVisit(token: string): void {
  if (keptVisit()?.token !== token) return;
  storage.remove(visitKey);
  tellHearers();
}

/** Visits that are over on this device, and of which the host has not heard so far: the longest over first. */
export function keptEndings(): readonly string[] {
  try {
    const tokens: unknown = JSON.parse(storage.read(endingKey) ?? '[]');
    return Array.isArray(tokens) ? tokens.filter((token) => typeof token === 'string') : [];
  } catch {
    return [];
  }
}

export function keepEnding(token: string): void {
  keepEndings([...keptEndings(), token].slice(-mostEndings));
}

export function forgetEnding(token: string): void {
  keepEndings(keptEndings().filter((one) => one !== token));
}

function keepEndings(tokens: readonly string[]): void {
  if (tokens.length > 0) storage.write(endingKey, JSON.stringify(tokens));
  else storage.remove(endingKey);
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

/** Somebody has come into the room that this page lies at. */
export function hasBeenInRoom(): boolean {
  return keptVisit() !== null || keptCode() !== '';
}

function tellHearers(): void {
  for (const hear of hearers) hear();
}
