import type { RunRule } from '../run-rule';
import { positionsWithNote } from './positions-with-note';

export const terminateNever: RunRule = {
  id: 'run.terminate-never',
  severity: 'warning',
  section: { '1.2': 'R12 3.3.2', '2004': 'RTE 3.1.3' },
  ofAttempt: (subject, found) => {
    for (const { position, activityId } of positionsWithNote(subject, 'rte.never-terminated'))
      found(activityId, [position]);
  },
};
