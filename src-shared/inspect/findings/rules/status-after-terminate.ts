import { positionsOf, type RunRule } from '../run-rule';
import { lateCalls, setsStatus } from './after-terminate';

export const statusAfterTerminate: RunRule = {
  id: 'run.status-after-terminate',
  severity: 'error',
  section: { '1.2': 'R12 3.3.2', '2004': 'RTE 3.1.3' },
  ofRun: (run, subject, found) => {
    const late = lateCalls(run).filter((call) => setsStatus(call, subject));
    const [first] = late;
    if (first !== undefined)
      found(run.activityId, positionsOf(late), { element: first.element, value: first.value });
  },
};
