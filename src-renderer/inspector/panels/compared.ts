import type { Fold } from '../../../src-shared/inspect/fold';
import type { Moment } from '../moment';

export interface Compared {
  /** The earlier moment. */
  readonly from: Fold;
  readonly to: Fold;
  /** Nothing was chosen to compare with: they are one entry apart. */
  readonly isOneEntry: boolean;
}

/** The two moments that are to be compared. */
export function comparedIn({ fold, before, travel }: Pick<Moment, 'fold' | 'before' | 'travel'>): Compared {
  if (travel === undefined) return { from: before ?? fold, to: fold, isOneEntry: true };
  const { base, story } = travel;
  if (base === null) return { from: story.at(fold.position - 1), to: fold, isOneEntry: true };
  const other = story.at(base);
  const isLater = other.position > fold.position;
  return { from: isLater ? fold : other, to: isLater ? other : fold, isOneEntry: false };
}
