import type { LaunchEvent } from '../scorm/attempt';
import { strictnessOf } from '../scorm/attempt/profile';
import type { Course } from '../scorm/cam/course';
import { tableFor } from '../scorm/rte/data-model';
import type { LoggedCall } from './runs';

export interface SuspendLimits {
  /** Characters that any system has to keep, by the standard. */
  readonly characters: number;
  /** UTF-8 bytes that this system's profile keeps at most; null: no limit of its own. */
  readonly bytes: number | null;
  /** Characters that this system's profile keeps at most, and what becomes of more; null: no limit of its own. */
  readonly own: { readonly characters: number; readonly beyond: 'refuse' | 'cut' } | null;
}

export function suspendLimits(
  course: Pick<Course, 'scormVersion' | 'edition'>,
  launch: Pick<LaunchEvent, 'profile'> | null,
): SuspendLimits {
  const row = tableFor(course).rows.find(({ name }) => name === 'cmi.suspend_data');
  const characters = row?.keptLength ?? 0;
  const { suspendDataLimit: bytes, suspendRule, strictLengths } = strictnessOf(launch?.profile);
  const ofRule = suspendRule && { characters: suspendRule.mostCharacters, beyond: suspendRule.beyond };
  const ofStandard = strictLengths ? { characters, beyond: 'refuse' as const } : undefined;
  return { characters, bytes, own: ofRule ?? ofStandard ?? null };
}

/** Share of a limit from which on a few pages more may be too many. */
export const nearLimit = 0.9;

export interface SuspendSize {
  readonly call: LoggedCall;
  readonly characters: number;
  readonly bytes: number;
}

/** Each writing of suspend_data, refused ones too. */
export function suspendSizes(calls: readonly LoggedCall[]): readonly SuspendSize[] {
  return calls
    .filter(({ verb, element }) => verb === 'SetValue' && element === 'cmi.suspend_data')
    .map((call) => ({ call, ...sizeOf(call.value) }));
}

const encoder = new TextEncoder();

export function sizeOf(text: string): { readonly characters: number; readonly bytes: number } {
  return { characters: text.length, bytes: encoder.encode(text).length };
}
