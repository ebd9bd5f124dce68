import type { Finding } from '../../src-shared/contract/common';
import { shownName } from '../../src-shared/kernel/shown-name';
import { decoderOf, sampleOf } from './legacy-names';
import type { DirectoryRecord } from './zip-directory';
import { fileWarning, tellOfPackage } from './zip-faults';

export interface EntryNames {
  /** One for each record, in their order. */
  readonly texts: readonly string[];
  readonly findings: readonly Finding[];
}

/** Gives the name of an encoding, as `guessEncoding` does. */
export type GuessEncoding = (sample: Buffer) => Promise<string>;

/** The names of all records as text. Those that do not say their encoding are read alike, and a guess is said. */
export async function namesOf(
  records: readonly Pick<DirectoryRecord, 'name'>[],
  guess: GuessEncoding,
): Promise<EntryNames> {
  const uncertain = records.flatMap(({ name }) => (typeof name === 'string' ? [] : [name]));
  const [first] = uncertain;
  if (first === undefined) return { texts: records.map(({ name }) => String(name)), findings: [] };
  const encoding = await guess(sampleOf(uncertain));
  const decode = decoderOf(encoding);
  const texts = records.map(({ name }) => (typeof name === 'string' ? name : decode(name)));
  if (encoding === 'ibm437') return { texts, findings: [] };
  const name = shownName(decode(first));
  return { texts, findings: [fileWarning(tellOfPackage('zip.name-encoding', { encoding, name }), name)] };
}
