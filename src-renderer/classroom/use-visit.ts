import { useMemo, useSyncExternalStore } from 'react';
import { hearOfVisit, keptVisitText, visitFromText, type RoomVisit } from '../api/kept-visit';

/** Who works on this device now, whatever tab they signed in with. */
export function useVisit(): RoomVisit | null {
  const text = useSyncExternalStore(hearOfVisit, keptVisitText);
  return useMemo(() => visitFromText(text), [text]);
}
