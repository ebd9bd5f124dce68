import type { GatherTimes } from './change-gatherer';

/** A folder that is to be watched. Plain data: it goes to a thread. */
export interface PlaceWish {
  /** Absolute, with all links resolved: a link put in its place later is not followed. */
  readonly path: string;
  /** Levels of folders below it that are watched too. */
  readonly depth: number;
  /** Base names of files that are told of. */
  readonly files: RegExp;
  /** Base names that are passed over, with all that is below them. */
  readonly passedOver: RegExp | null;
  /** Tell of each file that is there when the watching begins. */
  readonly tellsFirst: boolean;
  /** Changes are told together. */
  readonly times: GatherTimes;
  /** As many paths are told of one change of many files; null: all. */
  readonly mostPaths: number | null;
  /** Base names that are told before others. */
  readonly firstNames: RegExp | null;
}

/** What the thread is told. */
export type WatchOrder =
  | { readonly kind: 'watch'; readonly id: number; readonly wish: PlaceWish }
  | { readonly kind: 'leave'; readonly id: number };

/** What the thread tells. */
export type WatchNews =
  | { readonly kind: 'changes'; readonly id: number; readonly paths: readonly string[] }
  | { readonly kind: 'ready'; readonly id: number }
  | { readonly kind: 'reason'; readonly id: number; readonly reason: string | null }
  | { readonly kind: 'left'; readonly id: number };
