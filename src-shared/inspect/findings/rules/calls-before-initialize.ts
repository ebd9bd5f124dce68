import { positionsOf, type RunRule } from '../run-rule';

export const callsBeforeInitialize: RunRule = {
  id: 'run.calls-before-initialize',
  severity: 'error',
  section: { '1.2': 'R12 3.3.2', '2004': 'RTE 3.1.3' },
  ofRun: ({ activityId, calls, initializedAt }, _, found) => {
    const refused = calls.find(({ verb, fault }) => verb === 'Initialize' && fault !== null);
    const begunAt = Math.min(initializedAt ?? Infinity, refused?.position ?? Infinity);
    const early = calls.filter(
      ({ verb, position, errorCode, fault }) =>
        verb !== 'support' &&
        verb !== 'Initialize' &&
        errorCode !== '0' &&
        fault === null &&
        position < begunAt,
    );
    if (early.length > 0) found(activityId, positionsOf(early), { count: early.length });
  },
};
