import type { RoomNews } from '../../src-shared/contract/room-visit';
import type { RoomLineNews } from './room-line';

export type Lesson = Extract<RoomNews, { type: 'lesson' }>['lesson'];
export type TeachersMessage = Pick<Extract<RoomNews, { type: 'message' }>, 'id' | 'text'>;

/** What a page has heard of the room. */
export interface RoomHeard {
  /** Null until the room has told. */
  readonly lesson: Lesson | null;
  /** Those that nobody has said to have read, the oldest first. */
  readonly messages: readonly TeachersMessage[];
  /** Ids; a line that is opened again may tell of a message again. */
  readonly read: readonly string[];
  readonly hasEnded: boolean;
}

export const nothingHeard: RoomHeard = { lesson: null, messages: [], read: [], hasEnded: false };

export function afterNews(heard: RoomHeard, news: RoomLineNews | { type: 'read'; id: string }): RoomHeard {
  switch (news.type) {
    case 'lesson':
      return { ...heard, lesson: news.lesson };
    case 'message':
      return knows(heard, news.id)
        ? heard
        : { ...heard, messages: [...heard.messages, { id: news.id, text: news.text }] };
    case 'read':
      return {
        ...heard,
        messages: heard.messages.filter(({ id }) => id !== news.id),
        read: [...heard.read, news.id],
      };
    case 'ended':
      return { ...heard, hasEnded: true };
    case 'open':
    case 'lost':
    case 'work-changed':
      return heard;
  }
}

function knows({ messages, read }: RoomHeard, id: string): boolean {
  return read.includes(id) || messages.some((message) => message.id === id);
}
