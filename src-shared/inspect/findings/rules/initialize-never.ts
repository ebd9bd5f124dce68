import { hasFaulted, type RunRule } from '../run-rule';
import { endsWithNote } from './ends-with-note';

/** The engine itself remarks on a SCO that was taken away before it ever spoke. */
export const initializeNever: RunRule = {
  id: 'run.initialize-never',
  severity: 'error',
  section: { '1.2': 'R12 3.3.2', '2004': 'RTE 3.1.3' },
  ofAttempt: (subject, found) => {
    for (const { position, activityId, run } of endsWithNote(subject, 'rte.never-initialized'))
      if (run === undefined || !hasFaulted(run, 'Initialize')) found(activityId, [position]);
  },
};
