import type { JournalEntry, SetAsideEntry } from '../contract/session-journal';

/** What was set aside of one launch at one time. */
export interface SetAsidePart extends Pick<SetAsideEntry, 'turn' | 'epoch' | 'reason' | 'set_aside_at'> {
  /** As a journal has them; nobody has looked which activity was there. */
  readonly entries: readonly JournalEntry[];
  /** How many of them are calls of content. */
  readonly calls: number;
}

/** The entries by turn and launch, in their order. */
export function setAsideParts(entries: readonly SetAsideEntry[]): readonly SetAsidePart[] {
  const parts = new Map<string, SetAsideEntry[]>();
  for (const entry of entries) {
    const key = `${String(entry.turn)} ${String(entry.epoch)}`;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [entry]);
    else part.push(entry);
  }
  return [...parts.values()].flatMap((part) => {
    const [first] = part;
    if (first === undefined) return [];
    const { turn, epoch, reason, set_aside_at } = first;
    const calls = part.filter(({ event }) => event['type'] === 'call').length;
    return [{ turn, epoch, reason, set_aside_at, calls, entries: part.map(entryOf) }];
  });
}

function entryOf({ turn: _turn, reason: _reason, set_aside_at: _at, ...entry }: SetAsideEntry): JournalEntry {
  return { ...entry, activity_id: null, server_result: null, server_error_code: null };
}
