import { describe, expect, test } from 'vitest';
import { frameMessageFrom, shellMessageFrom } from '../../../src-renderer/player/read-message';

describe('what the shell reads of the frame', () => {
  test.each([
    undefined,
    null,
    'view',
    7,
    [],
    {},
    { type: 'open' },
    { type: 'view' },
    { type: 'view', view: {} },
  ])('is nothing for %j', (data) => {
    expect(frameMessageFrom(data)).toBeNull();
  });

  test('is a view with only the fields it knows', () => {
    const toc = [{ activityId: 'A', title: 'One', depth: 0, isCurrent: true, html: '<b>' }];
    const view = {
      controls: { canContinue: true, canPrevious: 1, hiddenControls: ['exit', 'all', 3], toc },
      activityId: 'A',
      courseId: 'ORG',
      isCourseOfMany: 1,
      save: 'saving',
      pendingCount: 3,
      isLeaving: false,
      outcome: null,
      openUrl: 'http://elsewhere/',
    };
    expect(frameMessageFrom({ type: 'view', view })).toEqual({
      type: 'view',
      view: {
        controls: {
          canContinue: true,
          canPrevious: false,
          hiddenControls: ['exit'],
          canChooseCourse: false,
          toc: [
            {
              activityId: 'A',
              title: 'One',
              depth: 0,
              hasContent: false,
              isVisible: false,
              isSelectable: false,
              isCurrent: true,
              completionStatus: 'unknown',
              successStatus: 'unknown',
            },
          ],
        },
        activityId: 'A',
        courseId: 'ORG',
        isCourseOfMany: false,
        save: 'saving',
        pendingCount: 3,
        isLeaving: false,
        outcome: null,
      },
    });
  });

  test('cuts texts, lists and depths that would flood the window', () => {
    const entry = { activityId: 'A', title: 'x'.repeat(5_000), depth: 1e9 };
    const view = {
      controls: { toc: Array.from({ length: 20_000 }, () => entry) },
      activityId: null,
      save: 'saved',
      pendingCount: -4,
      outcome: null,
    };
    const message = frameMessageFrom({ type: 'view', view });
    if (message?.type !== 'view') throw new Error('no view was read');
    expect(message.view.controls.toc).toHaveLength(10_000);
    expect(message.view.controls.toc[0]?.title).toHaveLength(2_000);
    expect(message.view.controls.toc[0]?.depth).toBe(40);
    expect(message.view.pendingCount).toBe(0);
  });

  test('takes scores and times only as finite numbers', () => {
    const outcome = { kind: 'exited', scaled: Number.NaN, raw: '80', max: 100, totalSeconds: Infinity };
    const view = { controls: {}, activityId: null, save: 'saved', outcome };
    expect(frameMessageFrom({ type: 'view', view })).toMatchObject({
      view: { outcome: { kind: 'exited', scaled: null, raw: null, max: 100, totalSeconds: 0 } },
    });
  });

  test('knows notices by their kind', () => {
    const read = (kind: string) => frameMessageFrom({ type: 'notice', notice: { kind, detail: 'x' } });
    expect(read('file-missing')).toEqual({ type: 'notice', notice: { kind: 'file-missing', detail: 'x' } });
    expect(read('send-money')).toBeNull();
  });
});

describe('what the frame reads of the shell', () => {
  test('is a request out of the known ones', () => {
    expect(shellMessageFrom({ type: 'navigate', request: 'choice', target: 'B' })).toEqual({
      type: 'navigate',
      request: 'choice',
      target: 'B',
    });
    expect(shellMessageFrom({ type: 'navigate', request: 'jump' })).toBeNull();
    expect(shellMessageFrom({ type: 'eval', code: '1' })).toBeNull();
  });

  test('takes what covers content as plain text, and that nothing does', () => {
    const words = { title: 'Pause', text: 7, button: 'x' };
    expect(shellMessageFrom({ type: 'cover', words })).toEqual({
      type: 'cover',
      words: { title: 'Pause', text: '' },
    });
    expect(shellMessageFrom({ type: 'cover', words: null })).toEqual({ type: 'cover', words: null });
  });

  test('takes words for its card as plain text, with a way to write that it knows', () => {
    const words = { language: 'ar', direction: 'up', colourScheme: 'dark', open: { title: 'x', text: 7 } };
    expect(shellMessageFrom({ type: 'window-words', words })).toEqual({
      type: 'window-words',
      words: {
        ...{ language: 'ar', direction: 'ltr', colourScheme: 'dark', refused: '' },
        waiting: { title: '', text: '', button: '' },
        open: { title: 'x', text: '', button: '' },
      },
    });
  });
});
