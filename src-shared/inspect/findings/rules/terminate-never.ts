import { hasFaulted, wasKilled, type RunRule } from '../run-rule';
import { endsWithNote } from './ends-with-note';

export const terminateNever: RunRule = {
  id: 'run.terminate-never',
  severity: 'warning',
  section: { '1.2': 'R12 3.3.2', '2004': 'RTE 3.1.3' },
  ofAttempt: (subject, found) => {
    for (const { position, activityId, run } of endsWithNote(subject, 'rte.never-terminated')) {
      const isExcused = run !== undefined && (hasFaulted(run, 'Terminate') || wasKilled(run));
      if (!isExcused) found(activityId, [position]);
    }
  },
};
