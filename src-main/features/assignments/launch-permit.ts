import { Refusal } from '../../../src-shared/contract/errors';
import type { Work } from '../../../src-shared/contract/assignments';
import type { SessionId } from '../../../src-shared/kernel/ids';

/** What a learner's launch opens. */
export type LaunchPermit =
  /** The attempt that was begun, or else a new one. */
  | { readonly mode: 'normal'; readonly session_id?: SessionId }
  /** The attempt that counts, to look at: there is nothing more to do. */
  | { readonly mode: 'review'; readonly session_id: SessionId };

/**
 * What a learner may open of this work; undefined: nobody gave it to them, or it has not opened yet. Refuses with FORBIDDEN:
 * `not_assigned`, and `attempts_used_up` where there is no attempt to look at either.
 */
export function permitOf(work: Work | undefined): LaunchPermit {
  if (work === undefined)
    throw new Refusal(
      'FORBIDDEN',
      { reason: 'not_assigned' },
      { text: 'The learner was not given this package' },
    );
  const { session_id: unfinished, result_session_id: result } = work;
  if (unfinished !== null) return { mode: 'normal', session_id: unfinished };
  if (work.may_start) return { mode: 'normal' };
  if (result !== null) return { mode: 'review', session_id: result };
  throw usedUp();
}

export function usedUp(): Refusal {
  const text = 'The learner has no attempt left on this package';
  return new Refusal('FORBIDDEN', { reason: 'attempts_used_up' }, { text });
}
