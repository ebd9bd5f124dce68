import { isForRecord, type RunRule } from '../run-rule';
import { isAcceptedWrite } from '../../runs';

/** Seconds of work that a crash may cost before it is worth a word; Terminate saves too. */
const leastSeconds = 60;

export const commitNever: RunRule = {
  id: 'run.commit-never',
  severity: 'warning',
  section: { '1.2': 'R12 3.3.2', '2004': 'RTE 3.1.4' },
  ofRun: (run, _, found) => {
    const { calls, activityId } = run;
    const first = calls.find(isAcceptedWrite);
    const last = calls.at(-1);
    const hasCommitted = calls.some(
      ({ verb, errorCode, fault }) => verb === 'Commit' && (errorCode === '0' || fault !== null),
    );
    if (!isForRecord(run) || hasCommitted || first === undefined || last === undefined) return;
    const seconds = Math.round((last.atMs - first.atMs) / 1000);
    if (seconds >= leastSeconds) found(activityId, [first.position], { seconds });
  },
};
