import { activityNamed } from '../../../scorm/sn/tree';
import { elementNames, hasAnyFault, isForRecord, lastWrite, type RunRule } from '../run-rule';
import { passingScoreOf } from './passing-score';

/** The manifest says what it takes to pass, and content ends "completed" without ever passing or failing. */
export const completedNeverPassed: RunRule = {
  id: 'run.completed-never-passed',
  severity: 'warning',
  section: { '1.2': 'R12 3.4.4 cmi.core', '2004': 'RTE 4.2.22' },
  ofAttempt: ({ runs, state, summary, version }, found) => {
    for (const { activityId, completionStatus, successStatus } of summary.activities) {
      const last = runs.findLast((run) => run.activityId === activityId);
      const activity = activityNamed(state.tree, activityId);
      const least = activity === undefined ? null : passingScoreOf(activity);
      if (completionStatus !== 'completed' || successStatus !== 'unknown' || least === null) continue;
      if (last === undefined || last.endedAt === null || !isForRecord(last)) continue;
      // What content told may not have come through.
      const isFaulted = runs.some((run) => run.activityId === activityId && hasAnyFault(run));
      if (isFaulted) continue;
      // Points without a scaled score are a finding of their own.
      if (version === '2004' && lastWrite(last, elementNames[version].raw) !== undefined) continue;
      const said = lastWrite(last, elementNames[version].completion);
      found(activityId, [said?.position ?? last.terminatedAt ?? last.endedAt], { least });
    }
  },
};
