import { useSay } from '../ui/i18n';
import type { Say } from '../ui/typed-words';
import type { ManageWords } from './words';

/** Says the words of this room. */
export function useManageSay(): Say<ManageWords> {
  return useSay<ManageWords>('manage');
}
