export type ScrubKey =
  | { readonly to: number }
  | { readonly mark: 'next' | 'previous' }
  /** To the newest entry, and on with it. */
  | 'live';

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** What a key asks for that the slider itself does not know; null: nothing. */
export function scrubKey(
  { key, shiftKey }: Pressed,
  { position, total, isRightToLeft }: { position: number; total: number; isRightToLeft: boolean },
): ScrubKey | null {
  const page = Math.max(10, Math.round(total / 20));
  if (key === 'PageUp') return { to: Math.min(total, position + page) };
  if (key === 'PageDown') return { to: Math.max(0, position - page) };
  if (key === 'End' || key === 'Escape') return 'live';
  if (!shiftKey) return null;
  if (key === 'ArrowUp' || key === 'ArrowDown') return { mark: key === 'ArrowUp' ? 'next' : 'previous' };
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null;
  return { mark: (key === 'ArrowRight') === isRightToLeft ? 'previous' : 'next' };
}
