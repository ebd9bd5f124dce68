import { shownName } from '../../kernel/shown-name';
import { readPrerequisites } from '../../scorm/sn/prerequisites';
import type { Rule } from '../rule';
import { placeOf, titleOf } from '../activities';

/** Prerequisites of SCORM 1.2 that would lock an item for good [C12 prerequisites]. */
export const prerequisites: Rule = {
  id: 'sequencing.prerequisites',
  severity: 'warning',
  ofPackage: (subject, found) => {
    const { course, tree } = subject;
    if (course.scormVersion !== '1.2') return;
    for (const fault of readPrerequisites(tree).leftAside) {
      const node = tree[fault.position];
      if (!node) continue;
      const [title, place] = [titleOf(node), placeOf(node, subject)];
      if (fault.why === 'unreadable')
        found('sequencing.prerequisites/unreadable', { title, at: fault.at + 1 }, place);
      else if (fault.why === 'unknown-item')
        found('sequencing.prerequisites/unknown-item', { title, item: shownName(fault.item) }, place);
      else found('sequencing.prerequisites/never', { title }, place);
    }
  },
};
