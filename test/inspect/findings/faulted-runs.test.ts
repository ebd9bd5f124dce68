import { expect, test } from 'vitest';
import { findingsOfRun } from '../../../src-shared/inspect/findings';
import { emptyFold, foldOn } from '../../../src-shared/inspect/fold';
import {
  createFaultPlan,
  faultKinds,
  faultTargets,
  type AttemptEvent,
  type FaultRule,
  type FaultTarget,
  type LaunchEvent,
  type StepResult,
} from '../../../src-shared/scorm/attempt';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { Recorder } from '../recorder';
import { cleanRuns } from './clean-runs';
import { plants } from './plants';

/** Lets the calls of each launch meet the rules, as the player does. Values that are refused are no reason to stop. */
class FaultedRecorder extends Recorder {
  private meet: ReturnType<typeof createFaultPlan> = () => null;
  private isKilled = false;

  constructor(
    course: Course,
    private readonly rules: readonly FaultRule[],
  ) {
    super(course);
  }

  override launch(parts: Partial<LaunchEvent> = {}): string | null {
    this.meet = createFaultPlan(this.rules, 1, this.course.scormVersion);
    this.isKilled = false;
    return super.launch({ ...parts, faults: this.rules });
  }

  override take(event: AttemptEvent): StepResult {
    if (event.type !== 'call' || event.fault !== undefined) return super.take(event);
    const fault = this.isKilled ? null : this.meet(event);
    this.isKilled ||= fault?.kind === 'kill';
    return super.take(fault === null ? event : { ...event, fault });
  }

  /** Content that may be called clean asks why it was not saved. */
  override commit(): this {
    super.commit();
    return this.lastError === '0' ? this : this.askError();
  }

  override fill(values: Readonly<Record<string, string>>): this {
    for (const [element, value] of Object.entries(values)) this.set(element, value);
    return this;
  }
}

const rule = { id: 'r', element: '', fromCall: 1, chance: 1, milliseconds: 0, errorCode: '' } as const;
/** Writing a value can be refused with numbers that speak of the value. */
const errorCodesOf = (target: FaultTarget) =>
  target === 'set' || target === 'any' ? ['', '403', '404'] : [''];
const rules: readonly FaultRule[] = faultKinds.flatMap((kind) =>
  faultTargets.flatMap((target) =>
    [
      { ...rule, kind, target, times: null },
      { ...rule, kind, target, times: 1 },
      { ...rule, kind, target, times: 1, fromCall: 2 },
      { ...rule, kind, target, times: null, chance: 0.5 },
    ].flatMap((one) => errorCodesOf(target).map((errorCode) => ({ ...one, errorCode }))),
  ),
);

function findingsIn(run: Recorder) {
  const { state, notes } = foldOn(emptyFold(run.course), run.entries);
  return findingsOfRun({ course: run.course, entries: run.entries, state, notes });
}

test.each(cleanRuns)('no fault is laid at the door of content: $what', ({ course, play }) => {
  const blamed = rules.flatMap((one) => {
    const run = new FaultedRecorder(course, [one]);
    play(run);
    const { kind, target, times, fromCall, chance, errorCode } = one;
    const under = [kind, target, times, fromCall, chance, errorCode].join(' ');
    return findingsIn(run).map(({ id }) => `${under}: ${id}`);
  });
  expect(blamed).toEqual([]);
});

test.each(plants)(
  '$finding is found where a fault has only held the calls: $what',
  ({ finding, ...plant }) => {
    const run = new FaultedRecorder(plant.course, [
      { ...rule, kind: 'latency', target: 'any', times: null, milliseconds: 5 },
    ]);
    plant.play(run);
    expect(findingsIn(run).map(({ id }) => id)).toContain(finding);
  },
);
