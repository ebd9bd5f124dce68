import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../../src-shared/contract/errors';
import { codeOf } from '../../platform/error-code';

/** Refuses with STORAGE_UNAVAILABLE a package whose files lie in a folder that cannot be read now; null: they lie in a zip. */
export async function refuseLostFolder(folderPath: string | null): Promise<void> {
  if (folderPath === null) return;
  try {
    await access(join(folderPath, '.'), constants.R_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal('STORAGE_UNAVAILABLE', { reason: codeOf(error) }, { text: lost });
  }
}

const lost =
  'The linked folder of this package cannot be read. Results are safe. Put the folder back where it was, or allow Lectern to read it, and launch again.';
