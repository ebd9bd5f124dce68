import type { JournalEntry } from '../../../src-shared/contract/session-journal';
import { createAttempt, standardProfile, step, type AttemptEvent } from '../../../src-shared/scorm/attempt';
import type { Course } from '../../../src-shared/scorm/cam/course';

type Sent = Pick<
  JournalEntry,
  'position' | 'epoch' | 'number' | 'source' | 'event' | 'result' | 'error_code'
>;

const startMs = Date.UTC(2026, 0, 5, 9);

/** What a learner who stays for long leaves behind: pages, questions, saving, and a mistake of the content now and then. */
export function longJournal(course: Course, userId: string, length: number): readonly Sent[] {
  let state = createAttempt(course);
  const numbers = { learner: 0, server: 0 };
  return Array.from({ length }, (_, index) => {
    const event = eventAt(index, userId);
    const taken = step(state, event);
    state = taken.state;
    const source = event.type === 'call' ? 'learner' : 'server';
    numbers[source] += 1;
    return {
      ...{ position: index + 1, epoch: 1, number: numbers[source], source, event: { ...event } },
      ...{ result: taken.result.value, error_code: taken.result.errorCode },
    };
  });
}

function eventAt(index: number, userId: string): AttemptEvent {
  const nowMs = startMs + index * 40;
  const call = (method: 'LMSInitialize' | 'LMSSetValue' | 'LMSGetValue' | 'LMSCommit', ...args: string[]) =>
    ({ type: 'call', nowMs, method, args }) as const;
  if (index === 0)
    return {
      ...{ type: 'launch', nowMs, learner: { id: userId, name: 'Doe, Jane' }, mode: 'normal' },
      ...{ credit: 'credit', seed: 1, profile: standardProfile },
    };
  if (index === 1) return call('LMSInitialize', '');
  const question = `cmi.interactions.${String(Math.floor(index / 10) % 30)}`;
  switch (index % 10) {
    case 2:
      return call('LMSSetValue', 'cmi.core.lesson_location', `page ${String(index)}`);
    case 3:
      return call('LMSSetValue', `${question}.id`, `question-${String(index % 300)}`);
    case 4:
      return call('LMSSetValue', `${question}.type`, 'choice');
    case 5:
      return call('LMSSetValue', `${question}.student_response`, 'a');
    case 6:
      return call('LMSSetValue', 'cmi.suspend_data', JSON.stringify({ page: index, seen: 'x'.repeat(300) }));
    case 7:
      return call('LMSSetValue', 'cmi.core.score.raw', String(index % 97));
    case 8:
      return call('LMSSetValue', 'cmi.core.lesson_status', index % 100 === 8 ? 'done' : 'incomplete');
    case 9:
      return index % 50 === 9 ? call('LMSCommit', '') : call('LMSGetValue', 'cmi.core.score.raw');
    default:
      return call('LMSGetValue', 'cmi.core.lesson_location');
  }
}
