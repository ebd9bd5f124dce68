import type { LaunchAs } from '../../../../src-shared/contract/launch-as';
import type { ManifestItem } from '../../../../src-shared/contract/packages';
import { lmsProfileOf } from '../../../../src-shared/inspect/profiles';
import { engineProfileOf } from '../../../../src-shared/inspect/profiles/lms-profile';
import { faultTargets } from '../../../../src-shared/scorm/attempt/fault-rules';
import type { ScormVersion } from '../../../../src-shared/scorm/cam/course';

/** What the form holds: as it is sent. */
export type LaunchValues = LaunchAs;
export type Fault = LaunchValues['faults'][number];

/** What a new fault is until its author has said more. */
export function newFault(others: readonly Fault[]): Fault {
  const taken = new Set(others.map(({ id }) => id));
  let number = others.length + 1;
  while (taken.has(`fault-${String(number)}`)) number += 1;
  return {
    id: `fault-${String(number)}`,
    kind: 'commit-failure',
    target: 'any',
    element: '',
    from_call: 1,
    chance: 1,
    times: null,
    error_code: '',
    milliseconds: 2000,
  };
}

/** Calls that a kind of fault can be about. */
export function targetsOf(kind: Fault['kind']): readonly Fault['target'][] {
  return kind === 'commit-failure' ? ['any', 'commit', 'terminate'] : faultTargets;
}

/** The fault as one of another kind: about all calls that it can meet, where it could not meet those it was about. */
export function withKind(
  { target }: Pick<Fault, 'target'>,
  kind: Fault['kind'],
): Pick<Fault, 'kind' | 'target'> {
  return { kind, target: targetsOf(kind).includes(target) ? target : 'any' };
}

/** Which of a fault's settings mean anything for its kind. */
export function settingsOf({ kind }: Fault) {
  return {
    element: kind === 'latency' || kind === 'refuse' || kind === 'hang' || kind === 'kill',
    errorCode: kind !== 'latency' && kind !== 'kill',
    milliseconds: kind === 'latency' || kind === 'hang' || kind === 'offline',
    times: kind !== 'session-expiry' && kind !== 'kill',
  };
}

/** Another LMS, and content where that LMS has it, unless somebody has chosen a place of their own. */
export function withProfile(
  { profile: before, opens_in: place }: Pick<LaunchValues, 'profile' | 'opens_in'>,
  profile: string,
  version: ScormVersion | null,
): Pick<LaunchValues, 'profile' | 'opens_in'> {
  const usual = (id: string) => engineProfileOf(lmsProfileOf(id), version ?? '1.2').opensIn ?? null;
  const isOwn = place !== null && place !== usual(before);
  return { profile, opens_in: isOwn ? place : usual(profile) };
}

/** Content that can be what a visit left something for. */
export type Sco = Pick<ManifestItem, 'id' | 'title'>;

/** Assets find nothing. */
export function scosOf(item: ManifestItem): readonly Sco[] {
  return [...(item.kind === 'sco' ? [item] : []), ...item.children.flatMap(scosOf)];
}

/** An empty field means that nothing is set. */
export function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
