import type { SequencingException } from './exceptions';
import type { Flow } from './flow-step';

/** What a sequencing request comes to [SB.2.12]: content to deliver, the end of the session, nothing, or a refusal. */
export type SequencingResult =
  | { readonly kind: 'deliver'; readonly position: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly exception: SequencingException };

export function refusedBy(exception: SequencingException): SequencingResult {
  return { kind: 'refused', exception };
}

export function resultOf(found: Flow): SequencingResult {
  if (found.kind === 'leaf') return { kind: 'deliver', position: found.position };
  return found.kind === 'left' ? { kind: 'end' } : refusedBy(found.exception);
}
