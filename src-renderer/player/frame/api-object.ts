/*
 * Threat model. Content owns every window of this origin and calls these functions with whatever it likes. It may lie about its
 * own results; it must not be able to throw into our code, to replace the API under a later activity, or to reach the engine's
 * state: arguments become text, the object is frozen, and nothing but text comes back.
 */
import { fittingLength } from '../../../src-shared/scorm/attempt';
import { apiMethods12, apiMethods2004, type ApiMethod } from '../../../src-shared/scorm/attempt/events';
import type { ScormVersion } from '../../../src-shared/scorm/cam/course';
import { apiNames } from './api-walk';
import type { ApiCall } from './interceptor';

/** The standard's functions take two at most; the server refuses a call with more than this. */
const mostArguments = 16;

/** Puts the API object of the package's version, and only that one, where content looks for it [RTE 3.3]. */
export function offerApi(
  place: Window,
  scormVersion: ScormVersion,
  answer: (call: ApiCall) => string,
  onFound: () => void,
): void {
  const value = apiObject(scormVersion, answer);
  const get = () => {
    onFound();
    return value;
  };
  Object.defineProperty(place, apiNames[scormVersion], { get, configurable: false, enumerable: true });
}

/** The frozen object with the eight functions of the version; 2004 asks for a `version` too [RTE 3.3]. */
export function apiObject(
  scormVersion: ScormVersion,
  answer: (call: ApiCall) => string,
): Readonly<Record<string, unknown>> {
  const methods: readonly ApiMethod[] = scormVersion === '1.2' ? apiMethods12 : apiMethods2004;
  const functions = methods.map((method) => [
    method,
    Object.freeze((...args: readonly unknown[]) => answerSafely(answer, { method, args: textsOf(args) })),
  ]);
  const version = scormVersion === '1.2' ? {} : { version: '1.0' };
  return Object.freeze({ ...version, ...(Object.fromEntries(functions) as Record<string, unknown>) });
}

/** Characters that are kept whatever they are. */
const surelyFitting = 1_000_000;

/** Copies only once: this stands before every call. */
function textsOf(args: readonly unknown[]): readonly string[] {
  return (args.length > mostArguments ? args.slice(0, mostArguments) : args).map(textOf);
}

/**
 * What content meant by an argument, as text; "" for what has no text. Of a text that is too long to be kept, no more than it
 * takes for the engine to refuse it as too long.
 */
function textOf(argument: unknown): string {
  if (typeof argument === 'string' && argument.length <= surelyFitting) return argument;
  try {
    const text = String(argument);
    return text.slice(0, fittingLength(text) + 1);
  } catch {
    return '';
  }
}

/** The engine answers its own faults; one on the way to it must not break the course either: the call counts as refused. */
function answerSafely(answer: (call: ApiCall) => string, call: ApiCall): string {
  try {
    return answer(call);
  } catch (fault) {
    console.error('The run-time could not answer', call.method, fault);
    return refusalOf(call.method);
  }
}

/** What a call answers when nothing stands behind it any more. */
export function refusalOf(method: ApiMethod): string {
  if (/GetLastError$/.test(method)) return '101';
  return /Get/.test(method) ? '' : 'false';
}
