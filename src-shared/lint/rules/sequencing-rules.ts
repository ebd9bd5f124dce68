import { titleOf, placeOf, holdsAlways, nodesOf2004 } from '../activities';
import type { Rule } from '../rule';

/** Rules after an attempt that lead nowhere [SN 3.4]. */
export const ruleRules: readonly Rule[] = [
  {
    id: 'sequencing.previous-in-forward-only',
    severity: 'warning',
    ofPackage: (subject, found) => {
      for (const node of nodesOf2004(subject)) {
        const parent = subject.tree[node.parent ?? -1];
        const goesBack = node.sequencing.postConditionRules.some(({ action }) => action === 'previous');
        if (!parent?.sequencing.forwardOnly || !goesBack) continue;
        const facts = { title: titleOf(node), parent: titleOf(parent) };
        found('sequencing.previous-in-forward-only', facts, placeOf(node, subject));
      }
    },
  },
  {
    id: 'sequencing.endless-retry',
    severity: 'warning',
    ofPackage: (subject, found) => {
      for (const node of nodesOf2004(subject)) {
        const repeats = node.sequencing.postConditionRules.some(
          (rule) => (rule.action === 'retry' || rule.action === 'retryAll') && holdsAlways(rule),
        );
        if (repeats) found('sequencing.endless-retry', { title: titleOf(node) }, placeOf(node, subject));
      }
    },
  },
];
