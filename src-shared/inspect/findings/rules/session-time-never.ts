import { elementNames, isForRecord, lastRefused, lastWrite, type RunRule } from '../run-rule';

/** `refused`: content has set it, but to something that is no time. */
export const sessionTimeNever: RunRule = {
  id: 'run.session-time-never',
  severity: 'warning',
  section: { '1.2': 'R12 3.4.4 cmi.core', '2004': 'RTE 4.2.21' },
  ofRun: (run, { version }, found) => {
    const element = elementNames[version].sessionTime;
    const { terminatedAt, activityId } = run;
    if (terminatedAt === null || !isForRecord(run) || lastWrite(run, element) !== undefined) return;
    const refused = lastRefused(run, element);
    if (refused === null) found(activityId, [terminatedAt], { case: 'never', element });
    else {
      const { position, value, errorCode: code } = refused;
      found(activityId, [position], { case: 'refused', element, value: value.slice(0, 100), code });
    }
  },
};
