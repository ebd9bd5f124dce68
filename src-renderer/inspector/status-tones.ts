import type { AttemptSummary } from '../../src-shared/scorm/attempt';
import type { Tone } from '../ui/status-mark';

/** How a status looks, of completion or of success. */
export const statusTones: Readonly<
  Record<AttemptSummary['completionStatus'] | AttemptSummary['successStatus'], Tone>
> = {
  'not attempted': 'none',
  unknown: 'none',
  incomplete: 'underway',
  completed: 'good',
  passed: 'good',
  failed: 'bad',
};
