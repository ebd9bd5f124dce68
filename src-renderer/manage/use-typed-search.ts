import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

/** Short, since this machine finds at once. */
const usualPauseMs = 150;

export interface TypedSearch {
  /** As it stands in the field. */
  readonly typed: string;
  readonly type: (text: string) => void;
  /** What is searched for: without blanks around it, once nobody has typed for a moment. */
  readonly search: string;
}

/** `pauseMs`: how long that moment is. */
export function useTypedSearch(pauseMs = usualPauseMs): TypedSearch {
  const [typed, type] = useState('');
  const [search] = useDebouncedValue(typed.trim(), pauseMs);
  return { typed, type, search };
}
