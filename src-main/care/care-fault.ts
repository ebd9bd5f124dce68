/** Why data could not be cared for, as far as a person can mend it. Faults of the disk come as the system's own errors. */
export const careFaults = [
  /** There is no Lectern in the data folder. */
  'NO_DATA',
  /** The file that was to be written is there already. */
  'FILE_EXISTS',
  /** A backup in the data folder would go with it. */
  'IN_DATA_FOLDER',
  /** The database is damaged: a copy of it would be no better. */
  'DATABASE_DAMAGED',
  'NOT_A_BACKUP',
  /** The backup is cut short, or a file of it is not as it was. */
  'BACKUP_DAMAGED',
  /** A newer Lectern has made it. */
  'NEWER',
  /** The folder that was to be filled has something in it. */
  'NOT_EMPTY',
  'NO_ROOM',
] as const;
export type CareFaultCode = (typeof careFaults)[number];

export class CareFault extends Error {
  constructor(
    readonly code: CareFaultCode,
    /** The file or folder that it is about. */
    readonly subject: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${subject}`, options);
  }
}
