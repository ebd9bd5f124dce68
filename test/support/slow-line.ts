import { setTimeout as after } from 'node:timers/promises';

export interface Link {
  /** In each direction. */
  readonly bytesPerSecond?: number;
  readonly roundTripMs?: number;
}

const sliceBytes = 16 * 1024;

/** A line that all connections share: bytes take their time one after another, and then half a round trip. */
export function createLine(first: Link) {
  let link = first;
  const freeAtMs = { up: 0, down: 0 };
  const halfMs = (): number => (link.roundTripMs ?? 0) / 2;

  /** Until the bytes have left. What is waited for in sum is right, however coarse the timers are. */
  const occupy = async (direction: 'up' | 'down', bytes: number): Promise<void> => {
    if (link.bytesPerSecond === undefined) return;
    const nowMs = performance.now();
    freeAtMs[direction] = Math.max(freeAtMs[direction], nowMs) + (bytes / link.bytesPerSecond) * 1000;
    const waitMs = freeAtMs[direction] - nowMs;
    if (waitMs > 2) await after(waitMs);
  };

  async function* through(direction: 'up' | 'down', source: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
    let isFirst = true;
    for await (const bytes of source) {
      const whole = bytes as Buffer;
      if (isFirst && direction === 'up') await pause(halfMs());
      isFirst = false;
      for (let at = 0; at < whole.length; at += sliceBytes) {
        const slice = whole.subarray(at, at + sliceBytes);
        await occupy(direction, slice.length);
        yield slice;
      }
    }
    if (isFirst && direction === 'up') await pause(halfMs());
  }

  return {
    become: (next: Link): void => {
      link = next;
    },
    roundTrip: () => pause(halfMs() * 2),
    latency: () => pause(halfMs()),
    up: (source: AsyncIterable<unknown>) => through('up', source),
    down: (source: AsyncIterable<unknown>) => through('down', source),
  };
}

async function pause(ms: number): Promise<void> {
  if (ms > 0) await after(ms);
}
