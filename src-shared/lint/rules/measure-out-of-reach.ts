import type { ActivityTree, TreeNode } from '../../scorm/sn/tree';
import type { Rule } from '../rule';
import { clustersOf, placeOf, titleOf } from '../activities';

/** Clusters that are satisfied by a measure which their weights never reach [SN 3.10, RB.1.1]. */
export const measureOutOfReach: Rule = {
  id: 'sequencing.measure-out-of-reach',
  severity: 'warning',
  ofPackage: (subject, found) => {
    const most = mostMeasures(subject.tree);
    for (const node of clustersOf(subject)) {
      const primary = node.sequencing.objectives.find(({ isPrimary }) => isPrimary);
      if (!primary?.satisfiedByMeasure || readsPrimary(node, 'satisfied')) continue;
      const [title, place] = [titleOf(node), placeOf(node, subject)];
      const [reached, least] = [most[node.position] ?? null, primary.minNormalizedMeasure];
      if (reached === null) found('sequencing.measure-out-of-reach/none', { title }, place);
      else if (reached < least - tolerance)
        found('sequencing.measure-out-of-reach/weights', { title, least, most: rounded(reached) }, place);
    }
  },
};

const tolerance = 1e-9;

function rounded(measure: number): number {
  return Math.round(measure * 1000) / 1000;
}

/** The highest measure of each activity when every SCO reports full marks; null: it never has one. By position. */
function mostMeasures(tree: ActivityTree): readonly (number | null)[] {
  const most: (number | null)[] = tree.map(() => null);
  for (const node of tree.toReversed()) {
    const isSco = node.activity.content?.kind === 'sco';
    if (readsPrimary(node, 'measure') || (node.children.length === 0 && isSco)) most[node.position] = 1;
    else if (node.children.length > 0) most[node.position] = weighted(node, tree, most);
  }
  return most;
}

/** A tracked child without a measure still weighs in the divisor [RB.1.1]. */
function weighted(node: TreeNode, tree: ActivityTree, most: readonly (number | null)[]): number | null {
  let [weights, sum, scored] = [0, 0, 0];
  for (const child of node.children) {
    const sequencing = tree[child]?.sequencing;
    if (!sequencing?.tracked) continue;
    const measure = most[child] ?? null;
    weights += sequencing.objectiveMeasureWeight;
    sum += sequencing.objectiveMeasureWeight * (measure ?? 0);
    if (measure !== null) scored += 1;
  }
  return scored === 0 || weights === 0 ? null : sum / weights;
}

function readsPrimary({ sequencing }: TreeNode, value: 'satisfied' | 'measure'): boolean {
  const primary = sequencing.objectives.find(({ isPrimary }) => isPrimary);
  return primary?.maps.some(({ reads }) => reads.includes(value)) === true;
}
