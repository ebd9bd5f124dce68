import { useSay } from '../ui/i18n';
import type { Say } from '../ui/typed-words';
import type { ClassroomWords } from './words';

/** Says the words of this room. */
export function useClassroomSay(): Say<ClassroomWords> {
  return useSay<ClassroomWords>('classroom');
}
