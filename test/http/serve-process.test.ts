import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { networkAddresses } from '../../src-main/platform/network-addresses';
import { contract } from '../../src-shared/contract';
import { callEndpoint } from '../../src-shared/contract/call';
import { listRoomPeople } from '../../src-shared/contract/room-visit';
import { buildServe } from './journal-server';

const base = mkdtempSync(join(tmpdir(), 'lectern-serve-'));
let built: Awaited<ReturnType<typeof buildServe>>;
const children: ChildProcessWithoutNullStreams[] = [];

beforeAll(async () => {
  built = await buildServe();
}, 60_000);

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(base, { recursive: true });
  built.remove();
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

const serve = (...words: string[]) => started(built.program, words);

function started(program: string, words: readonly string[]) {
  const child = spawn(process.execPath, [program, ...words], { cwd: resolve('.') });
  children.push(child);
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number | null, output }));
  const visitUrl = async (): Promise<string> => {
    for (;;) {
      const found = /http:\/\/127\.0\.0\.1:\d+\/#\/visit\/\S+/.exec(output);
      if (found) return found[0];
      if (child.exitCode !== null) throw new Error(output);
      await new Promise((again) => setTimeout(again, 20));
    }
  };
  return { child, ended, visitUrl, output: () => output };
}

describe('serve', () => {
  const data = join(base, 'data');
  const start = () => serve('--data', data, '--port', '0');

  test('lets learners of its networks in when it is told to, and prints where and by which code', async () => {
    const server = serve('--data', join(base, 'room'), '--port', '0', '--classroom');
    await server.visitUrl();
    await expect.poll(server.output).toMatch(/room code {2}\S+/);
    const [, code = ''] = /room code {2}(\S+)/.exec(server.output()) ?? [];
    const addresses = [...server.output().matchAll(/^ {2}(http:\S+) {2}\(/gm)].map(
      ([, url = '']) => new URL(url).origin,
    );
    expect(addresses).toHaveLength(networkAddresses().length);
    for (const origin of addresses)
      expect(await callEndpoint(listRoomPeople, { code }, { origin })).toEqual({ data: [] });
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
  });

  test('prints address, first key and a URL that opens the UI once', async () => {
    const server = start();
    const url = new URL(await server.visitUrl());
    const key = /scorm_live_\S+/.exec(server.output())?.[0] ?? '';
    const { authenticated } = await callEndpoint(contract.health, {}, { origin: url.origin, token: key });
    expect(authenticated).toBe(true);
    const code = url.hash.replace('#/visit/', '');
    const { token } = await callEndpoint(contract.exchangeVisitCode, { code }, { origin: url.origin });
    await callEndpoint(contract.readSettings, {}, { origin: url.origin, token });
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
    expect(existsSync(join(data, 'lectern.db-wal'))).toBe(false);
    if (process.platform !== 'win32') expect(statSync(data).mode & 0o777).toBe(0o700);
    const log = readFileSync(join(data, 'logs/lectern.log'), 'utf8');
    expect(log).toContain('Lectern is up');
    for (const secret of [key, token, code]) expect(log).not.toContain(secret);
  });

  test('prints no key at a later start, and refuses the folder to a second process until the first is killed', async () => {
    const first = start();
    await first.visitUrl();
    expect(first.output()).not.toContain('scorm_live_');
    const second = await start().ended;
    expect(second).toMatchObject({
      code: 1,
      output: expect.stringContaining(`Another Lectern is using the data folder`),
    });
    first.child.kill('SIGKILL');
    await first.ended;
    const third = start();
    await third.visitUrl();
    third.child.kill('SIGINT');
    expect((await third.ended).code).toBe(0);
  });

  test('says plainly what is wrong with the command line or the port', async () => {
    const unknown = await serve('--colour').ended;
    expect(unknown).toMatchObject({ code: 2, output: expect.stringContaining('Usage: lectern serve') });
    expect((await serve('--port', 'many').ended).output).toContain('"many" is no port');
    expect((await serve('--port', '1e3').ended).output).toContain('"1e3" is no port for --port');
    const first = serve('--data', join(base, 'one'), '--port', '0');
    const { port } = new URL(await first.visitUrl());
    const second = await serve('--data', join(base, 'two'), '--port', port).ended;
    expect(second).toMatchObject({ code: 1, output: expect.stringContaining(`Port ${port} is in use`) });
    first.child.kill('SIGTERM');
    await first.ended;
  });

  test('says plainly that the database of its packages is gone or damaged', async () => {
    const spoilt = join(base, 'spoilt');
    mkdirSync(join(spoilt, 'packages'), { recursive: true });
    writeFileSync(join(spoilt, 'packages', `${'a'.repeat(64)}.zip`), '');
    const missing = await serve('--data', spoilt, '--port', '0').ended;
    expect(missing).toMatchObject({ code: 1, output: expect.stringContaining('missing or empty') });
    writeFileSync(join(spoilt, 'lectern.db'), 'x'.repeat(9000));
    const damaged = await serve('--data', spoilt, '--port', '0').ended;
    expect(damaged).toMatchObject({
      code: 1,
      output: expect.stringContaining('is damaged. The packages are'),
    });
  });

  test('is a command of the command line too, and ends there as well as here', async () => {
    const server = started(join(dirname(built.program), 'cli.js'), [
      ...['serve', '--data', join(base, 'command'), '--port', '0', '--content-port', '0'],
    ]);
    await server.visitUrl();
    server.child.kill('SIGINT');
    expect(await server.ended).toMatchObject({ code: 0, output: expect.stringContaining('API key') });
    expect(existsSync(join(base, 'command', 'address.json'))).toBe(false);
  });

  test('explains itself', async () => {
    const { code, output } = await serve('--help').ended;
    expect([code, output]).toEqual([0, expect.stringContaining('--data FOLDER')]);
  });
});
