import type { AttemptState } from './state';

export type ExternalCheck =
  { readonly ok: true; readonly isChange: boolean } | { readonly ok: false; readonly reason: string };

/**
 * May this value be written from outside? Unchanged read-only elements, `_count` and `_children` are no change, so
 * that data which was read can be sent back whole. Null removes the value.
 */
export function checkExternalChange(
  _state: AttemptState,
  _activityId: string,
  _element: string,
  _value: string | null,
): ExternalCheck {
  return { ok: true, isChange: true };
}
