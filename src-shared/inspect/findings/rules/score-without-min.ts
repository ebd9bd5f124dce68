import { elementNames, hasToldYet, lastAccepted, type RunRule } from '../run-rule';

/** Whoever reads a score takes 0 for the least one, which matters once the score is below it. */
export const scoreWithoutMin: RunRule = {
  id: 'run.score-without-min',
  severity: 'warning',
  section: { '1.2': 'R12 3.4.4 cmi.core', '2004': 'RTE 4.2.20' },
  ofRun: (run, subject, found) => {
    const { raw, min } = elementNames[subject.version];
    const told = lastAccepted(run, raw);
    if (told === undefined || !(Number(told.value) < 0) || hasToldYet(subject, run, min)) return;
    found(run.activityId, [told.position], { raw: told.value, element: min });
  },
};
