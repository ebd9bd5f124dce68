import type { LoggedCall, Run } from '../../runs';
import { isReadOnly } from './read-only-set';
import { isForRecord, positionsOf, type RunRule } from '../run-rule';
import { statusesRefused } from './status-refused';

/** A value was refused, and content went on without asking why. Reading is left aside: content may look what there is. */
export const errorsIgnored: RunRule = {
  id: 'run.errors-ignored',
  severity: 'warning',
  section: { '1.2': 'R12 3.3.3', '2004': 'RTE 3.1.5' },
  ofRun: (run, { version }, found) => {
    if (!isForRecord(run)) return;
    const toldElsewhere = statusesRefused(run, version);
    const ignored = unaskedRefusals(run).filter(
      (call) => !isReadOnly(call, version) && !toldElsewhere.includes(call),
    );
    const [suspendData, values] = [
      ignored.filter(isSuspendData),
      ignored.filter((call) => !isSuspendData(call)),
    ];
    const [first] = values;
    if (first !== undefined)
      found(run.activityId, positionsOf(values), {
        ...{ case: 'values', count: values.length, element: first.element },
        ...{ value: first.value.slice(0, 100), code: first.errorCode },
      });
    const longest = suspendData.toSorted((one, other) => other.value.length - one.value.length)[0];
    if (longest !== undefined)
      found(run.activityId, positionsOf(suspendData), {
        ...{ case: 'suspend-data', count: suspendData.length },
        ...{ used: longest.value.length, code: longest.errorCode },
      });
  },
};

/** Told apart: nobody wants to read it, and the old value, which stands, is an old place in the course. */
function isSuspendData({ element }: LoggedCall): boolean {
  return element === 'cmi.suspend_data';
}

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
