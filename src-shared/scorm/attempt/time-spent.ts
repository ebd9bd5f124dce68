import { centisecondsFromInterval, centisecondsFromTimespan12 } from '../rte/formats/time';
import type { TraceNote } from './events';
import { remark } from './remark';
import type { AttemptState, OpenContent } from './state';

/** What the SCO said of its time, else the time it was there [RTE 4.2.21]; SCORM 1.2 counts only what the SCO said. */
export function timeSpent(
  state: AttemptState,
  open: OpenContent,
): { readonly centiseconds: number; readonly trace: readonly TraceNote[] } {
  const { values } = open.data;
  const here = Math.round(open.elapsedMs / 10);
  if (open.kind === 'asset') return { centiseconds: here, trace: [] };
  if (state.course.scormVersion === '1.2') {
    return {
      centiseconds: centisecondsFromTimespan12(values['cmi.core.session_time'] ?? '') ?? 0,
      trace: [],
    };
  }
  const said = centisecondsFromInterval(values['cmi.session_time'] ?? '');
  if (said !== null) return { centiseconds: said, trace: [] };
  return { centiseconds: here, trace: [remark('decision', 'rte.time.own-clock', {}, 'RTE 4.2.21')] };
}
