import type { Finding } from '../../src-shared/contract/common';
import { Refusal } from '../../src-shared/contract/errors';
import { packageWords } from '../../src-shared/contract/package-words';
import { createTell, type Told } from '../../src-shared/scorm/cam/told';

/** Says something about a zip or the files inside. */
export const tellOfPackage = createTell(packageWords);

/** A zip that cannot be used: INVALID_FILE_TYPE with the reason as its one finding and as its sentence. */
export function zipRefusal(told: Told, file: string | null = null): Refusal {
  const { message } = told;
  const finding: Finding = { ...told, severity: 'error', file, line: null };
  const text = `Invalid SCORM package: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  return new Refusal('INVALID_FILE_TYPE', { findings: [finding] }, { text });
}

/** Something odd about a file of the zip, with which it can be used all the same. */
export function fileWarning(told: Told, file: string): Finding {
  return { ...told, severity: 'warning', file, line: null };
}
