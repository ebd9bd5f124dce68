import { shownName } from '../../kernel/shown-name';
import type { ObjectiveDefinition, Sequencing } from '../../scorm/cam/course';
import type { TreeNode } from '../../scorm/sn/tree';
import type { Subject } from '../package-to-lint';
import type { Rule } from '../rule';
import { nodesOf2004, placeOf, titleOf } from '../activities';

/**
 * Rules that wait for a global objective to which no activity of the course writes [SN 3.10.3]: nobody else can where
 * objectives belong to the attempt, another course may where they belong to the learner.
 */
export const objectiveRules: readonly Rule[] = [
  {
    id: 'sequencing.objective-never-written',
    severity: 'warning',
    ofPackage: (subject, found) => {
      if (subject.course.objectivesGlobalToSystem) return;
      for (const { node, target } of unwritten(subject)) {
        const facts = { title: titleOf(node), target: shownName(target) };
        found('sequencing.objective-never-written', facts, placeOf(node, subject));
      }
    },
  },
  {
    id: 'sequencing.objective-from-elsewhere',
    severity: 'info',
    ofPackage: (subject, found) => {
      if (!subject.course.objectivesGlobalToSystem) return;
      for (const { node, target } of unwritten(subject)) {
        const facts = { title: titleOf(node), target: shownName(target) };
        found('sequencing.objective-from-elsewhere', facts, placeOf(node, subject));
      }
    },
  },
];

function unwritten(subject: Subject): readonly { readonly node: TreeNode; readonly target: string }[] {
  const nodes = nodesOf2004(subject);
  const maps = nodes.flatMap(({ sequencing }) => sequencing.objectives.flatMap((one) => one.maps));
  const written = new Set(maps.filter(({ writes }) => writes.length > 0).map(({ target }) => target));
  return nodes
    .filter(({ sequencing }) => hasRules(sequencing))
    .flatMap((node) => {
      const asked = node.sequencing.objectives.filter((objective) => isAskedFor(objective, node.sequencing));
      const read = asked.flatMap((objective) => objective.maps.filter(({ reads }) => reads.length > 0));
      const targets = [...new Set(read.map(({ target }) => target))];
      return targets.filter((target) => !written.has(target)).map((target) => ({ node, target }));
    });
}

const aboutObjectives: ReadonlySet<string> = new Set([
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'objectiveMeasureGreaterThan',
  'objectiveMeasureLessThan',
]);

function hasRules({ preConditionRules, exitConditionRules, postConditionRules }: Sequencing): boolean {
  return preConditionRules.length + exitConditionRules.length + postConditionRules.length > 0;
}

function isAskedFor({ id, isPrimary }: ObjectiveDefinition, sequencing: Sequencing): boolean {
  const { preConditionRules, exitConditionRules, postConditionRules } = sequencing;
  const rules = [...preConditionRules, ...exitConditionRules, ...postConditionRules];
  return rules.some(({ conditions }) =>
    conditions.some(
      ({ condition, referencedObjective }) =>
        aboutObjectives.has(condition) &&
        (referencedObjective === null ? isPrimary : referencedObjective === id),
    ),
  );
}
