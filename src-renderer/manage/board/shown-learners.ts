import { worstSavedFirst, type BoardLearner } from '../../../src-shared/contract/board';
import { foldedText } from '../../../src-shared/kernel/folded-text';
import type { LearnerId } from '../../../src-shared/kernel/ids';

export const boardOrders = ['name', 'presence', 'saved', 'progress', 'score'] as const;
export type BoardOrder = (typeof boardOrders)[number];

const presences = ['here', 'away', 'left', 'not-come'] as const;

/** Those of the board who are chosen; who has left it, as by another class being looked at, is so no longer. */
export function chosenOf(
  learners: readonly BoardLearner[],
  chosen: ReadonlySet<LearnerId>,
): readonly LearnerId[] {
  return learners.map(({ learner_id: id }) => id).filter((id) => chosen.has(id));
}

/** Those in whose names is what was typed, in an order; those who are alike in it stay by name. */
export function shownLearners(
  learners: readonly BoardLearner[],
  typed: string,
  order: BoardOrder,
): readonly BoardLearner[] {
  const wanted = foldedText(typed);
  const found = learners.filter(({ name }) => foldedText(name).includes(wanted));
  return order === 'name' ? found : found.toSorted((one, other) => rankOf(one, order) - rankOf(other, order));
}

function rankOf({ presence, saved, course }: BoardLearner, order: Exclude<BoardOrder, 'name'>): number {
  switch (order) {
    case 'presence':
      return presences.indexOf(presence);
    case 'saved':
      return worstSavedFirst.indexOf(saved);
    case 'progress':
      return course?.progress ?? -1;
    case 'score':
      return course?.score ?? -1;
  }
}
