import type { JournalEntry } from '../../src-shared/contract/session-journal';
import {
  currentActivityId,
  engineVersion,
  type AttemptEvent,
  type StepResult,
} from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';
import { Player } from '../scorm/a-player';

/** Plays an attempt and keeps its journal as the server would. */
export class Recorder extends Player {
  readonly entries: JournalEntry[] = [];
  private epoch = 0;

  override take(event: AttemptEvent): StepResult {
    const before = currentActivityId(this.state);
    const result = super.take(event);
    const isServers = event.type === 'launch' || event.type === 'external' || event.type === 'abort';
    if (event.type === 'launch') this.epoch += 1;
    const position = this.entries.length + 1;
    this.entries.push({
      position,
      epoch: this.epoch,
      number: position,
      source: isServers ? 'server' : 'learner',
      event: { ...event },
      result: result.value,
      error_code: result.errorCode,
      engine_version: engineVersion,
      activity_id: event.type === 'launch' ? currentActivityId(this.state) : before,
      server_result: null,
      server_error_code: null,
      took_ms: null,
      // The clock of the server, whatever that of the page says.
      received_at: new Date(1_700_000_000_000 + position).toISOString(),
    });
    return result;
  }

  /** The last entry's position. */
  get position(): number {
    return this.entries.length;
  }

  pass(seconds: number): this {
    this.nowMs += seconds * 1000;
    return this;
  }

  commit(): this {
    this.call(this.course.scormVersion === '1.2' ? 'LMSCommit' : 'Commit', '');
    return this;
  }

  /** Content asks what went wrong. */
  askError(): this {
    this.call(this.course.scormVersion === '1.2' ? 'LMSGetLastError' : 'GetLastError');
    return this;
  }
}

/** The journal of an attempt to which these events happened. */
export function journalOf(course: Course, events: readonly AttemptEvent[]): readonly JournalEntry[] {
  const recorder = new Recorder(course);
  for (const event of events) recorder.take(event);
  return recorder.entries;
}
