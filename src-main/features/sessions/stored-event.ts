import type { AttemptEvent } from '../../../src-shared/scorm/attempt';

/** The event of an entry as it is stored: JSON that nobody but this server writes. */
export function storedEvent({ event }: { readonly event: unknown }): AttemptEvent {
  return event as AttemptEvent;
}
