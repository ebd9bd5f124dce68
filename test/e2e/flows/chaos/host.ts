import { ApiFailure } from '../../../../src-shared/contract/call';
import type { Serve, ServeOptions } from '../../support/launch-serve';

export interface At {
  readonly origin: string;
  readonly token: string;
}

export type Host = Awaited<ReturnType<typeof openHost>>;

/** A server that is killed now and then and is back at the same address. */
export async function openHost(
  openServe: (options: Partial<ServeOptions>) => Promise<Serve>,
  words: readonly string[],
) {
  let serve = await openServe({ args: words });
  const at = serve.key();
  const again = [...words, '--port', new URL(at.origin).port, '--content-port', '0'];
  let kills = 0;
  let unanswered = 0;
  let slowestStartMs = 0;
  let up = Promise.resolve();
  return {
    at,
    /** Null: it was killed meanwhile, so that nobody knows whether it was done. Everything else that fails is a fault. */
    ask: async <T>(work: (at: At) => Promise<T>): Promise<T | null> => {
      await up;
      const before = kills;
      try {
        return await work(at);
      } catch (error) {
        if (error instanceof ApiFailure || kills === before) throw error;
        unanswered += 1;
        return null;
      }
    },

    /** Ends it as a power cut does; `look` has it to itself once it runs again. */
    kill: async (look: () => Promise<void>): Promise<void> => {
      let open = (): void => undefined;
      up = new Promise((resolve) => (open = resolve));
      kills += 1;
      await serve.kill();
      const fromMs = performance.now();
      serve = await openServe({ args: again });
      slowestStartMs = Math.max(slowestStartMs, performance.now() - fromMs);
      await look();
      open();
    },

    tally: () => ({ kills, unanswered, slowestStartMs }),
  };
}
