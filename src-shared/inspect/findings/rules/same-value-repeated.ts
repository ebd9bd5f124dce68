import type { LoggedCall } from '../../runs';
import { positionsOf, type RunRule } from '../run-rule';
import { isAcceptedWrite } from '../../runs';

const leastRepetitions = 100;

/** The value that is there already is set again and again: every such call is stored and sent. */
export const sameValueRepeated: RunRule = {
  id: 'run.same-value-repeated',
  severity: 'info',
  section: { '1.2': 'R12 3.3.2', '2004': 'RTE 3.1.4' },
  ofRun: ({ calls, activityId }, _, found) => {
    const values = new Map<string, string>();
    const repeated = new Map<string, LoggedCall[]>();
    for (const call of calls.filter(isAcceptedWrite)) {
      const { element, value } = call;
      if (values.get(element) === value) {
        const again = repeated.get(element);
        if (again === undefined) repeated.set(element, [call]);
        else again.push(call);
      }
      values.set(element, value);
    }
    for (const [element, again] of repeated)
      if (again.length >= leastRepetitions)
        found(activityId, positionsOf(again), { element, count: again.length });
  },
};
