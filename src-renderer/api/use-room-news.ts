import { useEffect, useReducer } from 'react';
import { openRoomLine, type RoomLineNews } from './room-line';
import { afterNews, nothingHeard, type RoomHeard } from './room-news';

export interface HeardInRoom extends RoomHeard {
  /** Somebody has read a message of the teacher. */
  markRead(id: string): void;
}

/** Hears of the room for the visit of this token; null: for nobody. `onNews` must keep its identity between renders. */
export function useRoomNews(token: string | null, onNews?: (news: RoomLineNews) => void): HeardInRoom {
  const [heard, hear] = useReducer(afterNews, nothingHeard);
  useEffect(() => {
    if (token === null) return undefined;
    return openRoomLine(token, (news) => {
      hear(news);
      onNews?.(news);
    });
  }, [token, onNews]);
  return { ...heard, markRead: (id) => hear({ type: 'read', id }) };
}
