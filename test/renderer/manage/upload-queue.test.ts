import { describe, expect, test } from 'vitest';
import {
  nextUploads,
  queueAfter,
  standingOf,
  type Upload,
  type UploadStage,
} from '../../../src-renderer/manage/imports/upload-queue';

const upload = (id: string, stage: UploadStage = { name: 'waiting' }): Upload => ({
  id,
  file: new File(['x'], `${id}.zip`),
  stage,
});
const sending: UploadStage = { name: 'sending', share: 0.5 };
const idsOf = (uploads: readonly Upload[]) => uploads.map(({ id }) => id);

describe('the queue of imports', () => {
  test('starts two at once, in their order', () => {
    expect(idsOf(nextUploads([upload('a'), upload('b'), upload('c')]))).toEqual(['a', 'b']);
  });

  test('starts the next when one has ended', () => {
    const queue = [
      upload('a', { name: 'failed', error: null }),
      upload('b', sending),
      upload('c'),
      upload('d'),
    ];
    expect(idsOf(nextUploads(queue))).toEqual(['c']);
  });

  test('a file that the server checks still counts as travelling', () => {
    const queue = [upload('a', { name: 'checking' }), upload('b', sending), upload('c')];
    expect(nextUploads(queue)).toEqual([]);
  });

  test('progress that comes after cancelling is not shown', () => {
    const cancelled = queueAfter([upload('a', sending)], {
      type: 'cancelled',
      ids: ['a'],
    });
    const [after] = queueAfter(cancelled, { type: 'moved', id: 'a', stage: { name: 'sending', share: 0.9 } });
    expect(after?.stage.name).toBe('cancelled');
  });

  test('a failed import waits again when it is retried', () => {
    const [again] = queueAfter([upload('a', { name: 'failed', error: 1 })], { type: 'retried', ids: ['a'] });
    expect(again?.stage).toEqual({ name: 'waiting' });
  });

  test('all that is under way is cancelled at once, and says which may have arrived', () => {
    const queue = [upload('a', sending), upload('b', { name: 'checking' }), upload('c')];
    const ids = idsOf(queue);
    const after = queueAfter([...queue, upload('d', { name: 'failed', error: 1 })], {
      type: 'cancelled',
      ids: [...ids, 'd'],
    });
    expect(after.map(({ stage }) => stage)).toEqual([
      { name: 'cancelled', wasSent: false },
      { name: 'cancelled', wasSent: true },
      { name: 'cancelled', wasSent: false },
      { name: 'failed', error: 1 },
    ]);
    expect(nextUploads(after)).toEqual([]);
  });

  test('the standing of all counts bytes, and a file that is checked as sent', () => {
    const queue = [upload('a', { name: 'failed', error: 1 }), upload('b', sending), upload('c')];
    expect(standingOf(queue)).toEqual({ total: 3, over: 1, share: 0.5 });
    expect(standingOf([]).share).toBe(1);
  });

  test('what is under way cannot be dismissed', () => {
    expect(queueAfter([upload('a', sending)], { type: 'dismissed', id: 'a' })).toHaveLength(1);
  });

  test('clearing takes away all that is over, and leaves what is under way', () => {
    const queue = [
      upload('a', { name: 'cancelled', wasSent: false }),
      upload('b', { name: 'failed', error: 1 }),
      upload('c', sending),
    ];
    expect(idsOf(queueAfter(queue, { type: 'cleared' }))).toEqual(['c']);
  });
});
