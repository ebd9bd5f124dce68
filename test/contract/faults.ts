import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { contract } from '../../src-shared/contract';
import { startImportServer } from '../http/import-server';
import { soon } from '../http/soon';
import { startServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { answered, type Answered } from './operations/send';

/* Real faults, each on a server of its own: what a client is answered while it lasts. */

type Server = Pick<Awaited<ReturnType<typeof startServer>>, 'request'>;

async function upload(server: Server, bytes: Uint8Array): Promise<Answered> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'course.zip');
  return await answered(await server.request('/api/v1/packages', { method: 'POST', body: form }));
}

/** The stored zip of a package was taken away. */
export async function blobIsGone(): Promise<Answered> {
  await using server = await startServer();
  const { id } = await server.upload(await zipFixture('scorm12-single'));
  const folder = join(server.dataFolder, 'packages');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.zip')) rmSync(join(folder, name));
  return await answered(await server.request(`/api/v1/packages/${id}/download`));
}

/** A table of the database file is not where it was. */
export async function databaseIsBroken(): Promise<Answered> {
  await using server = await startServer();
  await server.request('/api/v1/packages');
  const other = new Database(join(server.dataFolder, 'lectern.db'));
  other.exec('ALTER TABLE webhooks RENAME TO gone');
  other.close();
  return await answered(await server.request('/api/v1/webhooks'));
}

/** Another program holds the database file and does not let go. */
export async function databaseIsLocked(): Promise<Answered> {
  await using server = await startServer();
  const other = new Database(join(server.dataFolder, 'lectern.db'));
  other.exec('BEGIN IMMEDIATE');
  const answer = await server.request('/api/admin/api-keys', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'CI', scopes: ['read'] }),
  });
  other.exec('ROLLBACK');
  other.close();
  return await answered(answer);
}

/** The thread that imports cannot run. */
export async function workerIsBroken(): Promise<Answered> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-worker-'));
  const workerFile = join(folder, 'worker.mjs');
  writeFileSync(workerFile, 'this is no program');
  await using server = await startServer({ workerFile });
  const answer = await upload(server, await zipFixture('scorm12-single'));
  rmSync(folder, { recursive: true, force: true });
  return answer;
}

/** The server is closed while an upload is being processed. */
export async function serverIsClosing(): Promise<Answered> {
  await using server = await startImportServer();
  server.gate.shut('inspect');
  const running = upload(server, await zipFixture('scorm12-single'));
  await soon(() => server.gate.seen().map(({ name }) => name)).toContain('inspect');
  const closed = server.lectern().close();
  const answer = await running;
  await closed;
  return answer;
}

/** Nobody listens where a webhook points. */
export async function receiverIsGone(): Promise<Answered> {
  await using server = await startServer();
  await server.call(contract.updateSettings, { webhooks_to_inner_addresses: true });
  const { id } = await server.call(contract.createWebhook, { url: 'http://127.0.0.1:9/', event_type: '*' });
  return await answered(await server.request(`/api/v1/webhooks/${id}/test`, { method: 'POST' }));
}

/** No file may have more than a mebibyte, as on a disk that is full. */
export async function diskIsFull(start: StartUnder): Promise<Answered> {
  const server = await start(['sh', '-c', `ulimit -f 2048; trap '' XFSZ; exec "$@"`, 'sh']);
  const request = (path: string, init: RequestInit = {}) =>
    fetch(server.origin + path, { ...init, headers: { 'X-API-Key': server.key } });
  return upload({ request }, await zipFixture('scorm12-single', { padToBytes: 3 * 1024 ** 2 }));
}

/** A server in a process of its own, under this command. */
export type StartUnder = (
  under: readonly string[],
) => Promise<{ readonly origin: string; readonly key: string }>;
