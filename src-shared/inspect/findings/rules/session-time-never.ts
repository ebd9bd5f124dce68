import { elementNames, isForRecord, lastWrite, type RunRule } from '../run-rule';

export const sessionTimeNever: RunRule = {
  id: 'run.session-time-never',
  severity: 'warning',
  section: { '1.2': 'R12 3.4.4 cmi.core', '2004': 'RTE 4.2.21' },
  ofRun: (run, { version }, found) => {
    const element = elementNames[version].sessionTime;
    const { terminatedAt, activityId } = run;
    if (terminatedAt === null || !isForRecord(run) || lastWrite(run, element) !== undefined) return;
    found(activityId, [terminatedAt], { element });
  },
};
