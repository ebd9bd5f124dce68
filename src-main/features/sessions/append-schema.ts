/*
 * Threat model. What comes here was sent with a learner's ticket, and package script runs in the same origin as the page
 * that holds it: every byte may be forged. A forger can say that content made any API call or navigation, which content can do anyway.
 * He must not launch, abort or write from outside (those events are the server's, or name a stored write by its id), not
 * write to another session or under a newer epoch than his ticket's, not leave gaps, and not fill memory or disk with
 * one message: entries and messages are bounded, and what is not in this schema is dropped.
 */
import { z } from 'zod';
import type { AppendMessage, NackMessage, PageEntry } from '../../../src-shared/contract/player';
import { JournalEntry } from '../../../src-shared/contract/session-journal';
import {
  apiMethods12,
  apiMethods2004,
  faultKinds,
  navigationRequests,
} from '../../../src-shared/scorm/attempt';

/** Bytes of one message, whichever way it comes. */
export const messageLimitBytes = 32 * 1024 * 1024;
/** Characters of one entry: its arguments and its result together. */
const entryLimit = 20_000_000;

/** Unix milliseconds. */
export const eventTime = z.int().min(0).max(8_640_000_000_000_000);
const nowMs = eventTime;

/** Only of sandboxes. */
const CallFault = z.object({
  rule: z.string().max(64),
  kind: z.enum(faultKinds),
  delayMs: z.number().min(0).max(60_000),
  answer: z.object({ value: z.string().max(4096), errorCode: z.string().max(16) }).nullable(),
});
const CallEvent = z.object({
  type: z.literal('call'),
  nowMs,
  method: z.enum([...apiMethods12, ...apiMethods2004]),
  args: z.array(z.string()).max(16),
  fault: CallFault.exactOptional(),
});
const NavigateEvent = z.object({
  type: z.literal('navigate'),
  nowMs,
  request: z.enum(navigationRequests),
  target: z.string().max(4096).exactOptional(),
});
const UnloadEvent = z.object({ type: z.literal('unload'), nowMs });
/** What a page may say; its words for a write from outside are another thing. */
export const attemptEventsOfPage = [CallEvent, NavigateEvent, UnloadEvent] as const;

/** Only the id counts: the rest is taken from the stored write. */
const ExternalEvent = z
  .object({ type: z.literal('external'), nowMs, id: z.string().max(64) })
  .transform((event) => ({ ...event, activityId: '', changes: {} }));

const Entry: z.ZodType<PageEntry> = z
  .object({
    number: z.int().min(1),
    event: z.discriminatedUnion('type', [CallEvent, NavigateEvent, UnloadEvent, ExternalEvent]),
    result: z.string(),
    errorCode: z.string().max(16),
    // What is no such number is not known: nobody loses an entry over it.
    tookMs: JournalEntry.shape.took_ms.unwrap().optional().catch(undefined),
  })
  .refine((entry) => sizeOf(entry) <= entryLimit, 'The entry is too large');

const Append: z.ZodType<AppendMessage> = z
  .object({ type: z.literal('append'), epoch: z.int().min(1), entries: z.array(Entry).min(1).max(20_000) })
  .refine(({ entries }) => entries.every((entry, i) => entry.number > (entries[i - 1]?.number ?? 0)), {
    path: ['entries'],
    message: 'Numbers must count up',
  });

/** Events that a learner's ticket may never append. */
const ServerOnly = z.object({
  entries: z.array(z.object({ event: z.object({ type: z.string() }) })),
});

export type Reading =
  | { readonly ok: true; readonly message: AppendMessage }
  | { readonly ok: false; readonly reason: Extract<NackMessage['reason'], 'invalid' | 'not-allowed'> };

export function readAppend(raw: unknown): Reading {
  const parsed = Append.safeParse(raw);
  if (parsed.success) return { ok: true, message: parsed.data };
  const named = ServerOnly.safeParse(raw);
  const forged = named.success && named.data.entries.some(({ event }) => isServerOnly(event.type));
  return { ok: false, reason: forged ? 'not-allowed' : 'invalid' };
}

function isServerOnly(type: string): boolean {
  return type === 'launch' || type === 'abort';
}

function sizeOf({ event, result }: { readonly event: PageEntry['event']; readonly result: string }): number {
  const args = event.type === 'call' ? event.args : [];
  return args.reduce((size, arg) => size + arg.length, result.length);
}
