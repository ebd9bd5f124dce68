import type { LoggedCall, Run } from '../../runs';
import { isReadOnly } from './read-only-set';
import { isForRecord, positionsOf, type RunRule } from '../run-rule';

/** A value was refused, and content went on without asking why. Reading is left aside: content may look what there is. */
export const errorsIgnored: RunRule = {
  id: 'run.errors-ignored',
  severity: 'warning',
  section: { '1.2': 'R12 3.3.3', '2004': 'RTE 3.1.5' },
  ofRun: (run, { version }, found) => {
    const ignored = unaskedRefusals(run).filter(
      (call) => !isReadOnly(call, version) && call.element !== 'cmi.suspend_data',
    );
    const [first] = ignored;
    if (!isForRecord(run) || first === undefined) return;
    const facts = { count: ignored.length, element: first.element, value: first.value.slice(0, 100) };
    found(run.activityId, positionsOf(ignored), { ...facts, code: first.errorCode });
  },
};

/** Between Initialize and Terminate: what comes before or after them is told by rules of its own. */
function unaskedRefusals({ calls, initializedAt, terminatedAt }: Run): readonly LoggedCall[] {
  if (initializedAt === null) return [];
  return calls.filter(({ verb, errorCode, position }, at) => {
    const isWithin = position > initializedAt && position < (terminatedAt ?? Infinity);
    const next = calls[at + 1];
    const isAskedAbout = next === undefined || next.verb === 'support';
    return verb === 'SetValue' && errorCode !== '0' && isWithin && !isAskedAbout;
  });
}
