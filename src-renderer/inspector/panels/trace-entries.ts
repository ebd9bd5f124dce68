import type { JournalEntry } from '../../../src-shared/contract/session-journal';
import type { Fold } from '../../../src-shared/inspect/fold';
import { eventOf, isUnsetRead } from '../../../src-shared/inspect/runs';
import type { TraceNote } from '../../../src-shared/scorm/attempt';
import type { ProcessNote } from '../../../src-shared/scorm/sn/process-note';

/** What the engine remarked about one entry of the journal. */
export interface TracedEntry {
  readonly position: number;
  readonly atMs: number;
  /** The API function with its element, or the kind of event. */
  readonly name: string;
  /** Content read what is not set yet: ordinary on a first visit. */
  readonly isUnset: boolean;
  readonly notes: readonly TraceNote[];
  readonly processes: readonly ProcessNote[];
}

const mostShown = 150;

/** The newest entries about which something was remarked, the newest last. */
export function traceOf(
  { notes, processes }: Pick<Fold, 'notes' | 'processes'>,
  entries: readonly JournalEntry[],
): { readonly shown: readonly TracedEntry[]; readonly leftCount: number } {
  const positions = [...new Set([...notes.keys(), ...processes.keys()])].sort((one, other) => one - other);
  const shown = positions.slice(-mostShown).flatMap((position): readonly TracedEntry[] => {
    const entry = entries[position - 1];
    if (entry === undefined) return [];
    const event = eventOf(entry);
    return [
      {
        position,
        atMs: event.nowMs,
        name: nameOf(entry),
        isUnset: isUnsetRead(entry, event),
        notes: notes.get(position) ?? [],
        processes: processes.get(position) ?? [],
      },
    ];
  });
  return { shown, leftCount: positions.length - shown.length };
}

function nameOf(entry: JournalEntry): string {
  const event = eventOf(entry);
  switch (event.type) {
    case 'call':
      return `${event.method}(${event.args[0] ?? ''})`;
    case 'navigate':
      return event.target === undefined ? event.request : `${event.request} ${event.target}`;
    default:
      return event.type;
  }
}
