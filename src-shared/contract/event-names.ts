/** What webhooks can be told of, by the names that events are sent under unless a subscription has another one. */
export const eventWords = {
  'package.processing.started': 'The processing of a package has begun',
  'package.processing.completed': 'A package, or a new version of one, is ready',
  'package.processing.failed': 'A package could not be used; `data.error` says why',
  'package.updated': 'A package has a new version',
  'package.deleted': 'A package was deleted',
  'session.created': 'A session was made',
  'session.launched': 'The course was opened in the player',
  'session.updated': 'A Commit, the end of a visit or a write through the API changed a session',
  'session.completed': 'A session became completed',
  'session.passed': 'A session became passed',
  'session.failed': 'A session became failed',
  'session.scored': 'A session has a score, or another one',
  'dispatch.created': 'A dispatch was made',
  'dispatch.launched': 'A learner launched a course by a dispatch',
  'dispatch.revoked': 'A dispatch was revoked',
  'dispatch.expired': 'The time of a dispatch is over',
  'quota.exceeded': 'Something did not fit into the quota; told once an hour',
  'usage.threshold': 'A package took the tenant over 80 % or 100 % of its quota',
} as const;
export type EventName = keyof typeof eventWords;
export const eventNames = Object.keys(eventWords) as readonly EventName[];

/** Other names that documents of the cloud have for the same event. */
const otherNames: ReadonlyMap<string, EventName> = new Map([['session.progress.updated', 'session.updated']]);

/** What a subscription may name. */
export const subscribable = ['*', ...eventNames, ...otherNames.keys()] as const;

/** The event that a subscription asks for; "*" for all; null for a name that nobody knows. */
export function eventOf(name: string): EventName | '*' | null {
  if (name === '*') return '*';
  return eventNames.find((known) => known === name) ?? otherNames.get(name) ?? null;
}

/** The name by which a subscriber knows the event; null when he did not ask for it. */
export function nameFor(subscribed: readonly string[], event: EventName): string | null {
  const own = subscribed.find((name) => eventOf(name) === event);
  return own ?? (subscribed.includes('*') ? event : null);
}
