import { centisecondsFromInterval, centisecondsFromTimespan12 } from '../rte/formats/time';
import { advanced } from './content-clock';
import { recordAt, type AttemptState } from './state';

/** What is to happen when the learner has used up the time for the SCO that is there. */
export interface TimeLimit {
  readonly closes: boolean;
  readonly tells: boolean;
  /** 0 or less: the time is up. */
  readonly leftMs: number;
}

/** [RTE 4.2.24, R12 3.4.4]; what is not here asks for nothing: "continue,no message" is the default. */
const actions: ReadonlyMap<string, Omit<TimeLimit, 'leftMs'>> = new Map([
  ['exit,message', { closes: true, tells: true }],
  ['exit,no message', { closes: true, tells: false }],
  ['continue,message', { closes: false, tells: true }],
]);

/**
 * The limit on the running SCO, by the time of the learner attempt with this run's own [RTE 4.2.15]. Null where nothing
 * will have to be done, which is so wherever the learner only looks.
 */
export function timeLimitOf(state: AttemptState, nowMs: number): TimeLimit | null {
  const { open, launch, course } = state;
  if (open?.kind !== 'sco' || open.phase === 'terminated' || launch?.mode !== 'normal') return null;
  const is12 = course.scormVersion === '1.2';
  const at = is12 ? 'cmi.student_data.' : 'cmi.';
  const action = actions.get(open.given[`${at}time_limit_action`] ?? '');
  const allowed = open.given[`${at}max_time_allowed`] ?? '';
  const limit = is12 ? centisecondsFromTimespan12(allowed) : centisecondsFromInterval(allowed);
  if (action === undefined || limit === null) return null;
  const usedMs = recordAt(state, open.position).attemptCentiseconds * 10 + advanced(open, nowMs).elapsedMs;
  return { ...action, leftMs: limit * 10 - usedMs };
}
