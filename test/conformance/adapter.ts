import { apiObject } from '../../src-renderer/player/frame/api-object';
import {
  cmiOf,
  controlsOf,
  createAttempt,
  currentActivityId,
  learnerStoreOf,
  step,
  type AttemptEvent,
  type LaunchEvent,
  type NavigationRequest,
  type StepResult,
} from '../../src-shared/scorm/attempt';
import { readManifest } from '../../src-shared/scorm/cam/read-manifest';
import { aCourse12, aSco } from '../scorm/a-course';
import { aLaunch, earlierRun, launchOf, manifestOf, type GivenValues } from './given-values';

/** What is handed over to open a course; `store` keeps what belongs to the learner. */
interface CourseInput {
  readonly manifestXml: string;
  readonly learner: LaunchEvent['learner'];
  readonly store: Record<string, unknown>;
  readonly nowMs: () => number;
  readonly random: () => number;
}

/** Plays a course of SCORM 2004 through the calls that the player and the server make. */
export function openCourse({ manifestXml, learner, store, nowMs, random }: CourseInput) {
  const { course } = readManifest(manifestXml);
  if (course === null) throw new Error('The manifest could not be read');
  let state = createAttempt(course);

  const take = (event: AttemptEvent): StepResult => {
    const next = step(state, event);
    state = next.state;
    for (const [kind, values] of Object.entries(learnerStoreOf(state)))
      store[kind] = Object.assign(store[kind] ?? {}, values);
    return next.result;
  };
  const note = (request: NavigationRequest, target?: string): StepResult =>
    take({ type: 'navigate', nowMs: nowMs(), request, ...(target === undefined ? {} : { target }) });
  const unload = () => ({ delivered: take({ type: 'unload', nowMs: nowMs() }).delivered });

  return {
    launch: (activityId?: string) => {
      const seed = Math.floor(random() * 2 ** 31);
      const learnerStore = structuredClone({ objectives: {}, sharedData: {}, ...store });
      const at = activityId === undefined ? {} : { activityId };
      const { delivered } = take({ ...aLaunch, nowMs: nowMs(), learner, seed, learnerStore, ...at });
      return { delivered };
    },
    terminate: (request?: NavigationRequest, target?: string) => {
      if (request !== undefined) note(request, target);
      const end = take({ type: 'call', nowMs: nowMs(), method: 'Terminate', args: [''] });
      const { delivered } = end.wantsUnload ? unload() : { delivered: null };
      return { returned: end.value, errorCode: end.errorCode, delivered };
    },
    navigate: (request: NavigationRequest, target?: string) =>
      note(request, target).wantsUnload ? unload() : { delivered: null },
    api: apiObject('2004', (call) => take({ type: 'call', nowMs: nowMs(), ...call }).value),
    ui: () => {
      const { canContinue, canPrevious, hiddenControls, canChooseCourse, toc } = controlsOf(state);
      const control = (name: 'continue' | 'previous', enabled: boolean) => ({
        visible: enabled && !hiddenControls.includes(name),
        enabled,
      });
      const root = { itemId: course.root.id, visible: canChooseCourse, selectable: canChooseCourse };
      const entries = toc.map((entry) => ({
        itemId: entry.activityId,
        visible: entry.isVisible,
        selectable: entry.isSelectable,
      }));
      return {
        continue: control('continue', canContinue),
        previous: control('previous', canPrevious),
        toc: [root, ...entries],
      };
    },
    get currentItemId() {
      return currentActivityId(state);
    },
    get ended() {
      return state.current === null;
    },
  };
}

interface ScoInput {
  /** What the launch of SCORM 1.2 starts with, by element name. */
  readonly given: GivenValues;
  readonly learner: LaunchEvent['learner'];
  readonly nowMs: () => number;
}

/** Plays one SCO of SCORM 1.2. What an earlier run left comes from an earlier launch and writes from outside. */
export function openSco({ given, learner, nowMs }: ScoInput) {
  const course = aCourse12(aSco('sco', manifestOf(given)));
  const after = (from: typeof state, events: readonly AttemptEvent[]) =>
    events.reduce((at, event) => step(at, event).state, from);
  let state = createAttempt(course);
  state = after(state, [
    ...earlierRun('sco', given, nowMs()),
    { ...launchOf(given, learner), nowMs: nowMs() },
  ]);

  return {
    api: apiObject('1.2', (call) => {
      const next = step(state, { type: 'call', nowMs: nowMs(), ...call });
      state = next.state;
      return next.result.value;
    }),
    /** What is kept once the learner has left the course. */
    stored: (): GivenValues => {
      const leave = { type: 'navigate', nowMs: nowMs(), request: 'exitAll' } as const;
      const left = after(state, [leave, { type: 'unload', nowMs: nowMs() }]);
      return { 'cmi.core.exit': '', ...cmiOf(left, 'sco') };
    },
  };
}
