import {
  controlsOf,
  createAttempt,
  currentActivityId,
  standardProfile,
  step,
  type ApiMethod,
  type AttemptEvent,
  type AttemptState,
  type NavigationRequest,
  type StepResult,
} from '../../src-shared/scorm/attempt';
import { readManifest } from '../../src-shared/scorm/cam/read-manifest';

/** What the official-suite kit hands over to open a course. */
interface CourseInput {
  readonly manifestXml: string;
  readonly learner: { readonly id: string; readonly name: string };
  readonly nowMs: () => number;
  readonly random: () => number;
}

/** Plays a course for the official-suite kit through the calls that the player and the server make. */
export function openCourse({ manifestXml, learner, nowMs, random }: CourseInput) {
  const { course } = readManifest(manifestXml);
  if (course === null) throw new Error('The manifest could not be read');
  let state: AttemptState = createAttempt(course);
  let ended = true;

  const take = (event: AttemptEvent): StepResult => {
    const next = step(state, event);
    state = next.state;
    return next.result;
  };
  const call = (method: ApiMethod, ...args: readonly string[]): StepResult =>
    take({ type: 'call', nowMs: nowMs(), method, args });
  const noted = (request: NavigationRequest, target?: string): StepResult =>
    take({ type: 'navigate', nowMs: nowMs(), request, ...(target === undefined ? {} : { target }) });
  const unload = (): { readonly delivered: string | null } => {
    const { delivered } = take({ type: 'unload', nowMs: nowMs() });
    ended = state.current === null;
    return { delivered };
  };

  return {
    launch: (itemId?: string) => {
      const { delivered } = take({
        type: 'launch',
        nowMs: nowMs(),
        learner,
        mode: 'normal',
        credit: 'credit',
        seed: Math.floor(random() * 2 ** 31),
        profile: standardProfile,
        ...(itemId === undefined ? {} : { activityId: itemId }),
      });
      ended = false;
      return { delivered };
    },
    terminate: (request?: NavigationRequest, target?: string) => {
      if (request !== undefined) noted(request, target);
      const { value, errorCode, wantsUnload } = call('Terminate', '');
      const { delivered } = wantsUnload ? unload() : { delivered: null };
      return { returned: value, errorCode, delivered };
    },
    navigate: (request: NavigationRequest, target?: string) =>
      noted(request, target).wantsUnload ? unload() : { delivered: null },
    api: {
      Initialize: (argument: string) => call('Initialize', argument).value,
      Terminate: (argument: string) => call('Terminate', argument).value,
      GetValue: (element: string) => call('GetValue', element).value,
      SetValue: (element: string, value: string) => call('SetValue', element, value).value,
      Commit: (argument: string) => call('Commit', argument).value,
      GetLastError: () => call('GetLastError').value,
      GetErrorString: (code: string) => call('GetErrorString', code).value,
      GetDiagnostic: (code: string) => call('GetDiagnostic', code).value,
    },
    ui: () => {
      const { canContinue, canPrevious, toc } = controlsOf(state);
      return {
        continue: { visible: canContinue, enabled: canContinue },
        previous: { visible: canPrevious, enabled: canPrevious },
        toc: toc.map(({ activityId, isVisible, isSelectable }) => ({
          itemId: activityId,
          visible: isVisible,
          selectable: isSelectable,
        })),
      };
    },
    get currentItemId() {
      return currentActivityId(state);
    },
    get ended() {
      return ended;
    },
  };
}
