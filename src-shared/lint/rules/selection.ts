import type { Rule } from '../rule';
import { clustersOf, placeOf, titleOf } from '../activities';

/** Selections that select nothing, or more than there is [SN 3.11]. */
export const selection: Rule = {
  id: 'sequencing.selection',
  severity: 'warning',
  ofPackage: (subject, found) => {
    for (const node of clustersOf(subject)) {
      const { selectCount, selectionTiming } = node.sequencing;
      if (selectCount === null) continue;
      const [title, place, children] = [titleOf(node), placeOf(node, subject), node.children.length];
      if (selectionTiming === 'never') found('sequencing.selection/no-timing', { title }, place);
      else if (selectCount === 0) found('sequencing.selection/none', { title }, place);
      else if (selectCount > children)
        found('sequencing.selection/too-many', { title, number: selectCount, children }, place);
    }
  },
};
