import { setTimeout as pause } from 'node:timers/promises';
import { contract } from '../../../../src-shared/contract';
import { callEndpoint } from '../../../../src-shared/contract/call';
import type { Remote } from '../../../../src-shared/contract/remotes';
import { between, type Random } from '../loss/seeded';
import type { Host } from './host';

/** Addresses of webhooks, and whether the server said that it has them. */
export type Registered = Map<string, boolean>;

/** Registers webhooks until it is called off, each at an address of its own. */
export async function registerOn(
  host: Host,
  base: string,
  registered: Registered,
  random: Random,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const url = `${base}/${String(registered.size)}`;
    registered.set(url, false);
    const wish = { url, event_type: 'quota.exceeded' as const };
    if ((await host.ask((at) => callEndpoint(contract.createWebhook, wish, at))) !== null)
      registered.set(url, true);
    await pause(between(random, 0, 400));
  }
}

/** Asks for a sync again and again until it is called off. */
export async function syncOn(
  host: Host,
  remoteId: Remote['id'],
  random: Random,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await host.ask((at) => callEndpoint(contract.syncNow, { remoteId }, at));
    await pause(between(random, 100, 900));
  }
}
