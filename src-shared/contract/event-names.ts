/** What webhooks can be told of, by the names that events are sent under unless a subscription has another one. */
export const eventNames = [
  'package.processing.started',
  'package.processing.completed',
  'package.processing.failed',
  'package.updated',
  'package.deleted',
  'session.created',
  'session.launched',
  'session.updated',
  'session.completed',
  'session.passed',
  'session.failed',
  'session.scored',
  'dispatch.created',
  'dispatch.launched',
  'dispatch.revoked',
  'dispatch.expired',
  'quota.exceeded',
  'usage.threshold',
] as const;
export type EventName = (typeof eventNames)[number];

/** Other names that documents of the cloud have for the same event. */
const otherNames: Readonly<Record<string, EventName>> = { 'session.progress.updated': 'session.updated' };

/** The event that a subscription asks for; "*" for all; null for a name that nobody knows. */
export function eventOf(name: string): EventName | '*' | null {
  if (name === '*') return '*';
  return eventNames.find((known) => known === name) ?? otherNames[name] ?? null;
}

/** The name by which a subscriber knows the event; null when he did not ask for it. */
export function nameFor(subscribed: readonly string[], event: EventName): string | null {
  const own = subscribed.find((name) => eventOf(name) === event);
  return own ?? (subscribed.includes('*') ? event : null);
}
