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
  const lists = faultedLists(calls);
  return calls.filter(({ verb, errorCode, fault, element, position }, at) => {
    const isWithin = position > initializedAt && position < (terminatedAt ?? Infinity);
    const next = calls[at + 1];
    const isAskedAbout = next === undefined || next.verb === 'support';
    const isByFault = fault !== null || lists.some((list) => element.startsWith(list));
    return verb === 'SetValue' && errorCode !== '0' && !isByFault && isWithin && !isAskedAbout;
  });
}

/** A fault that met one entry of a list gets the later ones refused too: the list is shorter than content must think. */
function faultedLists(calls: readonly LoggedCall[]): readonly string[] {
  const names = calls.flatMap(({ fault, element }) =>
    fault === null ? [] : (/^(.+?\.)(?:\d+|_count)(?:\.|$)/.exec(element)?.slice(1) ?? []),
  );
  return [...new Set(names)];
}
