import { useSay } from '../../ui/i18n';
import type { Say } from '../../ui/typed-words';
import type { PlayerWords } from '../words';

/** Says the words of this room. */
export function usePlayerSay(): Say<PlayerWords> {
  return useSay<PlayerWords>('player');
}
