import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type FrameLocator } from '@playwright/test';
import { contract } from '../../../src-shared/contract';
import { callEndpoint, downloadBytes, uploadForm, type Connection } from '../../../src-shared/contract/call';
import type { Dispatch } from '../../../src-shared/contract/dispatches';
import type { PackageId, SessionId } from '../../../src-shared/kernel/ids';
import { zipFixture } from '../../support/zip-fixture';
import type { Serve } from '../support/launch-serve';

/** The server as its owner calls it. */
export async function ownerOf({ visitUrl, apiOrigin }: Serve): Promise<Connection> {
  const code = visitUrl.split('/').at(-1) ?? '';
  const { token } = await callEndpoint(
    contract.exchangeVisitCode,
    { code },
    { origin: apiOrigin, token: '' },
  );
  return { origin: apiOrigin, token };
}

export interface Dispatched {
  readonly packageId: PackageId;
  readonly dispatch: Dispatch;
}

/** Uploads a course and makes a dispatch of it. */
export async function dispatchOf(
  owner: Connection,
  fixture: string,
  wanted: { readonly allowed_domains?: string[] } = {},
): Promise<Dispatched> {
  const packageId = await uploadZip(owner, await zipFixture(fixture));
  const { dispatch } = await callEndpoint(contract.createPackageDispatch, { packageId, ...wanted }, owner);
  return { packageId, dispatch };
}

export async function uploadZip(owner: Connection, zip: Uint8Array): Promise<PackageId> {
  const form = { file: new Blob([new Uint8Array(zip)]), name: 'course.zip' };
  return (await uploadForm(contract.uploadPackage, form, owner)).id;
}

export async function zipOf(
  owner: Connection,
  { id: dispatchId }: Dispatch,
  version: '1.2' | '2004',
): Promise<Buffer> {
  const answer = await downloadBytes(contract.zipDispatch, { dispatchId, version }, owner);
  return Buffer.from(await answer.arrayBuffer());
}

export const readSession = (owner: Connection, sessionId: SessionId) =>
  callEndpoint(contract.readSession, { sessionId }, owner);

/** The sessions that a dispatch has begun, the last used first. */
export const sessionsBy = async (owner: Connection, { id }: Dispatch) =>
  (await callEndpoint(contract.listSessions, { dispatch_id: id }, owner)).sessions;

/** The course inside a player that stands in a frame: run-time frame, then the SCO's. */
export function courseIn(shell: FrameLocator): FrameLocator {
  return shell.frameLocator('[data-testid="player-frame"]').frameLocator('iframe');
}

/** Answers the quiz of the lesson, all of it right; the lesson stands at this page of three. */
export async function answerAll(sco: FrameLocator, from = 1): Promise<void> {
  await expect(sco.locator('#api-state')).toHaveText('connected');
  for (let page = from; page < 3; page += 1) await sco.locator('#next').click();
  await sco.locator('#q1-b').check();
  await sco.locator('#q2-a').check();
  await sco.locator('#submit').click();
  await expect(sco.locator('#score')).toHaveText('100');
}

/** A site of another origin that serves these files; a file of the LMS beats one of the package. */
export async function startSite(files: Readonly<Record<string, string | Buffer>>) {
  const server = createServer((req, res) => {
    const path = new URL(req.url ?? '/', 'http://site').pathname.slice(1);
    const body = files[path];
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    res.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    /** A name that is another site than the server's. */
    url: `http://localhost:${String(port)}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
