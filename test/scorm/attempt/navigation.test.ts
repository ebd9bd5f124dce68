import { describe, expect, test } from 'vitest';
import { controlsOf, summaryOf, type NavigationRequest } from '../../../src-shared/scorm/attempt';
import type { Course, Sequencing } from '../../../src-shared/scorm/cam/course';
import { aCourse12, aCourse2004, anActivity, anAsset, aSco, defaultSequencing } from '../a-course';
import { Player } from '../a-player';

const flowing = { flow: true } as const;
const modes = (parts: Partial<Sequencing>): { sequencing: Sequencing } => ({
  sequencing: { ...defaultSequencing, ...parts },
});
const three = (root: Partial<Sequencing>): Course => aCourse2004([aSco('a'), aSco('b'), aSco('c')], { root });

/** What a request delivers from where the player stands. */
function go(player: Player, request: NavigationRequest, target?: string): string | null {
  player.navigate(request, target);
  return player.unload();
}

function selectable(player: Player): readonly string[] {
  return controlsOf(player.state).toc.flatMap((entry) => (entry.isSelectable ? [entry.activityId] : []));
}

describe('where a course starts', () => {
  test.each<readonly [string, Course, string | null]>([
    [
      'SCORM 1.2 starts with its first item',
      aCourse12(anActivity('folder', { children: [aSco('a'), aSco('b')] })),
      'a',
    ],
    ['97: a course that does not flow leaves the choice', three({}), null],
    ['97: a flowing course starts with its first leaf', three(flowing), 'a'],
    ['97: a single item starts at once', aCourse2004([aSco('a')]), 'a'],
    [
      'a cluster that does not flow stops the start',
      aCourse2004([anActivity('x', { children: [aSco('a')] }), aSco('b')], { root: flowing }),
      null,
    ],
    ['an item without content is passed over', aCourse12(anActivity('empty'), aSco('a')), 'a'],
    ['a course without content delivers nothing', aCourse12(anActivity('empty')), null],
  ])('%s', (_, course, first) => {
    expect(new Player(course).launch()).toBe(first);
  });

  test('the learner may open it elsewhere, if that may be chosen', () => {
    expect(new Player(three(flowing)).launch({ activityId: 'c' })).toBe('c');
    expect(new Player(three({ flow: true, choice: false })).launch({ activityId: 'c' })).toBe('a');
    expect(new Player(aCourse12(aSco('a'), aSco('b'))).launch({ activityId: 'b' })).toBe('b');
    expect(new Player(three(flowing)).launch({ activityId: 'nowhere' })).toBe('a');
  });

  test('a suspended course is resumed where it was', () => {
    const player = new Player(three(flowing)).start();
    go(player, 'continue');
    player.initialize();
    player.fill({ 'cmi.location': 'middle' });
    expect(go(player, 'suspendAll')).toBeNull();
    expect(summaryOf(player.state)).toMatchObject({ isSuspended: true, currentActivityId: null });
    expect(player.launch()).toBe('b');
  });

  test('a course left by exit all starts anew', () => {
    const player = new Player(three(flowing)).start();
    go(player, 'continue');
    go(player, 'exitAll');
    expect(player.launch()).toBe('a');
  });

  test('SCORM 1.2 comes back to the SCO that exited with suspend', () => {
    const player = new Player(aCourse12(aSco('a'), aSco('b'))).start();
    go(player, 'continue');
    player.initialize();
    player.fill({ 'cmi.core.exit': 'suspend' });
    go(player, 'exitAll');
    expect(player.launch()).toBe('b');
  });
});

describe('control modes (the table of the siblings)', () => {
  test.each<readonly [string, Partial<Sequencing>, boolean, boolean, readonly string[]]>([
    ['choice only', { flow: false, choice: true }, false, false, ['a', 'b', 'c']],
    ['choice, forward only', { flow: false, choice: true, forwardOnly: true }, false, false, ['b', 'c']],
    ['flow only', { flow: true, choice: false }, true, true, []],
    ['flow and choice', { flow: true, choice: true }, true, true, ['a', 'b', 'c']],
    ['flow, forward only', { flow: true, choice: false, forwardOnly: true }, true, false, []],
    [
      'flow and choice, forward only',
      { flow: true, choice: true, forwardOnly: true },
      true,
      false,
      ['b', 'c'],
    ],
  ])('%s', (_, root, canContinue, canPrevious, targets) => {
    const player = new Player(three(root));
    player.launch(root.choice === true ? { activityId: 'b' } : {});
    if (root.choice !== true) go(player, 'continue');
    expect(summaryOf(player.state).currentActivityId).toBe('b');
    expect(controlsOf(player.state)).toMatchObject({ canContinue, canPrevious });
    expect(selectable(player)).toEqual(targets);
    player.initialize();
    expect(player.read('adl.nav.request_valid.continue')).toBe(String(canContinue));
    expect(player.read('adl.nav.request_valid.previous')).toBe(String(canPrevious));
    expect(player.read('adl.nav.request_valid.choice.{target=a}')).toBe(String(targets.includes('a')));
  });

  test('SCORM 1.2: any item may be chosen, neighbours by order across folders', () => {
    const folders = aCourse12(
      anActivity('x', { children: [aSco('a')] }),
      anActivity('y', { children: [aSco('b'), anAsset('c')] }),
    );
    const player = new Player(folders).start();
    expect(controlsOf(player.state)).toMatchObject({ canContinue: true, canPrevious: false });
    expect(go(player, 'continue')).toBe('b');
    expect(go(player, 'choice', 'c')).toBe('c');
    expect(controlsOf(player.state)).toMatchObject({ canContinue: false, canPrevious: true });
    expect(go(player, 'previous')).toBe('b');
    expect(go(player, 'choice', 'x')).toBe('a');
    expect(selectable(player)).toEqual(['x', 'a', 'y', 'b', 'c']);
  });

  test('89: choiceExit false holds the learner, in the activity and around it', () => {
    const held = aCourse2004(
      [
        anActivity('x', { children: [aSco('a'), aSco('b')], ...modes({ flow: true, choiceExit: false }) }),
        aSco('c'),
      ],
      { root: flowing },
    );
    const player = new Player(held).start();
    expect(selectable(player)).toEqual(['x', 'a', 'b']);
    const leaf = new Player(
      aCourse2004([aSco('a', modes({ choiceExit: false })), aSco('b')], { root: flowing }),
    ).start();
    expect(selectable(leaf)).toEqual([]);
  });

  test('91: a cluster is chosen by flowing into it, if it flows', () => {
    const course = aCourse2004([
      anActivity('x', { children: [aSco('a')], ...modes({ flow: true }) }),
      anActivity('y', { children: [aSco('b')], ...modes({ flow: false }) }),
    ]);
    const player = new Player(course);
    player.launch();
    expect(selectable(player)).toEqual(['x', 'a', 'b']);
    expect(go(player, 'choice', 'x')).toBe('a');
  });

  test('backward flow enters a forward-only cluster by its first child', () => {
    const course = aCourse2004(
      [
        anActivity('x', { children: [aSco('a'), aSco('b')], ...modes({ flow: true, forwardOnly: true }) }),
        aSco('c'),
      ],
      { root: flowing },
    );
    const player = new Player(course);
    player.launch({ activityId: 'c' });
    expect(go(player, 'previous')).toBe('a');
  });
});

describe('requests', () => {
  test('81, 84: Terminate without a request moves nothing', () => {
    const player = new Player(three(flowing)).start();
    player.terminate();
    expect(player.unload()).toBeNull();
    expect(summaryOf(player.state).currentActivityId).toBe('a');
    expect(go(player, 'continue')).toBe('b');
  });

  test('81: the SCO’s request acts only at Terminate', () => {
    const player = new Player(three(flowing)).start().fill({ 'adl.nav.request': 'continue' });
    expect(player.take({ type: 'call', nowMs: player.nowMs, method: 'Commit', args: [''] }).wantsUnload).toBe(
      false,
    );
    expect(
      player.take({ type: 'call', nowMs: player.nowMs, method: 'Terminate', args: [''] }).wantsUnload,
    ).toBe(true);
    expect(player.unload()).toBe('b');
  });

  test.each([
    ['{target=c}choice', 'c'],
    ['{target=c}jump', 'c'],
    ['previous', null],
    ['exitAll', null],
    ['_none_', null],
  ])('the SCO asks for %s and %s is delivered', (request, delivered) => {
    const player = new Player(three(flowing)).start().fill({ 'adl.nav.request': request });
    player.terminate();
    expect(player.unload()).toBe(delivered);
  });

  test('96: a jump takes no notice of control modes, a choice does', () => {
    for (const [request, delivered] of [
      ['{target=c}jump', 'c'],
      ['{target=c}choice', null],
    ] as const) {
      const player = new Player(three({ flow: true, choice: false }))
        .start()
        .fill({ 'adl.nav.request': request });
      player.terminate();
      expect(player.unload()).toBe(delivered);
    }
  });

  test('83: the learner’s control beats what the SCO asks for, also as it is unloaded', () => {
    const player = new Player(three(flowing)).start();
    player.navigate('choice', 'c');
    player.fill({ 'adl.nav.request': 'continue' });
    player.terminate();
    expect(player.unload()).toBe('c');
  });

  test('88: what cannot be accepted is not noted and the content stays', () => {
    const player = new Player(three(flowing)).start();
    expect(player.navigate('previous').wantsUnload).toBe(false);
    expect(player.trace).toMatchObject([{ id: 'sn.request.refused' }]);
    expect(player.read('cmi.completion_status')).toBe('unknown');
  });

  test('a request of the SCO that cannot be accepted is dropped with a remark', () => {
    const player = new Player(three(flowing)).start().fill({ 'adl.nav.request': 'previous' });
    player.terminate();
    expect(player.trace).toMatchObject([{ id: 'rte.time.own-clock' }, { id: 'sn.request.dropped' }]);
  });

  test('87: continue on the last activity ends the session; in SCORM 1.2 there is nothing to continue to', () => {
    const player = new Player(three(flowing));
    player.launch({ activityId: 'c' });
    expect(go(player, 'continue')).toBeNull();
    expect(summaryOf(player.state).currentActivityId).toBeNull();
    const old = new Player(aCourse12(aSco('a'))).start();
    expect(old.navigate('continue').wantsUnload).toBe(false);
  });

  test('continue that a rule blocks is offered where there is something to choose, not where there is only the course', () => {
    const disabled: Partial<Sequencing> = {
      preConditionRules: [
        {
          combination: 'all',
          conditions: [
            { condition: 'always', isNegated: false, referencedObjective: null, measureThreshold: 0 },
          ],
          action: 'disabled',
        },
      ],
    };
    const offersContinue = (choice: boolean): boolean => {
      const root = modes({ flow: true, choice });
      const player = new Player(
        aCourse2004([aSco('a'), aSco('b', modes(disabled))], { root: root.sequencing }),
      );
      player.launch();
      return controlsOf(player.state).canContinue;
    };
    expect([offersContinue(true), offersContinue(false)]).toEqual([true, false]);
  });

  test('90: the current activity may be chosen again', () => {
    const player = new Player(three(flowing)).start().fill({ 'cmi.location': 'x', 'cmi.exit': 'suspend' });
    player.navigate('choice', 'a');
    player.terminate();
    expect(player.unload()).toBe('a');
    player.initialize();
    expect([player.read('cmi.entry'), player.read('cmi.location')]).toEqual(['resume', 'x']);
  });

  test('86: after abandon the learner stands there without content and may go on', () => {
    const player = new Player(three(flowing)).start();
    expect(go(player, 'abandon')).toBeNull();
    expect(summaryOf(player.state).currentActivityId).toBe('a');
    expect(go(player, 'choice', 'c')).toBe('c');
  });

  test('exit ends the activity and delivers nothing; it cannot be asked for twice', () => {
    const player = new Player(three(flowing)).start();
    expect(go(player, 'exit')).toBeNull();
    expect(player.navigate('exit').wantsUnload).toBe(false);
    expect(go(player, 'continue')).toBe('b');
  });

  test('a page that dies between Terminate and its unloading is led on by the next launch', () => {
    const player = new Player(three(flowing))
      .start()
      .fill({ 'adl.nav.request': 'continue', 'cmi.completion_status': 'completed' });
    player.terminate();
    expect(player.launch()).toBe('b');
    expect(
      summaryOf(player.state).activities.map((activity) => [activity.completionStatus, activity.attempts]),
    ).toEqual([
      ['completed', 1],
      ['unknown', 1],
      ['not attempted', 0],
    ]);
  });

  test('nothing can be asked for before the first launch', () => {
    const player = new Player(three(flowing));
    for (const request of ['continue', 'previous', 'exit', 'exitAll', 'suspendAll', 'abandon'] as const) {
      expect(player.navigate(request).wantsUnload).toBe(false);
    }
    expect(player.unload()).toBeNull();
  });
});

describe('prerequisites of SCORM 1.2 (point 28)', () => {
  const course = aCourse12(aSco('a'), aSco('b', { prerequisites: 'a' }), aSco('c', { prerequisites: 'a&' }));

  test('point 28: decide what can be chosen and what comes next; a faulty script locks nothing', () => {
    const player = new Player(course).start();
    expect(player.trace.map(({ id }) => id)).not.toContain('sn.request.refused');
    expect(selectable(player)).toEqual(['a', 'c']);
    player.set('cmi.core.lesson_status', 'completed');
    expect(selectable(player)).toEqual(['a', 'b', 'c']);
  });

  test('point 28: are left aside with a finding where they cannot be read', () => {
    const player = new Player(course);
    player.launch();
    expect(player.trace).toContainEqual(
      expect.objectContaining({
        id: 'sn.prerequisites',
        facts: { case: 'unreadable', activity: 'c', at: 2 },
      }),
    );
  });

  test('do not hold who only looks at the course', () => {
    const player = new Player(course);
    player.launch({ mode: 'review' });
    expect(selectable(player)).toEqual(['a', 'b', 'c']);
  });
});
