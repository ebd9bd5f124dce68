import type { JournalEntry } from '../../../src-shared/contract/session-journal';
import type { AttemptEvent, CallEvent } from '../../../src-shared/scorm/attempt';

/** A journal entry of which only what the test is about needs saying. */
export function entry(
  said: Partial<JournalEntry> & { readonly position: number; readonly of?: AttemptEvent },
): JournalEntry {
  const { of = call('LMSCommit', ''), ...rest } = said;
  return {
    epoch: 1,
    number: said.position,
    source: 'learner',
    event: { ...of },
    result: 'true',
    error_code: '0',
    engine_version: '1',
    activity_id: 'item-1',
    server_result: null,
    server_error_code: null,
    took_ms: null,
    received_at: '2026-01-02T03:04:05.000Z',
    ...rest,
  };
}

export function call(method: CallEvent['method'], ...args: readonly string[]): CallEvent {
  return { type: 'call', nowMs: Date.UTC(2026, 0, 2, 3, 4, 5), method, args };
}
