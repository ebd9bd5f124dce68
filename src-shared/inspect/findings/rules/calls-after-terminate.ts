import { positionsOf, type RunRule } from '../run-rule';
import { lateCalls, setsStatus } from './after-terminate';

export const callsAfterTerminate: RunRule = {
  id: 'run.calls-after-terminate',
  severity: 'warning',
  section: { '1.2': 'R12 3.3.2', '2004': 'RTE 3.1.3' },
  ofRun: (run, subject, found) => {
    const late = lateCalls(run).filter((call) => !setsStatus(call, subject));
    if (late.length > 0) found(run.activityId, positionsOf(late), { count: late.length });
  },
};
