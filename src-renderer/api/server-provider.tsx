import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { createClient, type Client } from './client';
import { openLive, type Live, type LiveListener } from './live';
import { problemOf } from './problem';
import { useRefreshByLive } from './refresh-by-live';

interface Server {
  readonly client: Client;
  readonly live: Live | null;
}

const ServerContext = createContext<Server | null>(null);

export interface ServerProviderProps {
  readonly token: string;
  /** The token is no longer good. */
  readonly onSignedOut: () => void;
  readonly children: ReactNode;
}

/** Gives what is inside the server's data: calls under the token, answers kept and refreshed by the live channel. */
export function ServerProvider({ token, onSignedOut, children }: ServerProviderProps) {
  const [queries] = useState(createQueries);
  const [client] = useState(() => createClient({ origin: window.location.origin, token }, onSignedOut));
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const opened = openLive(client);
    setLive(opened);
    return () => {
      opened.close();
    };
  }, [client]);
  return (
    <ServerContext value={{ client, live }}>
      <QueryClientProvider client={queries}>
        <Refresher />
        {children}
      </QueryClientProvider>
    </ServerContext>
  );
}

export function useClient(): Client {
  return useServer().client;
}

/** Hears the live channel while the component is shown. `listener` must keep its identity between renders. */
export function useLive(listener: LiveListener): void {
  const { live } = useServer();
  useEffect(() => live?.subscribe(listener), [live, listener]);
}

/** Whether news arrive at the moment; true until the channel is known to be lost. */
export function useIsLive(): boolean {
  const [isLive, setIsLive] = useState(true);
  useLive(
    useCallback<LiveListener>((news) => {
      if (news.type === 'lost') setIsLive(false);
      if (news.type === 'reopened') setIsLive(true);
    }, []),
  );
  return isLive;
}

function useServer(): Server {
  const server = useContext(ServerContext);
  if (server === null) throw new Error('No ServerProvider above this component');
  return server;
}

function Refresher() {
  useLive(useRefreshByLive());
  return null;
}

/** What another try cannot change is not tried again. */
function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && mayPass(problemOf(error).code),
        staleTime: 30_000,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

function mayPass(code: ReturnType<typeof problemOf>['code']): boolean {
  return code === 'UNREACHABLE' || code === 'SERVICE_UNAVAILABLE' || code === 'DB_QUERY_FAILED';
}
