import { CareFault, type CareFaultCode } from '../care/care-fault';
import { codeOf } from '../platform/error-code';
import { CannotOpen, WrongUse } from './command';

const sentences: Readonly<Record<CareFaultCode, (subject: string) => string>> = {
  NO_DATA: (folder) => `There is no Lectern in ${folder}. Choose its folder with --data.`,
  FILE_EXISTS: (file) => `${file} is there already. Choose another name: no backup is written over another.`,
  IN_DATA_FOLDER: (file) => `${file} lies in the data folder: what befalls that would befall the backup.`,
  DATABASE_DAMAGED: (file) => `The database ${file} is damaged. "lectern doctor" says more.`,
  NOT_A_BACKUP: (file) => `${file} is no backup of a Lectern, or is cut short. Nothing was changed.`,
  BACKUP_DAMAGED: (file) => `The backup is damaged: ${file}. Nothing was restored; take another one.`,
  NEWER: (file) => `A newer Lectern has made ${file}. Update this one, then restore it.`,
  NOT_EMPTY: (folder) =>
    `${folder} is not empty. A backup is restored into an empty folder only; choose one with --data.`,
  NO_ROOM: (folder) =>
    `There is not enough room for the backup on the disk of ${folder}. Nothing was restored.`,
};

/** Faults that are in the words of the command line. */
const wrongUse: ReadonlySet<CareFaultCode> = new Set(['FILE_EXISTS', 'IN_DATA_FOLDER', 'NOT_EMPTY']);

/** What to throw for it: with a sentence for people where they can mend it. */
export function toldFault(error: unknown, folder: string): unknown {
  if (codeOf(error) === 'DATA_FOLDER_LOCKED')
    return new CannotOpen(
      `Another Lectern is using ${folder}. Close it first, or choose another folder with --data.`,
    );
  if (!(error instanceof CareFault)) return isOfDisk(error) ? new CannotOpen(sentenceOf(error)) : error;
  const sentence = sentences[error.code](error.subject);
  return wrongUse.has(error.code) ? new WrongUse(sentence) : new CannotOpen(sentence);
}

/** The system's own code, or that of the database for a fault of the disk. */
function isOfDisk(error: unknown): error is Error {
  return /^(E(?!RR_)|SQLITE_(FULL|IOERR|READONLY|CANTOPEN))/.test(codeOf(error));
}

function sentenceOf(error: Error): string {
  return `The disk does not take or give it: ${error.message}. What was there before is unharmed.`;
}
