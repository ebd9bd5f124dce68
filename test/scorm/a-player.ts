import {
  createAttempt,
  standardProfile,
  step,
  type AttemptEvent,
  type AttemptState,
  type EngineProfile,
  type LaunchEvent,
  type NavigationRequest,
  type StepResult,
  type TraceNote,
  type ApiMethod,
} from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';

/** Plays an attempt as the player page does, with a clock that the test moves. */
export class Player {
  state: AttemptState;
  nowMs = 1_700_000_000_000;
  trace: readonly TraceNote[] = [];
  readonly journal: AttemptEvent[] = [];
  lastError = '0';

  constructor(readonly course: Course) {
    this.state = createAttempt(course);
  }

  take(event: AttemptEvent): StepResult {
    const { state, result, trace } = step(this.state, event);
    this.state = state;
    this.trace = trace;
    this.journal.push(event);
    this.lastError = result.errorCode;
    return result;
  }

  launch(parts: Partial<LaunchEvent> & { profile?: EngineProfile } = {}): string | null {
    return this.take({
      type: 'launch',
      nowMs: this.nowMs,
      learner: { id: 'jdoe', name: 'Doe, Jane' },
      mode: 'normal',
      credit: 'credit',
      seed: 1,
      profile: standardProfile,
      ...parts,
    }).delivered;
  }

  call(method: ApiMethod, ...args: readonly string[]): string {
    return this.take({ type: 'call', nowMs: this.nowMs, method, args }).value;
  }

  private get is12(): boolean {
    return this.course.scormVersion === '1.2';
  }

  initialize(): string {
    return this.call(this.is12 ? 'LMSInitialize' : 'Initialize', '');
  }

  get(element: string): string {
    return this.call(this.is12 ? 'LMSGetValue' : 'GetValue', element);
  }

  set(element: string, value: string): string {
    return this.call(this.is12 ? 'LMSSetValue' : 'SetValue', element, value);
  }

  /** Sets a value and tells the error number. */
  setCode(element: string, value: string): string {
    this.set(element, value);
    return this.lastError;
  }

  /** Reads a value; tells it, or the error number after a "!". */
  read(element: string): string {
    const value = this.get(element);
    return this.lastError === '0' ? value : `!${this.lastError}`;
  }

  terminate(): string {
    return this.call(this.is12 ? 'LMSFinish' : 'Terminate', '');
  }

  navigate(request: NavigationRequest, target?: string): StepResult {
    return this.take({
      type: 'navigate',
      nowMs: this.nowMs,
      request,
      ...(target === undefined ? {} : { target }),
    });
  }

  unload(): string | null {
    return this.take({ type: 'unload', nowMs: this.nowMs }).delivered;
  }

  /** Launches and initializes. */
  start(parts: Partial<LaunchEvent> = {}): this {
    this.launch(parts);
    this.initialize();
    return this;
  }

  /** Sets values, all of which must be accepted. */
  fill(values: Readonly<Record<string, string>>): this {
    for (const [element, value] of Object.entries(values)) {
      if (this.set(element, value) !== 'true') throw new Error(`${element} refused with ${this.lastError}`);
    }
    return this;
  }

  /** The SCO terminates, is taken away with nothing asked for. */
  end(): this {
    this.terminate();
    this.unload();
    return this;
  }
}
