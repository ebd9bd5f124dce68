import { describe, expect, test } from 'vitest';
import { createConversation } from '../../../src-renderer/player/shell/conversation';
import type { FrameView, Outcome, ShellMessage } from '../../../src-renderer/player/shell-frame-protocol';
import { fixedClock } from './a-clock';

const view: FrameView = {
  controls: { canContinue: false, canPrevious: false, hiddenControls: [], canChooseCourse: false, toc: [] },
  activityId: 'A',
  courseId: 'ORG',
  isCourseOfMany: false,
  save: 'saved',
  pendingCount: 0,
  isLeaving: false,
  outcome: null,
};
const outcome: Outcome = {
  kind: 'exited',
  completionStatus: 'completed',
  successStatus: 'unknown',
  scaled: null,
  raw: null,
  max: null,
  totalSeconds: 1,
};

/** The shell's side; the frame answers pings while `isAlive`. */
function talk() {
  const clock = fixedClock();
  const frame = { isAlive: true };
  const said: ShellMessage[] = [];
  const conversation = createConversation({
    clock,
    say: (message) => {
      said.push(message);
      const { type } = message;
      if (frame.isAlive && type === 'ping')
        clock.after(5, () => conversation.hear({ type: 'pong', count: message.count }));
    },
    onChange: () => undefined,
  });
  return { clock, frame, said, conversation };
}

describe('the shell’s talk with the frame', () => {
  test('goes on quietly while the frame answers', () => {
    const { clock, conversation } = talk();
    conversation.hear({ type: 'view', view });
    clock.advance(60_000);
    expect(conversation.state()).toMatchObject({ isResponding: true, isGivenUp: false });
  });

  test('says within eight seconds that the frame does not answer, and takes it back when it does again', () => {
    const { clock, frame, conversation } = talk();
    conversation.hear({ type: 'view', view });
    clock.advance(10_000);
    frame.isAlive = false;
    clock.advance(5_000);
    expect(conversation.state().isResponding).toBe(true);
    clock.advance(4_000);
    expect(conversation.state().isResponding).toBe(false);
    conversation.hear({ type: 'pong', count: 1 });
    expect(conversation.state().isResponding).toBe(true);
  });

  test('gives a frame that still loads fifteen seconds', () => {
    const { clock, frame, conversation } = talk();
    frame.isAlive = false;
    clock.advance(13_000);
    expect(conversation.state().isResponding).toBe(true);
    clock.advance(6_000);
    expect(conversation.state().isResponding).toBe(false);
  });

  test('gives the frame up three seconds after Exit when it hangs', () => {
    const { clock, frame, conversation } = talk();
    conversation.hear({ type: 'view', view });
    frame.isAlive = false;
    conversation.navigate('exit');
    clock.advance(2_900);
    expect(conversation.state().isGivenUp).toBe(false);
    clock.advance(700);
    expect(conversation.state().isGivenUp).toBe(true);
  });

  test('does not give up a frame that takes its time to leave but answers', () => {
    const { clock, conversation } = talk();
    conversation.hear({ type: 'view', view });
    conversation.navigate('exit');
    clock.advance(1_000);
    conversation.hear({ type: 'view', view: { ...view, isLeaving: true } });
    clock.advance(20_000);
    conversation.hear({ type: 'view', view: { ...view, outcome } });
    expect(conversation.state()).toMatchObject({ isGivenUp: false, view: { outcome } });
  });

  test('gives up content that hangs only while it is unloaded', () => {
    const { clock, frame, conversation } = talk();
    conversation.hear({ type: 'view', view });
    conversation.navigate('suspendAll');
    conversation.hear({ type: 'view', view: { ...view, isLeaving: true } });
    frame.isAlive = false;
    clock.advance(4_000);
    expect(conversation.state().isGivenUp).toBe(true);
  });

  test('settles the leaving of a window when the frame has saved, when it hangs, and at the limit', async () => {
    const good = talk();
    good.conversation.hear({ type: 'view', view });
    const left = good.conversation.leave();
    expect(good.said.at(-2)).toEqual({ type: 'leave' });
    good.conversation.hear({ type: 'left' });
    await left;

    const hung = talk();
    hung.conversation.hear({ type: 'view', view });
    hung.frame.isAlive = false;
    const gone = hung.conversation.leave();
    hung.clock.advance(3_600);
    await gone;

    const offline = talk();
    offline.conversation.hear({ type: 'view', view });
    const late = offline.conversation.leave();
    offline.clock.advance(6_000);
    await late;
    expect(offline.conversation.state().isGivenUp).toBe(false);
  });

  test('keeps one notice of a kind until it is dismissed or the learner goes on', () => {
    const { conversation } = talk();
    for (const detail of ['404 a', '404 b'])
      conversation.hear({ type: 'notice', notice: { kind: 'file-missing', detail } });
    expect(conversation.state().notices).toEqual([{ kind: 'file-missing', detail: '404 b' }]);
    conversation.navigate('continue');
    expect(conversation.state().notices).toEqual([]);
  });
});
