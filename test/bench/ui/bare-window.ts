import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express from 'express';
import { electronEnvironment, findElectron } from '../../../.ci/electron-runtime.mjs';
import { courseFiles } from './course';

const limitMs = 60_000;

/** How long a window of the same Electron takes from the begin of its navigation to the first paint of the course's page, without any player. */
export async function paintsInBareWindows(folder: string, rounds: number): Promise<readonly number[]> {
  const site = path.join(folder, 'site');
  mkdirSync(site);
  for (const [name, bytes] of Object.entries(courseFiles(64))) writeFileSync(path.join(site, name), bytes);
  const server = express().use(express.static(site)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/index.html`;
  const electron = await findElectron();
  const program = path.join(import.meta.dirname, 'bare-program');
  const args = ['--no-sandbox', '--disable-gpu', `--user-data-dir=${path.join(folder, 'bare')}`, program];
  const child = spawn(electron.executable, [...args, address, String(rounds)], {
    env: electronEnvironment(electron),
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  await once(child, 'close');
  server.close();
  const painted = [...output.matchAll(/^painted ([\d.]+)$/gm)].map(([, ms]) => Number(ms));
  if (painted.length !== rounds) throw new Error(`The bare windows painted ${String(painted.length)} times`);
  return painted;
}
