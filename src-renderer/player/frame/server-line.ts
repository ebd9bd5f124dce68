import type { FrameBoot, ToFrame } from '../../../src-shared/contract/player';
import type { Observed } from '../../../src-shared/contract/observed';
import type { RunAddress } from './run-address';

/** The server's own JSON. */
export function bootFrom(json: string): FrameBoot {
  return JSON.parse(json) as FrameBoot;
}

/** The boot answer, or the HTTP status that came instead; 0 when nothing came. */
export async function fetchBoot(address: RunAddress): Promise<FrameBoot | number> {
  try {
    const response = await fetch(address.boot, { cache: 'no-store', credentials: 'omit' });
    return response.ok ? ((await response.json()) as FrameBoot) : response.status;
  } catch {
    return 0;
  }
}

/** Sends a message of the journal by a request of its own; null when no usable answer came. */
export async function postJournal(
  address: RunAddress,
  text: string,
  outlivesPage: boolean,
): Promise<ToFrame | null> {
  try {
    const response = await fetch(address.journal, {
      method: 'POST',
      body: text,
      headers: { 'Content-Type': 'application/json' },
      credentials: 'omit',
      keepalive: outlivesPage,
    });
    return messageFrom(await response.text());
  } catch {
    return null;
  }
}

/** Whether the session goes on from what an earlier page had made and not sent; null when no answer came. */
export async function postLeftovers(address: RunAddress, text: string): Promise<boolean | null> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(address.leftovers, {
      method: 'POST',
      body: text,
      headers,
      credentials: 'omit',
    });
    return ((await response.json()) as { readonly recovered?: unknown }).recovered === true;
  } catch {
    return null;
  }
}

/** Sealed entries of a page that is gone, with the sealed ticket of its run. */
export interface SealedOutbox {
  readonly session_id: string;
  readonly run: string;
  readonly entries: readonly string[];
}

/** Whether they are on the server's disk, wherever they belong there; null when no answer came. */
export async function postOutbox(outbox: SealedOutbox): Promise<boolean | null> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const sent = { method: 'POST', body: JSON.stringify(outbox), headers, credentials: 'omit' } as const;
    return ((await (await fetch('/outbox', sent)).json()) as { readonly kept?: unknown }).kept === true;
  } catch {
    return null;
  }
}

/** The server's message, or null where it is none. */
export function messageFrom(text: string): ToFrame | null {
  try {
    const message = JSON.parse(text) as ToFrame;
    return ['ack', 'nack', 'fenced', 'external', 'content-changed'].includes(message.type) ? message : null;
  } catch {
    return null;
  }
}

/** Tells what was seen of content. Whether it arrives changes nothing of the learner's work. */
export function postObserved(address: RunAddress, observed: readonly Observed[]): void {
  fetch(address.observed, {
    method: 'POST',
    body: JSON.stringify({ observed }),
    headers: { 'Content-Type': 'application/json' },
    credentials: 'omit',
    keepalive: true,
  }).catch(() => undefined);
}
