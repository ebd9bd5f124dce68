import { eventOf, type Logged } from './runs';

/**
 * The version of the package whose course an attempt was on after the entry of `position`, by the launches that took it to another one;
 * null: it has been on the same one all the time. `journal`: from its first entry on.
 */
export function packageVersionAt(journal: readonly Logged[], position: number): number | null {
  const moves = journal.flatMap((entry) => {
    const event = eventOf(entry);
    return event.type === 'launch' && event.move !== undefined
      ? [{ at: entry.position, from: event.move.fromVersion, to: event.move.toVersion }]
      : [];
  });
  const before = moves.findLast(({ at }) => at <= position);
  return before?.to ?? moves[0]?.from ?? null;
}
