import { eventOf, type Logged } from './runs';

/**
 * The version of the package whose course an attempt was on after the entry of `position`, by the launches that took it to another one.
 * `journal`: from its first entry on; `newest`: the version that it is on behind the last of them.
 */
export function packageVersionAt(journal: readonly Logged[], position: number, newest: number): number {
  const moves = journal.flatMap((entry) => {
    const event = eventOf(entry);
    return event.type === 'launch' && event.move !== undefined
      ? [{ at: entry.position, from: event.move.fromVersion, to: event.move.toVersion }]
      : [];
  });
  const before = moves.findLast(({ at }) => at <= position);
  const after = moves.find(({ at }) => at > position);
  return after?.from ?? before?.to ?? newest;
}
