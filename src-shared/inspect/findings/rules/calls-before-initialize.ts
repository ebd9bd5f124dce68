import { positionsOf, type RunRule } from '../run-rule';

export const callsBeforeInitialize: RunRule = {
  id: 'run.calls-before-initialize',
  severity: 'error',
  section: { '1.2': 'R12 3.3.2', '2004': 'RTE 3.1.3' },
  ofRun: ({ activityId, calls, initializedAt }, _, found) => {
    const early = calls.filter(
      ({ verb, position, errorCode }) =>
        verb !== 'support' &&
        verb !== 'Initialize' &&
        errorCode !== '0' &&
        position < (initializedAt ?? Infinity),
    );
    if (early.length > 0) found(activityId, positionsOf(early), { count: early.length });
  },
};
