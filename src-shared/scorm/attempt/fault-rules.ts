import type { ScormVersion } from '../cam/course';
import type { ApiMethod } from './events';

/** What a broken LMS does, for trying content against it. */
export const faultKinds = [
  'latency',
  'refuse',
  'commit-failure',
  'hang',
  'session-expiry',
  'offline',
  'kill',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export const faultTargets = ['any', 'initialize', 'get', 'set', 'commit', 'terminate'] as const;
export type FaultTarget = (typeof faultTargets)[number];

/** When a fault happens, and how often. */
export interface FaultRule {
  readonly id: string;
  readonly kind: FaultKind;
  /** Which calls; of session expiry and offline, the call that they begin with; of a commit failure, which of the two that save. */
  readonly target: FaultTarget;
  /** Only calls about elements whose names begin so; "" for all. */
  readonly element: string;
  /** The first of those calls that it may happen to, from 1. */
  readonly fromCall: number;
  /** 0 to 1. */
  readonly chance: number;
  /** How often it happens in one launch; null: for ever. */
  readonly times: number | null;
  /** "": the general one of the function. */
  readonly errorCode: string;
  /** How long a latency or a hang holds the call, or being offline lasts; 0: offline to the end. */
  readonly milliseconds: number;
}

/** What a fault did to one call. */
export interface CallFault {
  readonly rule: string;
  readonly kind: FaultKind;
  /** The call was held for so long before it was answered. */
  readonly delayMs: number;
  /** What content got in place of the run-time's answer; null: the run-time answered. */
  readonly answer: { readonly value: string; readonly errorCode: string } | null;
}

export interface FaultedCall {
  readonly method: ApiMethod;
  readonly args: readonly string[];
  readonly nowMs: number;
}

/** General exceptions of the functions [RTE 3.1.7]; SCORM 1.2 has one [R12 3.3.4]. */
const generalErrors: Readonly<Record<Exclude<FaultTarget, 'any'>, string>> = {
  initialize: '102',
  terminate: '111',
  get: '301',
  set: '351',
  commit: '391',
};

/** Decides, call after call of one launch, what fault a call meets. The same seed and calls meet the same faults. */
export function createFaultPlan(
  rules: readonly FaultRule[],
  seed: number,
  version: ScormVersion,
): (call: FaultedCall) => CallFault | null {
  const tracks = rules.map((rule, at) => ({ rule, at, seen: 0, done: 0, sinceMs: null as number | null }));
  return (call) => {
    const target = targetOf(call.method);
    if (target === null) return null;
    for (const track of tracks) {
      const { rule } = track;
      const begins = isMeant(rule, target, call) && isDue(track, seed);
      if (begins) track.sinceMs ??= call.nowMs;
      const lasts = isLasting(rule) && isOn(rule, track.sinceMs, call.nowMs) && asksServer(target);
      if (begins ? !isLasting(rule) || asksServer(target) : lasts) return faultOf(rule, target, version);
    }
    return null;
  };
}

/** What a function of the API is, to faults; null: it only asks about errors, which never fails. */
function targetOf(method: ApiMethod): Exclude<FaultTarget, 'any'> | null {
  const name = method.replace(/^LMS/, '');
  if (name === 'Initialize') return 'initialize';
  if (name === 'Terminate' || name === 'Finish') return 'terminate';
  if (name === 'GetValue') return 'get';
  if (name === 'SetValue') return 'set';
  return name === 'Commit' ? 'commit' : null;
}

function isMeant({ kind, target, element }: FaultRule, own: FaultTarget, { args }: FaultedCall): boolean {
  if (kind === 'commit-failure' && own !== 'commit' && own !== 'terminate') return false;
  if (target !== 'any' && target !== own) return false;
  return element === '' || (args[0] ?? '').startsWith(element);
}

interface Track {
  readonly rule: FaultRule;
  readonly at: number;
  seen: number;
  done: number;
}

function isDue(track: Track, seed: number): boolean {
  const { rule, at } = track;
  track.seen += 1;
  if (track.seen < rule.fromCall || (rule.times !== null && track.done >= rule.times)) return false;
  if (chanceOf(seed, at, track.seen) >= rule.chance) return false;
  track.done += 1;
  return true;
}

/** Once it has begun, it goes on with every call that would reach the server. */
function isLasting({ kind }: FaultRule): boolean {
  return kind === 'session-expiry' || kind === 'offline';
}

function isOn({ kind, milliseconds }: FaultRule, sinceMs: number | null, nowMs: number): boolean {
  if (sinceMs === null) return false;
  return kind === 'session-expiry' || milliseconds === 0 || nowMs - sinceMs < milliseconds;
}

/** Values are kept in the page until they are saved. */
function asksServer(target: FaultTarget): boolean {
  return target === 'initialize' || target === 'commit' || target === 'terminate';
}

function faultOf(rule: FaultRule, target: Exclude<FaultTarget, 'any'>, version: ScormVersion): CallFault {
  const { id, kind, milliseconds } = rule;
  const delayMs = kind === 'latency' || kind === 'hang' ? milliseconds : 0;
  if (kind === 'latency') return { rule: id, kind, delayMs, answer: null };
  const general = version === '1.2' ? '101' : generalErrors[target];
  const errorCode = rule.errorCode === '' ? general : rule.errorCode;
  return { rule: id, kind, delayMs, answer: { value: target === 'get' ? '' : 'false', errorCode } };
}

/** 0 to 1, the same for the same numbers (mulberry32). */
function chanceOf(seed: number, rule: number, call: number): number {
  let at = (seed + Math.imul(rule + 1, 0x9e3779b1) + Math.imul(call, 0x6d2b79f5)) | 0;
  at = Math.imul(at ^ (at >>> 15), at | 1);
  at ^= at + Math.imul(at ^ (at >>> 7), at | 61);
  return ((at ^ (at >>> 14)) >>> 0) / 2 ** 32;
}
