import type { BrowserContext } from '@playwright/test';
import { contract } from '../../../src-shared/contract';
import { callEndpoint } from '../../../src-shared/contract/call';
import type { Desktop } from '../support/launch-desktop';
import type { Serve } from '../support/launch-serve';
import { apiOf } from './api';
import type { Windowed } from './own-window';
import { visit } from './visit';

export function windowedDesktop({ page, nextWindow, app }: Desktop): Windowed {
  return {
    home: page,
    nextWindow,
    windows: () => app.windows(),
    asksFirst: false,
    sessions: async () => (await (await apiOf(page)).call('listSessions', {})).sessions,
  };
}

export async function windowedBrowser(context: BrowserContext, { visitUrl, key }: Serve): Promise<Windowed> {
  const owner = key();
  return {
    ...(await visit(context, visitUrl)),
    windows: () => context.pages(),
    asksFirst: true,
    sessions: async () => (await callEndpoint(contract.listSessions, {}, owner)).sessions,
  };
}
