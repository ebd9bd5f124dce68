import type { Entry } from 'yauzl';
import type { Finding } from '../../src-shared/contract/common';
import { shownName } from '../../src-shared/kernel/shown-name';
import { certainName } from './entry-name';
import { guessLegacyReading } from './legacy-names';
import { fileWarning, tellOfPackage } from './zip-faults';

export interface EntryNames {
  /** One for each record, in their order. */
  readonly texts: readonly string[];
  readonly findings: readonly Finding[];
}

/** The names of all records as text. Those that do not say their encoding are read alike, and a guess is said. */
export async function namesOf(records: readonly Entry[]): Promise<EntryNames> {
  const certain = records.map(({ fileNameRaw, extraFields }) =>
    certainName({ bytes: fileNameRaw, extraFields }),
  );
  const uncertain = records.filter((_, at) => certain[at] === null).map(({ fileNameRaw }) => fileNameRaw);
  if (uncertain.length === 0) return { texts: certain.map((name) => name ?? ''), findings: [] };
  const { encoding, decode } = await guessLegacyReading(uncertain);
  const texts = records.map(({ fileNameRaw }, at) => certain[at] ?? decode(fileNameRaw));
  if (encoding === 'ibm437') return { texts, findings: [] };
  const first = texts[certain.indexOf(null)] ?? '';
  const told = tellOfPackage('zip.name-encoding', { encoding, name: shownName(first) });
  return { texts, findings: [fileWarning(told, shownName(first))] };
}
