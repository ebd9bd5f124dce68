import type { Db } from './open';

/** Changes whenever a row was written, whoever wrote it: this connection counts its own, and notices those of others. */
export function generationOf({ $client: client }: Db): () => string {
  const read = client
    .prepare<[], [number, number]>('SELECT total_changes(), data_version FROM pragma_data_version')
    .raw();
  return () => String(read.get());
}
