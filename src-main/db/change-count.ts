import type { Db } from './open';

/**
 * Counts the rows written through this database since it was opened, be it committed or not: as long as the number is the same, whatever was
 * read still holds. Nobody else writes to the file. Far cheaper than a query, which takes and gives back locks of the file.
 */
export function prepareChangeCount(db: Db): () => number {
  const query = db.$client.prepare<[], number>('SELECT total_changes()').pluck();
  return () => query.get() ?? 0;
}
