import { errorString } from '../rte/error-strings';
import { diagnosticOf, explainError } from '../rte/explain-error';
import { getValue } from '../rte/get-value';
import { codeOf, type Refusal } from '../rte/refusal';
import type { DataNode } from '../rte/node';
import { setValue } from '../rte/set-value';
import { committedByItself, withoutWaiting, withWaiting } from './auto-commit';
import { advanced } from './content-clock';
import type { ApiMethod, CallEvent, StepResult, TraceNote } from './events';
import type { CallFault } from './fault-rules';
import { finishRun } from './finish-run';
import { contentRequest } from './content-request';
import { withData, withOpen, type AttemptState, type OpenContent } from './state';
import { accepted, outcome, type Step } from './step-outcome';
import { modelOf, writableModelOf } from './run-model';
import { storeWithShared } from './shared-data';
import { withStored } from './stored-data';
import { runEnd, type RunEnd } from './run-end';
import { remark } from './remark';

/** What an API function does, whatever its version calls it. */
type ApiFunction =
  'initialize' | 'terminate' | 'get' | 'set' | 'commit' | 'last-error' | 'error-string' | 'diagnostic';

const functions: ReadonlyMap<string, ApiFunction> = new Map<ApiMethod, ApiFunction>([
  ['LMSInitialize', 'initialize'],
  ['LMSFinish', 'terminate'],
  ['LMSGetValue', 'get'],
  ['LMSSetValue', 'set'],
  ['LMSCommit', 'commit'],
  ['LMSGetLastError', 'last-error'],
  ['LMSGetErrorString', 'error-string'],
  ['LMSGetDiagnostic', 'diagnostic'],
  ['Initialize', 'initialize'],
  ['Terminate', 'terminate'],
  ['GetValue', 'get'],
  ['SetValue', 'set'],
  ['Commit', 'commit'],
  ['GetLastError', 'last-error'],
  ['GetErrorString', 'error-string'],
  ['GetDiagnostic', 'diagnostic'],
]);

/** Answers one call of the API [RTE 3.1, R12 3.3]. */
export function answerCall(state: AttemptState, event: CallEvent): Step {
  const { open } = state;
  const api = functions.get(event.method);
  const first = textOf(event.args[0]);
  const second = textOf(event.args[1]);
  if (open === null || api === undefined) return unanswered(state, api, first);
  const now = committedByItself(advanced(open, event.nowMs));
  const at = now === open ? state : withOpen(state, now);
  if (event.fault?.answer) return faulted(at, now, event.fault, event.fault.answer);
  const call: Call = { state: at, open: now, event, first, second };
  switch (api) {
    case 'initialize':
      return initialize(call);
    case 'terminate':
      return terminate(call);
    case 'commit':
      return commit(call);
    case 'get':
      return get(call);
    case 'set':
      return set(call);
    default:
      return outcome({ state: at, trace: [] }, { value: support(at, api, first), errorCode: open.lastError });
  }
}

/** A fault of the test bench has answered: content may ask for the error, and nothing else has happened. */
function faulted(
  state: AttemptState,
  open: OpenContent,
  { kind }: CallFault,
  { value, errorCode }: NonNullable<CallFault['answer']>,
): Step {
  const error = { version: state.course.scormVersion, code: errorCode };
  const next = { ...open, lastError: errorCode, diagnostic: diagnosticOf(error) };
  const trace = [remark('finding', `rte.fault/${kind}`, {})];
  return outcome({ state: withOpen(state, next), trace }, { value, errorCode });
}

/** One call on its way, with the clock advanced. */
interface Call {
  readonly state: AttemptState;
  readonly open: OpenContent;
  readonly event: CallEvent;
  readonly first: string;
  readonly second: string;
}

function initialize(call: Call): Step {
  const { open, first } = call;
  if (first !== '') return refuse(call, 'bad-argument', 'false');
  if (open.kind === 'asset') return refuse(call, 'no-content', 'false');
  if (open.phase === 'running') return refuse(call, 'already-running', 'false');
  if (open.phase === 'terminated') return refuse(call, 'already-ended', 'false');
  return succeed(call, { ...open, phase: 'running' }, { value: 'true' });
}

function terminate(call: Call): Step {
  const refusal = phaseError(call, 'terminate');
  if (call.first !== '') return refuse(call, 'bad-argument', 'false');
  if (refusal !== null) return fail(call, refusal, 'false');
  const asked = contentRequest(call.state);
  const request = call.state.noted ?? asked;
  const ended = finishRun(call.state, request === null ? 'finished' : finishedBy(runEnd(request)));
  const open = ended.state.open ?? call.open;
  const step = succeed(
    { ...call, state: ended.state },
    { ...open, asked },
    { value: 'true', commits: true, wantsUnload: request !== null },
  );
  const trace = [...ended.trace, ...step.trace, ...refusedRequest(call.open, asked)];
  return { ...step, trace, processes: ended.processes ?? [] };
}

/** A request of the SCO that could not be accepted is dropped; the author should know. */
function refusedRequest(open: OpenContent, asked: OpenContent['asked']): readonly TraceNote[] {
  const request = open.data.values['adl.nav.request'] ?? '_none_';
  if (asked !== null || request === '_none_') return [];
  return [remark('finding', 'sn.request.dropped', { request }, 'SN 5.6.4')];
}

/** The SCO did call Terminate, so its run is not merely left. */
function finishedBy(end: RunEnd): RunEnd {
  return end === 'left' ? 'finished' : end;
}

function commit(called: Call): Step {
  const call = { ...called, open: withoutWaiting(called.open) };
  if (call.first !== '') return refuse(call, 'bad-argument', 'false');
  const refusal = phaseError(call, 'commit');
  return refusal === null
    ? succeed(call, withStored(call.open), { value: 'true', commits: true })
    : fail(call, refusal, 'false');
}

function get(call: Call): Step {
  const refusal = phaseError(call, 'get');
  if (refusal !== null) return fail(call, refusal, '');
  const reading = getValue(modelOf(call.state, call.open), call.first);
  return reading.ok ? succeed(call, call.open, { value: reading.value }) : refuse(call, reading.refusal, '');
}

function set(call: Call): Step {
  const { open, state, first, second } = call;
  const refusal = phaseError(call, 'set');
  if (refusal !== null) return fail(call, refusal, 'false');
  const writing = setValue(writableModelOf(state, open), first, second);
  if (!writing.ok) return refuse(call, writing.refusal, 'false');
  const saidStatus = writing.row.name === 'cmi.core.lesson_status' ? second : open.saidStatus;
  const at = writing.row.name === 'adl.data.n.store' ? withShared(call, writing.data) : call;
  const written = withData(open, writing.data, saidStatus);
  const told = writing.row.lists[0] === 'cmi.interactions' ? written : retelling(written, first, second);
  const next = state.launch === null ? told : withWaiting(told, state.launch);
  const trace = writing.isLong
    ? [lengthNote(first, second, writing.row.keptLength ?? 0, writing.row.section)]
    : unremarked;
  return accepted(withOpen(at.state, next), trace);
}

const unremarked: readonly TraceNote[] = [];

/** Content has told what stood there already: that counts as told. Of interactions nothing is taken over, so none is told. */
function retelling(open: OpenContent, name: string, value: string): OpenContent {
  const { begunWith, retold } = open;
  if (!Object.hasOwn(begunWith, name) || begunWith[name] !== value || retold.includes(name)) return open;
  return { ...open, retold: [...retold, name] };
}

function withShared(call: Call, data: DataNode): Call {
  return { ...call, state: { ...call.state, store: storeWithShared(call.state, call.open, data) } };
}

/** Error numbers for calls outside a running session: SCORM 2004 has two for each function [RTE 3.1.7]. */
const phaseErrors = {
  terminate: ['112', '113'],
  get: ['122', '123'],
  set: ['132', '133'],
  commit: ['142', '143'],
} as const;

function phaseError({ state, open }: Call, api: keyof typeof phaseErrors): string | null {
  if (open.phase === 'running') return null;
  if (state.course.scormVersion === '1.2') return '301';
  return phaseErrors[api][open.phase === 'not-initialized' ? 0 : 1];
}

function succeed(call: Call, open: OpenContent, result: Partial<StepResult>): Step {
  const cleared = open.lastError === '0' ? open : { ...open, lastError: '0', diagnostic: '' };
  return outcome({ state: withOpen(call.state, cleared), trace: [] }, result);
}

function refuse(call: Call, refusal: Refusal, value: string): Step {
  const access = call.event.method.endsWith('SetValue') ? 'write' : 'read';
  return fail(call, codeOf(refusal, call.state.course.scormVersion, access), value, refusal);
}

function fail({ state, open, event, first }: Call, code: string, value: string, refusal?: Refusal): Step {
  const error = { version: state.course.scormVersion, code, method: event.method, element: first, refusal };
  const facts = { version: error.version, method: error.method, element: first, ...(refusal && { refusal }) };
  const note: TraceNote = { kind: 'error', id: `rte.error.${code}`, facts, text: explainError(error) };
  const next = { ...state, open: { ...open, lastError: code, diagnostic: diagnosticOf(error) } };
  return outcome({ state: next, trace: [note] }, { value, errorCode: code });
}

/** Calls that change nothing, not even the last error [RTE 3.1.5]. */
function support(state: AttemptState, api: ApiFunction, argument: string): string {
  const version = state.course.scormVersion;
  const { lastError, diagnostic } = state.open ?? { lastError: '0', diagnostic: '' };
  if (api === 'last-error') return lastError;
  if (api === 'error-string') return errorString(version, argument);
  if (argument === '' || argument === lastError) return diagnostic;
  return errorString(version, argument) === '' ? '' : diagnosticOf({ version, code: argument });
}

/** No content is there whose call this could be. */
function unanswered(state: AttemptState, api: ApiFunction | undefined, argument: string): Step {
  const trace = remark('error', 'rte.no-content', {});
  if (api === 'last-error') return outcome({ state, trace: [] }, { value: '0' });
  if (api === 'error-string' || api === 'diagnostic')
    return outcome({ state, trace: [] }, { value: support(state, api, argument) });
  const is12 = state.course.scormVersion === '1.2';
  const errorCode = is12
    ? api === 'initialize' || api === undefined
      ? '101'
      : '301'
    : (uncalled[api ?? ''] ?? '101');
  return outcome({ state, trace: [trace] }, { value: api === 'get' ? '' : 'false', errorCode });
}

const uncalled: Readonly<Record<string, string>> = {
  initialize: '102',
  terminate: '112',
  get: '122',
  set: '132',
  commit: '142',
};

function lengthNote(element: string, value: string, kept: number, section: string): TraceNote {
  return remark('finding', 'rte.length', { element, length: value.length, kept }, section);
}

/** Content may pass anything; the player hands it over as text, and a journal may have lost it. */
function textOf(argument: unknown): string {
  return typeof argument === 'string' ? argument : '';
}
