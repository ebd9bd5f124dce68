import { usualLaunch, type LaunchAs } from '../../../src-shared/contract/launch-as';
import { lmsProfileOf } from '../../../src-shared/inspect/profiles';
import { engineProfileOf } from '../../../src-shared/inspect/profiles/lms-profile';
import {
  standardProfile,
  type EngineProfile,
  type FaultRule,
  type LaunchEvent,
  type LaunchPreset,
} from '../../../src-shared/scorm/attempt';
import type { ScormVersion } from '../../../src-shared/scorm/cam/course';
import type { SessionRow } from './repository';
import { sandboxOf } from './sandbox-of';

/** What a sandbox was launched as, where it says so; what one of an earlier version does not name is as usual. */
export function launchedAs(row: Pick<SessionRow, 'sandbox'>): LaunchAs | undefined {
  const launch = sandboxOf(row)?.launch;
  return launch && { ...usualLaunch, ...launch };
}

/** The rules of the LMS that a sandbox was launched with; null: Lectern's own. */
export function trialProfileOf(
  row: Pick<SessionRow, 'sandbox'>,
  version: ScormVersion,
): EngineProfile | null {
  const profile = lmsProfileOf(launchedAs(row)?.profile ?? standardProfile.id);
  return profile.id === standardProfile.id ? null : engineProfileOf(profile, version);
}

/** Does the LMS that a sandbox was launched with find files by their exact names only, whatever the version of SCORM? */
export function asksExactNames(row: Pick<SessionRow, 'sandbox'>): boolean {
  return trialProfileOf(row, '1.2')?.exactPaths === true;
}

/**
 * What the launch of a sandbox in this mode holds besides, or in place of what a real one does. Only the first one says where to begin:
 * later ones go on where the last has ended.
 */
export function trialLaunchOf(
  row: Pick<SessionRow, 'sandbox'>,
  version: ScormVersion,
  { mode, isFirst }: { readonly mode: LaunchEvent['mode']; readonly isFirst: boolean },
): Partial<LaunchEvent> {
  const launch = launchedAs(row);
  if (launch === undefined) return {};
  const profile = trialProfileOf(row, version);
  const preset = presetOf(launch);
  return {
    ...(mode === 'normal' ? { credit: launch.credit } : {}),
    ...(profile === null ? {} : { profile }),
    ...(launch.pass_mark === null ? {} : { passMark: launch.pass_mark }),
    ...(Object.keys(preset).length === 0 ? {} : { preset }),
    ...(isFirst && launch.activity_id !== null ? { activityId: launch.activity_id } : {}),
    ...(launch.faults.length === 0 ? {} : { faults: launch.faults.map(faultRuleOf) }),
  };
}

function presetOf({ activity_id, entry, suspend_data, location, language }: LaunchAs): LaunchPreset {
  return {
    ...(activity_id === null ? {} : { activityId: activity_id }),
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
