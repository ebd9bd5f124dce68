import { existsSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { WebSocket } from 'ws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { signInToManage } from '../../src-shared/contract/management';
import { zipFixture } from '../support/zip-fixture';
import { givenRoom, otherAddress, type GivenRoom } from './given-room';
import { rawRequest } from '../support/raw-request';

let room: GivenRoom;
const password = 'chalk and cheese 7';

beforeEach(async () => {
  room = await givenRoom();
});
afterEach(() => room[Symbol.asyncDispose]());

const turnOn = (given: string | null = password) =>
  room.server.call(contract.updateManagement, { password: given });

interface Answered {
  readonly status: number;
  readonly text: string;
  readonly fingerprint: string;
}

/** Asks as another device does that has looked at the certificate and gone on. */
function ask(
  url: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const sent = json === undefined ? headers : { 'Content-Type': 'application/json', ...headers };
    const req = request(url, { method, headers: sent, rejectUnauthorized: false, agent: false }, (res) => {
      const parts: Buffer[] = [];
      if (!(res.socket instanceof TLSSocket)) throw new Error('It answers without TLS');
      const { fingerprint256: fingerprint } = res.socket.getPeerCertificate();
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, text: Buffer.concat(parts).toString(), fingerprint }),
      );
    });
    req.on('error', reject);
    req.end(json);
  });
}

const signInAt = (url: string, given: string) =>
  ask(`${url}api/lectern/management/sign-in`, { method: 'POST', body: { password: given } });

async function signedIn(url: string): Promise<Record<string, string>> {
  const { status, text } = await signInAt(url, password);
  expect(status).toBe(200);
  return { Authorization: `Bearer ${(JSON.parse(text) as { token: string }).token}` };
}

async function urlOf(): Promise<string> {
  const { urls } = await turnOn();
  expect(urls).toHaveLength(1);
  return urls[0]!;
}

test('is off until somebody gives a password, and then answers over TLS alone where the room is open', async () => {
  expect(await room.server.call(contract.readManagement, {})).toEqual({
    ...{ is_on: false, urls: [], fingerprint: null, signed_in: 0 },
  });
  const on = await turnOn();
  expect(on).toMatchObject({ is_on: true, signed_in: 0 });
  expect(new URL(on.urls[0]!)).toMatchObject({ protocol: 'https:', hostname: otherAddress });
  const page = await ask(`${on.urls[0]!}api/health`);
  expect(page.status).toBe(401);
  expect(page.fingerprint, 'as this machine shows it').toBe(on.fingerprint);
  await expect(rawRequest(on.urls[0]!.replace('https', 'http'))).rejects.toThrow();
});

test('closes with the room and opens with it, at the same port and with the same certificate', async () => {
  const on = await turnOn();
  await room.server.call(contract.updateRoom, { is_open: false });
  await expect.poll(async () => (await room.server.call(contract.readManagement, {})).urls).toEqual([]);
  await expect(ask(on.urls[0]!)).rejects.toThrow(/ECONNREFUSED/);
  await room.server.call(contract.updateRoom, { is_open: true });
  await expect.poll(async () => (await room.server.call(contract.readManagement, {})).urls).toEqual(on.urls);
  expect((await ask(on.urls[0]!)).fingerprint).toBe(on.fingerprint);
});

test('keeps its key in a file that only the owner of the machine reads, and none of the password', async () => {
  const { fingerprint } = await turnOn();
  const file = join(room.server.dataFolder, 'remote-management.pem');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toContain('PRIVATE KEY');
  expect(readFileSync(join(room.server.dataFolder, 'lectern.db')).includes(password)).toBe(false);
  await turnOn(null);
  expect(existsSync(file)).toBe(false);
  expect((await turnOn()).fingerprint).not.toBe(fingerprint);
});

test.each(['', 'short', 'x'.repeat(201)])('takes no password such as "%s"', async (given) => {
  await expect(turnOn(given)).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  expect(await room.server.call(contract.readManagement, {})).toMatchObject({ is_on: false });
});

describe('somebody without the password', () => {
  const paths = Object.values(contract)
    .filter(({ path }) => path.startsWith('/api'))
    .map(({ method, path }) => [method, path.replaceAll(/:\w+/g, 'x')] as const);

  test('is refused at every route of the API, also at those that ask for no key at the machine', async () => {
    const url = await urlOf();
    const answers = await Promise.all(
      paths.map(async ([method, path]) => [
        method,
        path,
        (await ask(url + path.slice(1), { method })).status,
      ]),
    );
    expect(answers.filter(([, , status]) => status !== 401)).toEqual([]);
  });

  test('gets nothing with a token of this machine’s window', async () => {
    const url = await urlOf();
    const headers = { Authorization: `Bearer ${room.server.lectern().createWindowToken()}` };
    expect((await ask(`${url}api/v1/packages`, { headers })).status).toBe(401);
  });

  test('waits longer and longer after some guesses, also for the right one, and is told for how long', async () => {
    const url = await urlOf();
    for (let guess = 0; guess < 6; guess += 1)
      expect((await signInAt(url, `wrong number ${String(guess)}`)).status).toBe(401);
    const waits = await signInAt(url, password);
    expect(waits.status).toBe(429);
    expect(JSON.parse(waits.text)).toMatchObject({ details: { reason: 'guesses' } });
  });

  test('is not let in by the address of another name, nor from a page of elsewhere', async () => {
    const url = await urlOf();
    const body = { password };
    const way = { method: 'POST', body };
    const path = `${url}api/lectern/management/sign-in`;
    expect((await ask(path, { ...way, headers: { Host: 'evil.example' } })).status).toBe(403);
    expect((await ask(path, { ...way, headers: { Origin: 'https://evil.example' } })).status).toBe(403);
    const plain = { Origin: new URL(url).origin.replace('https', 'http') };
    expect((await ask(path, { ...way, headers: plain })).status).toBe(403);
  });

  test('cannot sign in at the machine’s own plain address', async () => {
    await turnOn();
    await expect(room.server.call(signInToManage, { password })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('somebody who has signed in', () => {
  test('manages packages and people, and is counted', async () => {
    const url = await urlOf();
    const headers = await signedIn(url);
    await room.server.upload(await zipFixture('scorm12-single'));
    const listed = await ask(`${url}api/v1/packages`, { headers });
    expect(JSON.parse(listed.text)).toMatchObject({ total: 1 });
    const own = { ...headers, Origin: new URL(url).origin };
    const made = await ask(`${url}api/lectern/learners`, {
      method: 'POST',
      headers: own,
      body: { name: 'Ana' },
    });
    expect(made.status).toBe(201);
    expect(await room.server.call(contract.readManagement, {})).toMatchObject({ signed_in: 1 });
    const app = await ask(`${url}api/lectern/app`, { headers });
    expect(JSON.parse(app.text)).toMatchObject({ first_key: null, api_origin: new URL(url).origin });
  });

  test('hears at once what changes', async () => {
    const url = await urlOf();
    const headers = await signedIn(url);
    const { text } = await ask(`${url}api/lectern/live-tickets`, { method: 'POST', headers, body: {} });
    const { path } = JSON.parse(text) as { path: string };
    const socket = new WebSocket(url.replace('https', 'wss') + path.slice(1), { rejectUnauthorized: false });
    const heard: string[] = [];
    socket.on('message', (data: Buffer) => heard.push(data.toString()));
    await new Promise((resolve) => socket.once('open', resolve));
    await room.server.call(contract.createLearner, { name: 'Ben' });
    await expect.poll(() => heard.join()).toContain('people-changed');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await turnOn(null);
    await closed;
  });

  test.each([
    ['PATCH', 'api/lectern/management', { password: null }],
    ['POST', 'api/admin/api-keys', { name: 'mine', scopes: ['admin'] }],
    ['GET', 'api/admin/tenants', undefined],
    ['POST', 'api/lectern/watched-folders', { path: '/' }],
    ['POST', 'api/lectern/links', { path: '/' }],
    ['POST', 'api/v1/remotes', { url: 'https://evil.example', key: 'abcdefgh' }],
    ['GET', 'api/lectern/storage', undefined],
    ['POST', 'api/v1/packages/x/launch', { user_id: 'u' }],
  ])('may not %s %s: that is for who sits at the machine', async (method, path, body) => {
    const url = await urlOf();
    const headers = await signedIn(url);
    const answer = await ask(url + path, { method, headers, body });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toMatchObject({ details: { reason: 'this-machine-only' } });
  });

  test('is out after signing out, after another password and after it was turned off', async () => {
    const url = await urlOf();
    const list = async (headers: Record<string, string>) =>
      (await ask(`${url}api/v1/packages`, { headers })).status;
    const first = await signedIn(url);
    expect(await list(first)).toBe(200);
    await ask(`${url}api/lectern/management/sign-out`, { method: 'POST', headers: first, body: {} });
    expect(await list(first)).toBe(401);
    const second = await signedIn(url);
    await turnOn('another word or two');
    expect(await list(second)).toBe(401);
    await turnOn();
    const third = await signedIn(url);
    await turnOn(null);
    await expect(list(third)).rejects.toThrow(/ECONNREFUSED/);
    expect((await turnOn()).urls).toEqual([url]);
    expect(await list(third)).toBe(401);
  });

  test('by a key of the API gets what that key may', async () => {
    const url = await urlOf();
    const headers = { 'X-API-Key': room.server.key };
    expect((await ask(`${url}api/v1/packages`, { headers })).status).toBe(200);
  });
});
