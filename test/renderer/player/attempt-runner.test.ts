import { describe, expect, test } from 'vitest';
import { createAttemptRunner } from '../../../src-renderer/player/frame/attempt-runner';
import type { Stage } from '../../../src-renderer/player/frame/stage';
import type { Notice } from '../../../src-renderer/player/shell-frame-protocol';
import type { PageEntry } from '../../../src-shared/contract/player';
import {
  createAttempt,
  standardProfile,
  step,
  type ApiMethod,
  type AttemptState,
} from '../../../src-shared/scorm/attempt';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { fixedClock } from './a-clock';
import { aRule } from '../../scorm/sn/a-tree';
import { aCourse12, aCourse2004, anActivity } from './a-course';

/** A stage without a page: what content would do while it is unloaded is up to the test. */
interface TestStage extends Stage {
  shown: string | null;
  whileUnloading: () => void;
}

function aStage(): TestStage {
  const stage: TestStage = {
    shown: null,
    whileUnloading: () => undefined,
    show: (activity, onLoading) => {
      stage.shown = activity?.id ?? null;
      if (activity !== null) onLoading();
    },
    clear: () => {
      stage.clearNow();
      return Promise.resolve();
    },
    clearNow: () => {
      if (stage.shown !== null) stage.whileUnloading();
      stage.shown = null;
    },
  };
  return stage;
}

/** A runner over a course that has just been launched, as a boot answer brings it. */
function launched(course: Course, changed: (state: AttemptState) => AttemptState = (state) => state) {
  const clock = fixedClock();
  const stage = aStage();
  const entries: Omit<PageEntry, 'number'>[] = [];
  const notices: Notice[] = [];
  const launch = step(createAttempt(course), {
    type: 'launch',
    nowMs: clock.nowMs(),
    learner: { id: 'ada', name: 'Ada' },
    mode: 'normal',
    credit: 'credit',
    seed: 1,
    profile: standardProfile,
  });
  const runner = createAttemptRunner({
    state: changed(launch.state),
    clock,
    stage,
    record: (entry) => entries.push(entry),
    notify: (notice) => notices.push(notice),
    onChange: () => undefined,
  });
  runner.start(launch.result.delivered);
  const call = (method: ApiMethod, ...args: readonly string[]) => runner.call({ method, args });
  const said = () =>
    entries.map(({ event }) =>
      event.type === 'call' ? event.method : event.type === 'navigate' ? event.request : event.type,
    );
  return { runner, clock, stage, entries, notices, call, said };
}

const settled = () => new Promise((settle) => setTimeout(settle, 0));

describe('a run of a course', () => {
  test('answers content by the engine and records each call with its answer', () => {
    const { call, entries, stage } = launched(aCourse12(anActivity('A')));
    expect(stage.shown).toBe('A');
    expect(call('LMSInitialize', '')).toBe('true');
    expect(call('LMSSetValue', 'cmi.core.lesson_location', 'page 3')).toBe('true');
    expect(call('LMSGetValue', 'cmi.core.lesson_location')).toBe('page 3');
    expect(call('LMSGetValue', 'cmi.core.exit')).toBe('');
    expect(entries.map(({ result, errorCode }) => [result, errorCode])).toEqual([
      ['true', '0'],
      ['true', '0'],
      ['page 3', '0'],
      ['', '404'],
    ]);
  });

  test('records how long a call took from when content made it, and nothing where that is not known', () => {
    const { runner, clock, call, entries } = launched(aCourse12(anActivity('A')));
    const initialize = { method: 'LMSInitialize', args: [''] } as const;
    runner.call({ ...initialize, beganMs: clock.steadyMs() - 12.346 });
    runner.call({ ...initialize, beganMs: clock.steadyMs() + 1 });
    call('LMSCommit', '');
    expect(entries.map(({ tookMs }) => tookMs)).toEqual([12.35, 0, undefined]);
  });

  test('records what a fault of the engine answered to content, and lets the learner leave all the same', async () => {
    const run = launched(aCourse12(anActivity('A')), (state) => ({
      ...state,
      open: new Proxy(state.open!, {
        get: (open, name) => {
          if (name === 'data') throw new Error('broken state');
          return Reflect.get(open, name) as unknown;
        },
      }),
    }));
    expect(run.call('LMSSetValue', 'cmi.core.lesson_location', 'page 3')).toBe('false');
    expect(run.entries).toEqual([
      {
        event: {
          type: 'call',
          nowMs: run.clock.nowMs(),
          method: 'LMSSetValue',
          args: ['cmi.core.lesson_location', 'page 3'],
        },
        result: 'false',
        errorCode: '101',
      },
    ]);
    await run.runner.navigate('exit');
    expect(run.said()).toEqual(['LMSSetValue', 'exit', 'unload']);
    expect(run.entries.at(-1)).toMatchObject({ errorCode: '101' });
    expect(run.stage.shown).toBeNull();
  });

  test('notes the learner’s wish first, lets content finish while it is unloaded, and then goes on', async () => {
    const run = launched(aCourse2004(anActivity('A'), anActivity('B')));
    run.call('Initialize', '');
    run.stage.whileUnloading = () => {
      run.call('SetValue', 'cmi.completion_status', 'completed');
      run.call('Terminate', '');
    };
    await run.runner.navigate('continue');
    expect(run.said()).toEqual(['Initialize', 'continue', 'SetValue', 'Terminate', 'unload']);
    expect(run.stage.shown).toBe('B');
    const [first] = run.runner.view().controls.toc;
    expect(first).toMatchObject({ activityId: 'A', completionStatus: 'completed' });
  });

  test('goes where the SCO asked once its Terminate has returned, not within it', async () => {
    const run = launched(aCourse2004(anActivity('A'), anActivity('B')));
    run.call('Initialize', '');
    run.call('SetValue', 'adl.nav.request', 'continue');
    expect(run.call('Terminate', '')).toBe('true');
    expect(run.stage.shown).toBe('A');
    run.clock.advance(0);
    await settled();
    expect(run.stage.shown).toBe('B');
    expect(run.said()).toEqual(['Initialize', 'SetValue', 'Terminate', 'unload']);
  });

  test('leaves the SCO in its place when its Terminate asks for nothing', async () => {
    const run = launched(aCourse2004(anActivity('A'), anActivity('B')));
    run.call('Initialize', '');
    run.call('Terminate', '');
    run.clock.advance(10_000);
    await settled();
    expect(run.stage.shown).toBe('A');
  });

  test('ends with what stands in the record when the learner exits, and takes no request after that', async () => {
    const run = launched(aCourse12(anActivity('A')));
    run.call('LMSInitialize', '');
    run.call('LMSSetValue', 'cmi.core.score.raw', '80');
    run.call('LMSSetValue', 'cmi.core.lesson_status', 'passed');
    await run.runner.navigate('exit');
    expect(run.runner.view().outcome).toMatchObject({ kind: 'exited', successStatus: 'passed', raw: 80 });
    const count = run.entries.length;
    await run.runner.navigate('exitAll');
    expect(run.entries).toHaveLength(count);
  });

  test('keeps a refused request away from content and says so', async () => {
    const run = launched(aCourse2004(anActivity('A'), anActivity('B')));
    await run.runner.navigate('previous');
    expect(run.stage.shown).toBe('A');
    expect(run.notices).toEqual([{ kind: 'request-refused', detail: 'previous' }]);
  });

  test('lets the learner choose after an activity was abandoned, and ends where there is nothing to choose', async () => {
    const many = launched(aCourse2004(anActivity('A'), anActivity('B')));
    await many.runner.navigate('abandon');
    expect(many.runner.view().outcome?.kind).toBe('choosing');
    await many.runner.navigate('choice', 'B');
    expect(many.stage.shown).toBe('B');
    const one = launched(aCourse2004(anActivity('A')));
    await one.runner.navigate('abandon');
    expect(one.runner.view().outcome?.kind).toBe('abandoned');
  });

  test('says that the course refused, where Next was offered and opened nothing', async () => {
    const course = aCourse2004(anActivity('A'), anActivity('B'));
    const [first, last] = course.root.children;
    if (first === undefined || !last?.sequencing) throw new Error('No such course.');
    const always = aRule('disabled', 'always');
    const closed = { ...last, sequencing: { ...last.sequencing, preConditionRules: [always] } };
    const run = launched({ ...course, root: { ...course.root, children: [first, closed] } });
    await run.runner.navigate('continue');
    expect([run.stage.shown, run.runner.view().outcome?.kind]).toEqual([null, 'choosing']);
    expect(run.notices).toEqual([{ kind: 'request-refused', detail: 'continue' }]);
  });

  test('waits for Next where nothing can be chosen but the course goes on', async () => {
    const course = aCourse2004(anActivity('A'), anActivity('B'));
    const root = { ...course.root, sequencing: { ...course.root.sequencing!, choice: false } };
    const run = launched({ ...course, root });
    run.call('Initialize', '');
    run.call('SetValue', 'adl.nav.request', 'exit');
    run.call('Terminate', '');
    run.clock.advance(0);
    await settled();
    expect([run.stage.shown, run.runner.view().outcome?.kind]).toEqual([null, 'choosing']);
    expect(run.runner.view()).toMatchObject({ courseId: 'ORG', isCourseOfMany: true });
    await run.runner.navigate('continue');
    expect(run.stage.shown).toBe('B');
  });

  test('applies an outside value right after the next Commit, once, however often it is told', () => {
    const run = launched(aCourse12(anActivity('A')));
    run.call('LMSInitialize', '');
    const write = {
      type: 'external',
      id: 'w1',
      activityId: 'A',
      changes: { 'cmi.core.score.raw': '55' },
    } as const;
    run.runner.external(write);
    run.runner.external(write);
    expect(run.call('LMSGetValue', 'cmi.core.score.raw')).toBe('');
    run.call('LMSCommit', '');
    expect(run.call('LMSGetValue', 'cmi.core.score.raw')).toBe('55');
    run.runner.external(write);
    run.call('LMSCommit', '');
    expect(run.said().filter((name) => name === 'external')).toHaveLength(1);
  });

  test('suspends when the page goes away, after content has said its last', () => {
    const run = launched(aCourse2004(anActivity('A')));
    run.call('Initialize', '');
    run.stage.whileUnloading = () => {
      run.call('SetValue', 'cmi.location', 'page 9');
      run.call('Terminate', '');
    };
    run.runner.pageGoes();
    expect(run.said()).toEqual(['Initialize', 'suspendAll', 'SetValue', 'Terminate', 'unload']);
    expect(run.runner.view().outcome?.kind).toBe('suspended');
  });

  test('records nothing more once another player has the session', () => {
    const run = launched(aCourse12(anActivity('A')));
    run.call('LMSInitialize', '');
    run.runner.fence();
    expect(run.stage.shown).toBeNull();
    expect(run.call('LMSSetValue', 'cmi.core.lesson_location', 'x')).toBe('false');
    expect(run.call('LMSGetLastError')).toBe('101');
    expect(run.said()).toEqual(['LMSInitialize']);
  });

  test('tells after 10 seconds that a SCO has not called Initialize, and not when it has', () => {
    const silent = launched(aCourse12(anActivity('A')));
    silent.clock.advance(9_999);
    expect(silent.notices).toEqual([]);
    silent.clock.advance(1);
    expect(silent.notices).toEqual([{ kind: 'api-not-found', detail: '' }]);
    const talking = launched(aCourse12(anActivity('A')));
    talking.call('LMSInitialize', '');
    talking.clock.advance(60_000);
    expect(talking.notices).toEqual([]);
  });

  test('takes window.close() of content that has reported in as its end', async () => {
    const run = launched(aCourse12(anActivity('A')));
    run.runner.closeAsked();
    run.clock.advance(10);
    await settled();
    expect(run.stage.shown).toBe('A');
    run.call('LMSInitialize', '');
    run.call('LMSFinish', '');
    run.runner.closeAsked();
    run.clock.advance(10);
    await settled();
    expect(run.stage.shown).toBeNull();
    expect(run.runner.view().outcome?.kind).toBe('exited');
  });

  test('suspends what content had not ended when its own window was closed', async () => {
    const run = launched(aCourse2004(anActivity('A'), anActivity('B')));
    run.call('Initialize', '');
    run.call('SetValue', 'cmi.location', '7');
    run.runner.windowGone();
    await settled();
    expect(run.stage.shown).toBeNull();
    expect(run.runner.view().outcome?.kind).toBe('suspended');
    const types = run.entries.map(({ event }) => event.type);
    expect(types.slice(-2)).toEqual(['navigate', 'unload']);
  });

  test('does what content asked for as it ended, whoever closed its own window', async () => {
    const run = launched(aCourse2004(anActivity('A'), anActivity('B')));
    run.call('Initialize', '');
    run.call('SetValue', 'adl.nav.request', 'continue');
    run.call('Terminate', '');
    run.runner.windowGone();
    run.clock.advance(10);
    await settled();
    expect(run.stage.shown).toBe('B');
  });

  test('ends an asset with its own window: a PDF is closed when it has been read', async () => {
    const run = launched(
      aCourse2004(anActivity('A', { content: { kind: 'asset', href: 'A.pdf', parameters: '' } })),
    );
    run.runner.windowGone();
    await settled();
    expect(run.said()).toEqual(['exit', 'unload']);
    expect(run.runner.view().outcome).toMatchObject({ kind: 'exited', completionStatus: 'completed' });
  });
});

describe('a run with a time limit', () => {
  const minute = 60_000;
  const limited = (timeLimitAction: string | null, maxTimeAllowed: string | null = 'PT10M') =>
    anActivity('A', { timeLimitAction, maxTimeAllowed });
  /** What content, the learner and the record have of it, before and after the last millisecond. */
  const overTime = async (run: ReturnType<typeof launched>) => {
    run.clock.advance(10 * minute - 1);
    await settled();
    expect([run.stage.shown, run.notices.filter(({ kind }) => kind.startsWith('time'))]).toEqual(['A', []]);
    run.clock.advance(1);
    await settled();
  };

  test('takes content away when the time is up, and says so', async () => {
    const run = launched(aCourse2004(limited('exit,message')));
    run.call('Initialize', '');
    run.stage.whileUnloading = () => {
      run.call('SetValue', 'cmi.location', 'page 9');
      run.call('Terminate', '');
    };
    await overTime(run);
    expect(run.stage.shown).toBeNull();
    expect(run.notices).toEqual([{ kind: 'time-up-closed', detail: '' }]);
    expect(run.said()).toEqual(['Initialize', 'exit', 'SetValue', 'Terminate', 'unload']);
    expect(run.runner.view().outcome?.kind).toBe('exited');
  });

  test('takes it away in silence where the course wants no message', async () => {
    const run = launched(aCourse2004(limited('exit,no message')));
    run.call('Initialize', '');
    await overTime(run);
    expect([run.stage.shown, run.notices]).toEqual([null, []]);
  });

  test('lets content go on and says once that the time is up', async () => {
    const run = launched(aCourse2004(limited('continue,message')));
    run.call('Initialize', '');
    await overTime(run);
    run.clock.advance(5 * 60 * minute);
    await settled();
    expect([run.stage.shown, run.notices]).toEqual(['A', [{ kind: 'time-up', detail: '' }]]);
    expect(run.said()).toEqual(['Initialize']);
  });

  test.each([['continue,no message'], [null], ['Exit now!']])(
    'does nothing where the manifest says %s',
    async (action) => {
      const run = launched(aCourse2004(limited(action)));
      run.call('Initialize', '');
      await overTime(run);
      expect([run.stage.shown, run.notices, run.said()]).toEqual(['A', [], ['Initialize']]);
    },
  );

  test('reads the timespan of SCORM 1.2', async () => {
    const run = launched(aCourse12(limited('exit,message', '00:10:00')));
    run.call('LMSInitialize', '');
    await overTime(run);
    expect(run.notices).toEqual([{ kind: 'time-up-closed', detail: '' }]);
  });

  test('lets the learner choose among the other activities of the course', async () => {
    const run = launched(aCourse2004(limited('exit,no message'), anActivity('B')));
    run.call('Initialize', '');
    await overTime(run);
    expect(run.runner.view().outcome?.kind).toBe('choosing');
    await run.runner.navigate('choice', 'B');
    run.clock.advance(60 * minute);
    expect(run.stage.shown).toBe('B');
  });

  test('counts what earlier runs of the same attempt have used', async () => {
    const run = launched(aCourse2004(limited('exit,message')), (state) => ({
      ...state,
      activities: state.activities.map((record) => ({ ...record, attemptCentiseconds: 9 * 60_00 })),
    }));
    run.call('Initialize', '');
    run.clock.advance(minute - 1);
    await settled();
    expect(run.stage.shown).toBe('A');
    run.clock.advance(1);
    await settled();
    expect(run.stage.shown).toBeNull();
  });

  test('watches a limit of more than a day too', async () => {
    const run = launched(aCourse2004(limited('exit,message', 'PT30H')));
    run.call('Initialize', '');
    for (let hour = 0; hour < 29; hour += 1) {
      run.clock.advance(60 * minute);
      run.call('Commit', '');
    }
    expect(run.stage.shown).toBe('A');
    run.clock.advance(60 * minute);
    await settled();
    expect(run.stage.shown).toBeNull();
  });

  test.each(['browse', 'review'] as const)('has none in %s: the learner only looks', async (mode) => {
    const run = launched(aCourse2004(limited('exit,message')), (state) => ({
      ...state,
      launch: { ...state.launch!, mode },
    }));
    run.call('Initialize', '');
    await overTime(run);
    expect([run.stage.shown, run.notices]).toEqual(['A', []]);
  });

  test('ends with the content: nothing is taken away after the learner left, finished or lost the session', async () => {
    const left = launched(aCourse2004(limited('exit,message')));
    left.call('Initialize', '');
    await left.runner.navigate('exit');
    const finished = launched(aCourse2004(limited('exit,message')));
    finished.call('Initialize', '');
    finished.call('Terminate', '');
    const lost = launched(aCourse2004(limited('exit,message')));
    lost.call('Initialize', '');
    lost.runner.fence();
    for (const run of [left, finished, lost]) {
      const count = run.entries.length;
      run.clock.advance(20 * minute);
      await settled();
      expect([run.entries.length - count, run.notices]).toEqual([0, []]);
    }
  });
});
