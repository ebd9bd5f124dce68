import { roomLinePath, type RoomHello, type RoomNews } from '../../src-shared/contract/room-visit';

/** Besides what the room tells: the line is open, or it is not. */
export type RoomLineNews = RoomNews | { readonly type: 'open' } | { readonly type: 'lost' };

const firstPauseMs = 500;
const longestPauseMs = 10_000;

/**
 * Hears of the room for a visit until it is told to stop. A line that breaks is opened again, with growing pauses, or at once when the
 * device has its network back or is woken up.
 */
export function openRoomLine(token: string, tell: (news: RoomLineNews) => void): () => void {
  let isOver = false;
  let socket: WebSocket | null = null;
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = (): void => {
    clearTimeout(timer);
    const line = new WebSocket(roomLineUrl(window.location));
    socket = line;
    line.onopen = () => {
      pauseMs = firstPauseMs;
      line.send(JSON.stringify({ type: 'hello', token } satisfies RoomHello));
      tell({ type: 'open' });
    };
    line.onmessage = ({ data }) => {
      const news = newsFrom(String(data));
      if (news === null) return;
      if (news.type === 'ended') stop();
      tell(news);
    };
    line.onclose = () => {
      if (isOver || socket !== line) return;
      tell({ type: 'lost' });
      // All devices of a room lose it together: they do not come back in the same moment.
      timer = setTimeout(open, pauseMs * (0.5 + Math.random() / 2));
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
  };
  /** What was open before may be dead without knowing it. */
  const openAnew = (): void => {
    if (isOver || document.visibilityState === 'hidden') return;
    const old = socket;
    socket = null;
    old?.close();
    open();
  };
  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
    window.removeEventListener('online', openAnew);
    document.removeEventListener('visibilitychange', openAnew);
    socket?.close();
  };
  window.addEventListener('online', openAnew);
  document.addEventListener('visibilitychange', openAnew);
  open();
  return stop;
}

export function roomLineUrl({ protocol, host }: Pick<Location, 'protocol' | 'host'>): string {
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${roomLinePath}`;
}

const knownTypes: ReadonlySet<string> = new Set(
  Object.keys({
    ...{ lesson: true, message: true, 'work-changed': true, ended: true },
  } satisfies Readonly<Record<RoomNews['type'], true>>),
);

/** Null for what is no news: a newer host may tell more than this page knows. */
export function newsFrom(text: string): RoomNews | null {
  try {
    const news = JSON.parse(text) as Partial<Record<string, unknown>> | null;
    return typeof news?.['type'] === 'string' && knownTypes.has(news['type']) ? (news as RoomNews) : null;
  } catch {
    return null;
  }
}
