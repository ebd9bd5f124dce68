import { describe, expect, test } from 'vitest';
import { hasContents, stepsOf, waysOutOf } from '../../../src-renderer/player/shell/offer';
import type { FrameView } from '../../../src-renderer/player/shell-frame-protocol';
import type { TocEntry } from '../../../src-shared/scorm/attempt/views';
import type { HiddenControl } from '../../../src-shared/scorm/cam/course';
import { anEntry } from './an-entry';

const aView = (hiddenControls: readonly HiddenControl[], isCourseOfMany = true): FrameView => ({
  controls: { canContinue: false, canPrevious: false, hiddenControls, canChooseCourse: false, toc: [] },
  activityId: 'A',
  courseId: 'ORG',
  isCourseOfMany,
  save: 'saved',
  pendingCount: 0,
  isLeaving: false,
  outcome: null,
});

const locked = { isSelectable: false };
const unseen = { isVisible: false };

describe('what the player offers', () => {
  test.each<[string, readonly TocEntry[], boolean]>([
    ['for two entries of which one can be chosen', [anEntry('A'), anEntry('B', locked)], true],
    ['not where nothing can be chosen', [anEntry('A', locked), anEntry('B', locked)], false],
    ['not for one entry', [anEntry('A')], false],
    ['not for one entry that is seen', [anEntry('A'), anEntry('B', unseen)], false],
    [
      'not where only what is not seen can be chosen',
      [anEntry('A', locked), anEntry('B', locked), anEntry('C', unseen)],
      false,
    ],
  ])('is a table of contents %s', (_, toc, expected) => {
    expect(hasContents({ ...aView([]).controls, toc })).toBe(expected);
  });

  test('are both steps in a course of many, whether they can be used or not, and none in a course of one', () => {
    expect(stepsOf(aView([]))).toEqual(['previous', 'continue']);
    expect(stepsOf(aView([], false))).toEqual([]);
  });

  test('are the steps that the content does not want away', () => {
    expect(stepsOf(aView(['continue', 'abandon']))).toEqual(['previous']);
    expect(stepsOf(aView(['previous', 'continue']))).toEqual([]);
  });

  test.each<[readonly HiddenControl[], string, readonly string[]]>([
    [[], 'exit', ['suspendAll', 'exitAll', 'abandon']],
    [['suspendAll', 'abandon'], 'exit', ['exitAll']],
    [['exit'], 'suspendAll', ['exitAll', 'abandon']],
    [['exit', 'suspendAll'], 'exitAll', ['abandon']],
    [['exit', 'suspendAll', 'exitAll'], 'exit', ['abandon']],
    [['exit', 'suspendAll', 'exitAll', 'abandon', 'abandonAll', 'continue', 'previous'], 'exit', []],
  ])('is one way out by its name whatever is hidden: %j', (hidden, main, others) => {
    expect(waysOutOf(hidden)).toEqual({ main, others });
  });
});
