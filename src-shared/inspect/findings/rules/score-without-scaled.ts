import { activityNamed } from '../../../scorm/sn/tree';
import { elementNames, hasToldYet, lastAccepted, type RunRule } from '../run-rule';
import { passingScoreOf } from './passing-score';

const scaled = 'cmi.score.scaled';

/** SCORM 2004: passing scores and rollup read the scaled score alone, whatever the raw one says. */
export const scoreWithoutScaled: RunRule = {
  id: 'run.score-without-scaled',
  severity: 'warning',
  section: { '1.2': 'R12 3.4.4 cmi.core', '2004': 'RTE 4.2.20' },
  ofRun: (run, subject, found) => {
    const told = lastAccepted(run, elementNames[subject.version].raw);
    if (subject.version === '1.2' || told === undefined || hasToldYet(subject, run, scaled)) return;
    const { tree } = subject.state;
    const activity = activityNamed(tree, run.activityId);
    const least = activity === undefined ? null : passingScoreOf(activity);
    const why = least === null ? { case: 'rollup' } : { case: 'passing-score', least };
    if (least !== null || tree.length > 2)
      found(run.activityId, [told.position], { raw: told.value, ...why });
  },
};
