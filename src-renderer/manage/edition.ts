import type { Package } from '../../src-shared/contract/packages';
import type { Say } from '../ui/typed-words';
import type { ManageWords } from './words';

/** "SCORM 1.2", "SCORM 2004 4th Ed." */
export function editionName(
  say: Say<ManageWords>,
  of: Pick<Package, 'scorm_version' | 'scorm_edition'>,
): string {
  if (of.scorm_version === '1.2') return say('edition.v12');
  if (of.scorm_edition === null) return say('edition.v2004');
  return say('edition.v2004of', { edition: of.scorm_edition });
}
