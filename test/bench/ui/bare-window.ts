import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { electronEnvironment, findElectron } from '../../../.ci/electron-runtime.mjs';
import { courseFiles } from './course';

const limitMs = 60_000;

/** From the begin of a window's navigation to the first paint of the course's page, in milliseconds. */
export interface BarePaints {
  /** The page in a window by itself. */
  readonly alone: readonly number[];
  /** In the least that could be a player: a page, a frame of another origin in it, and the course's page in that, with nothing to do. */
  readonly nested: readonly number[];
}

/** The same page in the same Electron without Lectern. */
export async function paintsInBareWindows(folder: string, rounds: number): Promise<BarePaints> {
  const content = await serveSite({
    ...courseFiles(64),
    'frame.html': '<!doctype html><script type="module" src="frame.js"></script><body>',
    'frame.js': `addEventListener('load', () => setTimeout(() => {
      const frame = document.createElement('iframe');
      frame.src = 'index.html';
      document.body.append(frame);
    }));`,
  });
  const shell = await serveSite({
    'shell.html': `<!doctype html><p>Player</p><iframe src="${content.origin}/frame.html" sandbox="allow-scripts allow-same-origin"></iframe>`,
  });
  const addresses = [`${content.origin}/index.html`, `${shell.origin}/shell.html`] as const;
  const output = await outputOf(folder, [String(rounds), ...addresses]);
  content.close();
  shell.close();
  const of = (address: string): readonly number[] => {
    const lines = output.split('\n').filter((line) => line.startsWith(`${address} `));
    if (lines.length !== rounds) throw new Error(`${address} was painted ${String(lines.length)} times`);
    // The first one finds everything cold.
    return lines.slice(1).map((line) => Number(line.slice(address.length)));
  };
  return { alone: of(addresses[0]), nested: of(addresses[1]) };
}

/** With the header that gives an origin a process of its own, as our pages have it. */
async function serveSite(files: Readonly<Record<string, Buffer | string>>) {
  const site = express();
  for (const [name, bytes] of Object.entries(files))
    site.get(
      `/${name}`,
      (_req, res) => void res.set('Origin-Agent-Cluster', '?1').type(path.extname(name)).send(bytes),
    );
  const server = site.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return { origin, close: () => server.close() };
}

async function outputOf(folder: string, words: readonly string[]): Promise<string> {
  const electron = await findElectron();
  const program = path.join(import.meta.dirname, 'bare-program');
  const args = ['--no-sandbox', '--disable-gpu', `--user-data-dir=${path.join(folder, 'bare')}`, program];
  const child = spawn(electron.executable, [...args, ...words], {
    env: electronEnvironment(electron),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  await once(child, 'close');
  if (child.exitCode !== 0)
    throw new Error(`The bare windows ended with ${String(child.exitCode ?? child.signalCode)}: ${errors}`);
  return output;
}
