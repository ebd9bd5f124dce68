import { expect, test } from 'vitest';
import { deviceStorage } from '../../../src-renderer/api/device-storage';
import { newsFrom, roomLineUrl, type RoomLineNews } from '../../../src-renderer/api/room-line';
import { afterNews, nothingHeard } from '../../../src-renderer/api/room-news';

type Heard = RoomLineNews | { type: 'read'; id: string };
const after = (...news: readonly Heard[]) => news.reduce(afterNews, nothingHeard);
const message = (id: string) => ({ type: 'message', id, text: `text ${id}` }) as const;

test('messages wait one behind the other, and one that was read does not come again', () => {
  const heard = after(message('1'), message('2'), message('1'), { type: 'read', id: '1' }, message('1'));
  expect(heard.messages).toEqual([{ id: '2', text: 'text 2' }]);
});

test('the lesson is as was told last, also while the line is lost', () => {
  const heard = after(
    { type: 'open' },
    { type: 'lesson', lesson: 'open' },
    { type: 'lesson', lesson: 'paused' },
    { type: 'lost' },
  );
  expect(heard).toMatchObject({ lesson: 'paused', hasEnded: false });
  expect(after({ type: 'lost' }, { type: 'open' }, { type: 'ended' })).toMatchObject({ hasEnded: true });
});

test('what is no news is not taken for any', () => {
  expect(newsFrom('{"type":"work-changed"}')).toEqual({ type: 'work-changed' });
  expect(['{"type":"unheard of"}', 'null', '7', '{'].map(newsFrom)).toEqual([null, null, null, null]);
  expect(roomLineUrl({ protocol: 'http:', host: '10.0.0.7:8000' })).toBe('ws://10.0.0.7:8000/room/line');
});

test('a device that keeps nothing keeps it for as long as the page is open', () => {
  const refusing = deviceStorage(() => {
    throw new Error('SecurityError');
  });
  refusing.write('name', 'text');
  expect(refusing.read('name')).toBe('text');
  refusing.remove('name');
  expect(refusing.read('name')).toBeNull();
});
