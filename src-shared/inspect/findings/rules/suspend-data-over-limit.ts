import { positionsOf, type RunRule } from '../run-rule';
import { suspendSizes, suspendLimits } from '../../suspend-data';

export const suspendDataOverLimit: RunRule = {
  id: 'run.suspend-data-over-limit',
  severity: 'error',
  section: { '1.2': 'R12 3.4.4 cmi.suspend_data', '2004': 'RTE 4.2.23' },
  ofRun: ({ calls, launch, activityId }, { course }, found) => {
    const { characters, bytes, own } = suspendLimits(course, launch);
    const sizes = suspendSizes(calls);
    const refused = sizes.filter((size) => bytes !== null && size.bytes > bytes);
    const beyond = sizes.filter((size) => own !== null && size.characters > own.characters);
    const long = sizes.filter((size) => size.characters > characters);
    const most = Math.max(...sizes.map((size) => size.characters));
    if (refused.length > 0) {
      const used = Math.max(...refused.map((size) => size.bytes));
      found(activityId, positionsOf(refused.map(({ call }) => call)), {
        ...{ case: 'profile', used, limit: bytes ?? 0 },
      });
    } else if (own !== null && beyond.length > 0)
      found(activityId, positionsOf(beyond.map(({ call }) => call)), {
        ...{ case: own.beyond, used: most, limit: own.characters },
      });
    else if (long.length > 0)
      found(activityId, positionsOf(long.map(({ call }) => call)), {
        ...{ case: 'standard', used: most, limit: characters },
      });
  },
};
