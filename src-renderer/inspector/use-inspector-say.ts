import { useSay } from '../ui/i18n';
import type { Say } from '../ui/typed-words';
import type { InspectorWords } from './words';

/** Says the words of this room. */
export function useInspectorSay(): Say<InspectorWords> {
  return useSay<InspectorWords>('inspector');
}
