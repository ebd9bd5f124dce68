import { elementNames, hasToldYet, lastAccepted, type RunRule } from '../run-rule';

export const scoreWithoutMax: RunRule = {
  id: 'run.score-without-max',
  severity: 'warning',
  section: { '1.2': 'R12 3.4.4 cmi.core', '2004': 'RTE 4.2.20' },
  ofRun: (run, subject, found) => {
    const { raw, max } = elementNames[subject.version];
    const told = lastAccepted(run, raw);
    if (told === undefined || hasToldYet(subject, run, max)) return;
    found(run.activityId, [told.position], { raw: told.value, element: max });
  },
};
