import type { LaunchAs } from '../../../src-shared/contract/launch-as';
import type { Sandbox } from '../../../src-shared/contract/sandbox';
import { lmsProfileOf } from '../../../src-shared/inspect/profiles';
import { engineProfileOf } from '../../../src-shared/inspect/profiles/lms-profile';
import type { FaultRule, LaunchEvent, LaunchPreset } from '../../../src-shared/scorm/attempt';
import type { ScormVersion } from '../../../src-shared/scorm/cam/course';
import type { SessionRow } from './repository';

/** What a sandbox was launched as, where it says so; one of an earlier version may not name all of it. */
export function launchedAs({ sandbox }: Pick<SessionRow, 'sandbox'>): Partial<LaunchAs> | undefined {
  return (sandbox as Sandbox | null)?.launch;
}

/** What the launch of a sandbox holds besides, or in place of what a real one does. */
export function trialLaunchOf(row: Pick<SessionRow, 'sandbox'>, version: ScormVersion): Partial<LaunchEvent> {
  const launch = (row.sandbox as Sandbox | null)?.launch;
  if (launch === undefined) return {};
  const profile = lmsProfileOf(launch.profile);
  const preset = presetOf(launch);
  return {
    ...(launch.mode === 'normal' ? { credit: launch.credit } : {}),
    ...(profile.id === 'standard' ? {} : { profile: engineProfileOf(profile, version) }),
    ...(launch.pass_mark === null ? {} : { passMark: launch.pass_mark }),
    ...(Object.keys(preset).length === 0 ? {} : { preset }),
    ...(launch.faults.length === 0 ? {} : { faults: launch.faults.map(faultRuleOf) }),
  };
}

function presetOf({ entry, suspend_data, location, language }: LaunchAs): LaunchPreset {
  return {
    ...(entry === 'resume' ? { entry } : {}),
    ...(suspend_data === null ? {} : { suspendData: suspend_data }),
    ...(location === null ? {} : { location }),
    ...(language === null ? {} : { language }),
  };
}

function faultRuleOf({
  from_call: fromCall,
  error_code: errorCode,
  ...rule
}: LaunchAs['faults'][number]): FaultRule {
  return { ...rule, fromCall, errorCode };
}
