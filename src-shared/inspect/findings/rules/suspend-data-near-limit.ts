import { positionsOf, type RunRule } from '../run-rule';
import { isAcceptedWrite } from '../../runs';
import { nearLimit, suspendSizes, suspendLimits } from '../../suspend-data';

export const suspendDataNearLimit: RunRule = {
  id: 'run.suspend-data-near-limit',
  severity: 'info',
  section: { '1.2': 'R12 3.4.4 cmi.suspend_data', '2004': 'RTE 4.2.23' },
  ofRun: ({ calls, launch, activityId }, { course }, found) => {
    const limits = suspendLimits(course, launch);
    const shares = suspendSizes(calls.filter(isAcceptedWrite)).map((size) => {
      const ofProfile = limits.bytes === null ? 0 : size.bytes / limits.bytes;
      const ofOwn = limits.own === null ? 0 : size.characters / limits.own.characters;
      return { ...size, share: Math.max(size.characters / limits.characters, ofProfile, ofOwn) };
    });
    const full = shares.filter(({ share }) => share >= nearLimit);
    if (full.length === 0 || shares.some(({ share }) => share > 1)) return;
    const percent = Math.round(Math.max(...full.map(({ share }) => share)) * 100);
    found(activityId, positionsOf(full.map(({ call }) => call)), { percent });
  },
};
