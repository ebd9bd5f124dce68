import type { Repaired } from '../../care/doctor/repair';
import { counted } from '../counted';

/** What exactly was done, a line each. */
export function repairInWords({ aside, database, tables, dropped, orphans }: Repaired): readonly string[] {
  const gaps = tables.filter(({ isWhole }) => !isWhole);
  return [
    ...databaseInWords(
      database,
      tables.reduce((sum, { rows }) => sum + rows, 0),
    ),
    ...gaps.map(({ table, rows }) => `Not all of ${table} could be read: ${counted(rows, 'row')} kept`),
    ...Object.entries(dropped).map(
      ([table, rows]) => `Taken out of ${table}: ${counted(rows, 'row')} whose other half is lost`,
    ),
    ...orphans.map((sha256) => `Put aside: packages/${sha256}.zip, which no package needs`),
    ...(aside === null ? [] : [`What was there before is in ${aside}`]),
  ];
}

function databaseInWords(database: Repaired['database'], rows: number): readonly string[] {
  switch (database) {
    case 'whole':
      return ['The database is whole: it was left as it is'];
    case 'reindexed':
      return ['The rows of the database were whole; its indices were made anew'];
    case 'recovered':
      return [`A new database was made of the ${counted(rows, 'row')} that could be read`];
    case 'missing':
      return ['There is no database to repair'];
  }
}
