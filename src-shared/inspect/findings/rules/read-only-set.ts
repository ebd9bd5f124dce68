import type { ScormVersion } from '../../../scorm/cam/course';
import type { LoggedCall } from '../../runs';
import { positionsOf, type RunRule } from '../run-rule';

export const readOnlySet: RunRule = {
  id: 'run.read-only-set',
  severity: 'warning',
  section: { '1.2': 'R12 3.3.4', '2004': 'RTE 3.1.7' },
  ofRun: ({ calls, activityId }, { version }, found) => {
    const refused = calls.filter((call) => isReadOnly(call, version));
    const [first] = refused;
    if (first !== undefined)
      found(activityId, positionsOf(refused), { count: refused.length, element: first.element });
  },
};

/** SCORM 1.2 has a number of its own for keywords such as `_count`. */
const codes: Readonly<Record<ScormVersion, readonly string[]>> = { '1.2': ['402', '403'], '2004': ['404'] };

export function isReadOnly({ verb, errorCode, fault }: LoggedCall, version: ScormVersion): boolean {
  return verb === 'SetValue' && fault === null && codes[version].includes(errorCode);
}
