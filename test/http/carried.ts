import { expect } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Bundle } from '../../src-shared/contract/bundles';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import type { TestServer } from '../support/start-server';

export const passphrase = 'a long way to school 7';

type Server = Pick<TestServer, 'call' | 'request'>;

/** The bundle once nothing is done with it any more. */
export async function rested(server: Pick<TestServer, 'call'>, { id }: Pick<Bundle, 'id'>): Promise<Bundle> {
  const read = () => server.call(contract.readBundle, { bundleId: id });
  await expect.poll(async () => (await read()).state, { timeout: 60_000, interval: 20 }).not.toBe('working');
  return read();
}

export async function made(
  server: Server,
  wish: Partial<CallerInput<typeof contract.createBundle>> = {},
): Promise<{ readonly bundle: Bundle; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const bundle = await rested(server, await server.call(contract.createBundle, { passphrase, ...wish }));
  expect(bundle).toMatchObject({ state: 'ready', trouble: null });
  const answer = await server.request(`/api/lectern/bundles/${bundle.id}/content`);
  expect(answer.status).toBe(200);
  return { bundle, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

export async function received(server: Server, bytes: Uint8Array<ArrayBuffer>): Promise<Bundle> {
  const headers = { 'Content-Type': 'application/octet-stream' };
  const init = { method: 'POST', body: bytes, headers };
  const answer = await server.request('/api/lectern/bundles/received?file_name=results.lectern', init);
  expect(answer.status).toBe(201);
  return contract.receiveBundle.output.parse(await answer.json());
}

export async function lookedAt(
  server: Server,
  bytes: Uint8Array<ArrayBuffer>,
  by = passphrase,
): Promise<Bundle> {
  const { id: bundleId } = await received(server, bytes);
  return rested(server, await server.call(contract.lookAtBundle, { bundleId, passphrase: by }));
}

/** Looks through it and takes it in. */
export async function taken(server: Server, bytes: Uint8Array<ArrayBuffer>): Promise<Bundle> {
  const { id: bundleId, trouble, state } = await lookedAt(server, bytes);
  expect({ trouble, state }).toEqual({ trouble: null, state: 'looked' });
  return rested(server, await server.call(contract.takeBundle, { bundleId, passphrase }));
}
