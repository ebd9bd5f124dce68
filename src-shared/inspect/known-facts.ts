import { intervalFromCentiseconds } from '../scorm/rte/formats/time';

/** A fact of the engine as authors know it. */
export interface KnownFact {
  /** In the standard's words. */
  readonly name: string;
  readonly value: string;
}

/** The tracking of an objective, or of an activity [SN 4.2]. */
const trackingNames: Readonly<Record<string, string>> = {
  completed: 'Attempt Completion Status',
  amount: 'Attempt Completion Amount',
  satisfied: 'Objective Satisfied Status',
  measure: 'Objective Normalized Measure',
  raw: 'Raw Score',
  min: 'Minimum Score',
  max: 'Maximum Score',
};

/** Facts of an activity and of where the learner stands [SN 4.2], and the result of the attempt, as a SCO would tell that. */
const plainNames: Readonly<Record<string, string>> = {
  attempts: 'Activity Attempt Count',
  isActive: 'Activity is Active',
  isSuspended: 'Activity is Suspended',
  attemptCentiseconds: 'Attempt Experienced Duration',
  totalCentiseconds: 'Activity Experienced Duration',
  current: 'Current Activity',
  suspended: 'Suspended Activity',
  'noted.request': 'Navigation Request',
  'noted.target': 'Navigation Request, target',
  'open.phase': 'API Instance',
  'open.lastError': 'GetLastError',
  'summary.completionStatus': 'completion_status',
  'summary.successStatus': 'success_status',
  'summary.progress': 'progress_measure',
  'summary.score.raw': 'score.raw',
  'summary.score.min': 'score.min',
  'summary.score.max': 'score.max',
  'summary.score.scaled': 'score.scaled',
  'summary.totalSeconds': 'total_time',
};

/** States of the API instance. */
const phases: Readonly<Record<string, string>> = {
  'not-initialized': 'Not Initialized',
  running: 'Running',
  terminated: 'Terminated',
};

/** What the standard calls a fact, by its dotted name in the engine's state; null: it is the engine's own business. */
export function knownFact(name: string, text: string): KnownFact | null {
  const known = knownName(name);
  return known === null ? null : { name: known, value: knownValue(name, text) };
}

function knownName(name: string): string | null {
  if (Object.hasOwn(plainNames, name)) return plainNames[name] ?? null;
  // The ids in them are any text.
  const [, owner = '', of = '', part = ''] =
    /^(tracking|objectives|store\.objectives|available)(?:\.(.+))?\.([^.]+)$/s.exec(name) ?? [];
  if (owner === 'available') return `Available Children, ${String(Number(part) + 1)}`;
  const shared = /^store\.sharedData\.(.+)$/s.exec(name)?.[1];
  if (shared !== undefined) return `adl.data, ${shared}`;
  const tracked = Object.hasOwn(trackingNames, part) ? trackingNames[part] : undefined;
  if (tracked === undefined) return null;
  if (owner === 'tracking') return tracked;
  return `${owner === 'objectives' ? 'Objective' : 'Global Objective'} ${of}, ${tracked.replace('Objective ', '')}`;
}

function knownValue(name: string, text: string): string {
  if (name === 'open.phase') return phases[text] ?? text;
  if (name.endsWith('Centiseconds')) return intervalFromCentiseconds(Number(text));
  if (name === 'summary.totalSeconds') return intervalFromCentiseconds(Math.round(Number(text) * 100));
  return text;
}
