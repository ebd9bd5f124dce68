import { BundleSessions, type BundleTrouble } from '../../src-shared/contract/bundles';
import { counted } from './counted';

const troubles: Readonly<Record<BundleTrouble['word'], string>> = {
  wrong_passphrase: 'The passphrase is another one. Nothing was changed.',
  not_a_bundle: 'This is no results file of a Lectern. Nothing was changed.',
  damaged: 'The file is damaged or cut short. Nothing was changed; have it copied anew.',
  newer_format: 'A newer Lectern has made the file. Update this one, then take the file in.',
  too_large: 'There is more in the file than this Lectern takes. Nothing was changed.',
  disk: 'The file could not be kept on this machine. See whether there is room on its disk.',
  fault: 'Something went wrong on our side. What is here is unharmed; try it again.',
};

/** The sentence, and the word by which docs/classroom.md has it. */
export function toldTrouble({ word }: BundleTrouble): string {
  return `${troubles[word]} (${word})`;
}

const kinds: Readonly<Record<keyof BundleSessions, string>> = {
  new: 'new here',
  further: 'that went on elsewhere',
  known: 'that is all here already',
  apart: 'that went on here and elsewhere',
  forked: 'of those that becomes an attempt of its own',
  held: 'that somebody may be playing: take the file in again later',
  missing: 'whose course is not here: bring it, or have the file made --with-packages',
  refused: 'that was deleted here or is of another learner',
};

/** A line for each kind of which there are any. */
export function toldSessions(sessions: BundleSessions): readonly string[] {
  const found = BundleSessions.keyof().options.filter((kind) => sessions[kind] > 0);
  const lines = found.map((kind) => `  ${counted(sessions[kind], 'session')} ${kinds[kind]}`);
  return lines.length === 0 ? ['  no sessions'] : lines;
}
