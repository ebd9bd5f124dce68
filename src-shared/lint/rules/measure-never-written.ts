import { shownName } from '../../kernel/shown-name';
import type { ObjectiveDefinition } from '../../scorm/cam/course';
import type { Rule } from '../rule';
import { nodesOf2004, placeOf, titleOf } from '../activities';

/**
 * Objectives that a score decides on, which their map reads from a global objective that gets everything of this course but a
 * score [SN 3.10.3]: a map reads where it does not say otherwise, and writes nothing, so the score of the content counts nowhere.
 */
export const measureNeverWritten: Rule = {
  id: 'sequencing.measure-never-written',
  severity: 'warning',
  ofPackage: (subject, found) => {
    const nodes = nodesOf2004(subject);
    const maps = nodes.flatMap(({ sequencing }) => sequencing.objectives.flatMap((one) => one.maps));
    const written = maps.filter(({ writes }) => writes.length > 0);
    const ours = new Set(written.map(({ target }) => target));
    const scored = new Set(
      written.filter(({ writes }) => writes.includes('measure')).map(({ target }) => target),
    );
    for (const node of nodes)
      for (const target of node.sequencing.objectives.flatMap(measuresRead)) {
        if (!ours.has(target) || scored.has(target)) continue;
        const facts = { title: titleOf(node), target: shownName(target) };
        found('sequencing.measure-never-written', facts, placeOf(node, subject));
      }
  },
};

function measuresRead({ satisfiedByMeasure, maps }: ObjectiveDefinition): readonly string[] {
  if (!satisfiedByMeasure) return [];
  return maps.filter(({ reads }) => reads.includes('measure')).map(({ target }) => target);
}
