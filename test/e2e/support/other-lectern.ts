import type { Serve, ServeOptions } from './launch-serve';

/** A second Lectern, which can be away for a while: at the same address with the same data when it is back. */
export interface OtherLectern {
  readonly origin: string;
  readonly token: string;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function openOther(
  openServe: (options: Partial<ServeOptions>) => Promise<Serve>,
  dataFolder: string,
): Promise<OtherLectern> {
  let serve = await openServe({ dataFolder });
  const { port } = new URL(serve.apiOrigin);
  return {
    ...serve.key(),
    stop: () => serve.stop(),
    start: async () => {
      serve = await openServe({ dataFolder, args: ['--port', port, '--content-port', '0'] });
    },
  };
}
