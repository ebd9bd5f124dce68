import { vi } from 'vitest';
import { contract } from '../../../src-shared/contract';
import type { Bundle } from '../../../src-shared/contract/bundles';
import type { Estate } from './estate';
import type { HowToCallAll } from './how-to-call';

const passphrase = 'a passphrase of ours';

/** Until nothing is done with it any more. */
async function rested({ server }: Estate, { id: bundleId }: Pick<Bundle, 'id'>): Promise<Bundle> {
  return vi.waitFor(
    async () => {
      const bundle = await server.call(contract.readBundle, { bundleId });
      if (bundle.state === 'working') throw new Error('The bundle is being worked on');
      return bundle;
    },
    { timeout: 15_000, interval: 20 },
  );
}

async function ready(ours: Estate): Promise<Bundle> {
  return rested(ours, await ours.server.call(contract.createBundle, { passphrase }));
}

async function bytesOf({ server }: Estate, { id }: Bundle): Promise<Uint8Array<ArrayBuffer>> {
  const headers = { 'x-api-key': server.key };
  const answer = await fetch(`${server.origin}/api/lectern/bundles/${id}/content`, { headers });
  return new Uint8Array(await answer.arrayBuffer());
}

async function arrived(ours: Estate): Promise<Bundle> {
  const body = await bytesOf(ours, await ready(ours));
  const headers = { 'x-api-key': ours.server.key, 'Content-Type': 'application/octet-stream' };
  const url = `${ours.server.origin}/api/lectern/bundles/received`;
  const answer = await fetch(url, { method: 'POST', body, headers });
  return contract.receiveBundle.output.parse(await answer.json());
}

async function looked(ours: Estate): Promise<Bundle> {
  const { id: bundleId } = await arrived(ours);
  return rested(ours, await ours.server.call(contract.lookAtBundle, { bundleId, passphrase }));
}

export const bundles: HowToCallAll = {
  createBundle: { fields: () => ({ passphrase, receiver: 'Office of ours' }) },
  receiveBundle: {
    fields: () => ({ file_name: 'ours.lectern' }),
    file: () => Promise.resolve(new TextEncoder().encode('a bundle of ours')),
  },
  listBundles: { fields: () => ({}) },
  readBundle: { fields: async (ours) => ({ bundleId: (await ready(ours)).id }) },
  saveBundle: { fields: async (ours) => ({ bundleId: (await ready(ours)).id }) },
  lookAtBundle: { fields: async (ours) => ({ bundleId: (await arrived(ours)).id, passphrase }) },
  takeBundle: { fields: async (ours) => ({ bundleId: (await looked(ours)).id, passphrase }) },
  deleteBundle: { fields: async (ours) => ({ bundleId: (await ready(ours)).id }) },
  listBundleReceivers: { fields: () => ({}) },
};
