import { flatCmi } from '../contract/flat-cmi';
import type { Session } from '../contract/sessions';
import type { ScormVersion } from '../scorm/cam/course';
import { scaledFrom12, type Score } from '../scorm/attempt';
import { numberOf } from './loose-json';
import type { RemoteSession } from './read-answers';
import { placesOf, type Side } from './side';

/** A session of ours as a side, by the activity that it shows. */
export function sideOfSession(session: Session): Side {
  return {
    scormVersion: session.scorm_version,
    cmiData: session.cmi_data,
    completion: session.completion_status,
    success: session.success_status,
    score: session.score,
    seconds: session.time_spent_seconds,
    lastAccessedMs: Date.parse(session.last_accessed_at),
    isFinished: session.status === 'completed' || session.status === 'terminated',
    primaryObjectiveId: null,
  };
}

const completions = ['not attempted', 'unknown', 'incomplete', 'completed'] as const;
const successes = ['unknown', 'passed', 'failed'] as const;

/** No element has a name of so many. */
const mostNameChars = 500;

/**
 * A session as a remote tells it; `clockDifferenceMs` is its clock less ours. What it does not say in words of its own is read from its
 * values; null where these cannot be read.
 */
export function sideOfRemoteSession(
  session: RemoteSession,
  scormVersion: ScormVersion,
  clockDifferenceMs: number,
): Side | null {
  const flat = flatCmi(session.cmiData);
  if (flat === null || flat.some(([name]) => name.length > mostNameChars)) return null;
  const cmiData = Object.fromEntries(flat.filter((pair): pair is [string, string] => pair[1] !== null));
  const said = statusesIn(cmiData, scormVersion);
  return {
    scormVersion,
    cmiData,
    completion: oneOf(completions, session.completionStatus) ?? said.completion,
    success: oneOf(successes, session.successStatus) ?? said.success,
    score: scoreOf(session, cmiData, scormVersion),
    seconds: session.timeSpentSeconds ?? 0,
    lastAccessedMs: (session.lastAccessedAtMs ?? 0) - clockDifferenceMs,
    isFinished: session.status === 'completed' || session.status === 'terminated',
    primaryObjectiveId: null,
  };
}

/** By its values, as every remote has them; a part that is not there as it says besides. */
function scoreOf(
  { score: said }: RemoteSession,
  cmiData: Readonly<Record<string, string>>,
  scormVersion: ScormVersion,
): Score {
  const part = (name: 'raw' | 'min' | 'max' | 'scaled'): number | null =>
    numberOf(cmiData[`${placesOf[scormVersion].score}.${name}`]) ?? said[name];
  const parts = { raw: part('raw'), min: part('min'), max: part('max') };
  return { ...parts, scaled: scormVersion === '1.2' ? scaledFrom12(parts) : part('scaled') };
}

function statusesIn(cmiData: Readonly<Record<string, string>>, scormVersion: ScormVersion) {
  if (scormVersion === '2004')
    return {
      completion: oneOf(completions, cmiData['cmi.completion_status'] ?? null) ?? 'unknown',
      success: oneOf(successes, cmiData['cmi.success_status'] ?? null) ?? 'unknown',
    };
  const status = cmiData['cmi.core.lesson_status'] ?? null;
  const success = oneOf(successes, status) ?? 'unknown';
  return {
    success,
    completion: success === 'unknown' ? (oneOf(completions, status) ?? 'unknown') : 'completed',
  };
}

function oneOf<const T extends string>(words: readonly T[], text: string | null): T | null {
  return words.find((word) => word === text) ?? null;
}
