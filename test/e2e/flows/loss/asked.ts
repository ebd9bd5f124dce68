/** How many stops there are and the seed they come from: `npm run soak:loss -- --stops N --seed S` says it by the environment. */
export interface Asked {
  readonly stops: number;
  readonly seed: number;
}

/** Both halves, the desktop's and the browser's, take half of the stops. */
export function askedStops(): Asked {
  const all = Number(process.env['LECTERN_LOSS_STOPS'] ?? 20);
  const seed = Number(process.env['LECTERN_LOSS_SEED'] ?? Date.now() % 1_000_000);
  return { stops: Math.ceil(all / 2), seed };
}

/** Each stop with its restart takes a few seconds on a busy machine. */
export const limitMs = ({ stops }: Asked): number => 60_000 + stops * 20_000;
