import type { LoggedCall, Run } from '../../runs';
import type { ScormVersion } from '../../../scorm/cam/course';
import { isForRecord, lastRefused, type RunRule } from '../run-rule';

/** A status was refused, and none that is one was set after it: whether or not content asked why, it stands where it stood. */
export const statusRefused: RunRule = {
  id: 'run.status-refused',
  severity: 'error',
  section: { '1.2': 'R12 3.4.4 cmi.core', '2004': 'RTE 4.2.4' },
  ofRun: (run, { version }, found) => {
    if (!isForRecord(run)) return;
    for (const { position, element, value, errorCode: code } of statusesRefused(run, version))
      found(run.activityId, [position], { element, value: value.slice(0, 100), code });
  },
};

const statuses = {
  '1.2': ['cmi.core.lesson_status'],
  '2004': ['cmi.completion_status', 'cmi.success_status'],
} as const satisfies Readonly<Record<ScormVersion, readonly string[]>>;

/** The last such writing of each status, between Initialize and Terminate. */
export function statusesRefused(run: Run, version: ScormVersion): readonly LoggedCall[] {
  return statuses[version].flatMap((element) => lastRefused(run, element) ?? []);
}
