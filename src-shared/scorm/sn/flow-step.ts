import type { SequencingException } from './exceptions';

export type Direction = 'forward' | 'backward';

/** Where one step through the tree leads [SB.2.1]. */
export type Traversal =
  { readonly kind: 'next'; readonly position: number; readonly direction: Direction } | FlowEnd;

/** Why a walk finds nothing: it has left the course, or it may not go on. */
export type FlowEnd =
  { readonly kind: 'left' } | { readonly kind: 'stopped'; readonly exception: SequencingException };

/** Where a walk comes to [SB.2.2, SB.2.3]. */
export type Flow = { readonly kind: 'leaf'; readonly position: number } | FlowEnd;

export function stoppedBy(exception: SequencingException): FlowEnd {
  return { kind: 'stopped', exception };
}
