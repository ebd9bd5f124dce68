import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { gatherChanges } from './change-gatherer';
import type { PlaceWish, WatchNews, WatchOrder } from './watch-order';
import { watchPlace } from './watch-place';

/*
 * A thread that watches folders: a first look at many files, and a storm of changes, take time that nobody else must wait. What
 * rejects here unheard ends the thread; who began it hears of that.
 */

/** So many paths go in one message. */
const mostOfOne = 500;

const places = new Map<number, () => Promise<void>>();

function tell(news: WatchNews): void {
  parentPort?.postMessage(news);
}

function watch(id: number, wish: PlaceWish): void {
  if (places.has(id)) return;
  const changes = gatherChanges(wish.times, (paths) => {
    const told = chosen(wish, paths);
    for (let at = 0; at < told.length; at += mostOfOne)
      tell({ kind: 'changes', id, paths: told.slice(at, at + mostOfOne) });
  });
  const place = watchPlace({
    ...wish,
    isIgnored: (path, stats) => {
      const name = basename(path);
      return wish.passedOver?.test(name) === true || (stats?.isFile() === true && !wish.files.test(name));
    },
    onChange: (path) => changes.add(path),
    onReady: () => tell({ kind: 'ready', id }),
    onReason: () => tell({ kind: 'reason', id, reason: place.reason() }),
  });
  places.set(id, async () => {
    await place.close();
    changes.close();
  });
}

function chosen({ mostPaths, firstNames }: PlaceWish, paths: ReadonlySet<string>): readonly string[] {
  const all = [...paths];
  if (mostPaths === null || all.length <= mostPaths) return all;
  const isFirst = (path: string): boolean => firstNames?.test(basename(path)) === true;
  return [...all.filter(isFirst), ...all.filter((path) => !isFirst(path))].slice(0, mostPaths);
}

async function leave(id: number): Promise<void> {
  await places.get(id)?.();
  places.delete(id);
  tell({ kind: 'left', id });
}

parentPort?.on('message', (order: WatchOrder) => {
  if (order.kind === 'watch') watch(order.id, order.wish);
  else void leave(order.id);
});
