import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import serverFlags from '../../../.ci/server-flags.json' with { type: 'json' };
import { contract } from '../../../src-shared/contract';
import { openPlayer } from '../../../src-shared/contract/player';
import { SessionId } from '../../../src-shared/kernel/ids';
import { buildServe, startServe } from '../../http/journal-server';
import type { Course } from './course';
import { programOf } from './installed';

/** A server of the course's files, in a process of its own. */
export interface Contender {
  /** Without a trailing slash; the names of the files follow. */
  readonly base: string;
  stop(): Promise<void>;
}

/** A real server, a real upload and a real launch: the address holds the ticket of a page at work. */
export async function startOurs(folder: string, course: Course): Promise<Contender> {
  const built = await buildServe();
  const server = await startServe(built.program, { dataFolder: join(folder, 'data') });
  const stop = async () => {
    await server.stop();
    built.remove();
  };
  try {
    const { id } = await server.upload(course.zip);
    const launched = await server.call(contract.launchPackage, { packageId: id, user_id: 'learner' });
    const sessionId = SessionId.parse(launched.session_id);
    const opened = await server.call(openPlayer, { sessionId, token: launched.launch_token });
    return { base: `${opened.run_url}/files`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Word with which this program runs as the server of `startExpress`. */
export const expressWord = '--express';

export async function startExpress(program: string, course: Course): Promise<Contender> {
  const child = fork(program, [expressWord, course.folder]);
  const [port] = (await once(child, 'message')) as [number];
  return { base: `http://127.0.0.1:${String(port)}`, stop: () => end(child) };
}

export function serveByExpress(folder: string): void {
  const app = express().disable('x-powered-by').use(express.static(folder));
  const server = app.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

/** Word with which this program runs as the server of `startBare`. */
export const bareWord = '--bare';

/** Node's HTTP server and nothing else: what it takes to send our own answer's head and bytes, with nothing looked at. */
export async function startBare(program: string, ours: Contender): Promise<Contender> {
  const child = fork(program, [bareWord, `${ours.base}/script.js`], { execArgv: serverFlags });
  const [port] = (await once(child, 'message')) as [number];
  return { base: `http://127.0.0.1:${String(port)}`, stop: () => end(child) };
}

export function serveBare(url: string): void {
  get(url, { headers: { 'Accept-Encoding': 'gzip', 'Sec-Fetch-Site': 'same-origin' } }, (answer) => {
    const chunks: Buffer[] = [];
    const fromServer = ['date', 'connection', 'keep-alive'];
    const head = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
      fromServer.includes(name) ? [] : values.flatMap((value) => [name, value]),
    );
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      const bytes = Buffer.concat(chunks).toString('latin1');
      const server = createHttpServer((_req, res) => res.writeHead(200, head).end(bytes, 'latin1'));
      server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
    });
  });
}

/** Null where nginx is not installed. It may send the script as it was compressed ahead. */
export async function startNginx(folder: string, course: Course): Promise<Contender | null> {
  const program = programOf('nginx');
  if (program === null) return null;
  const place = join(folder, 'nginx');
  mkdirSync(place, { recursive: true });
  const port = await freePort();
  const config = join(place, 'nginx.conf');
  writeFileSync(config, nginxConfig(place, course.folder, port));
  const child = spawn(program, ['-c', config, '-p', place, '-e', 'stderr'], { stdio: 'inherit' });
  const base = `http://127.0.0.1:${String(port)}`;
  while (!(await answers(`${base}/script.js`))) {
    if (child.exitCode !== null) throw new Error('nginx did not start');
    await new Promise((again) => setTimeout(again, 20));
  }
  return { base, stop: () => end(child) };
}

/** One worker, as Lectern is one process: the load needs a processor of its own. */
function nginxConfig(place: string, folder: string, port: number): string {
  const asRoot = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
${asRoot}
daemon off;
worker_processes 1;
pid ${join(place, 'nginx.pid')};
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  gzip_static on;
  open_file_cache max=100;
  keepalive_requests 1000000000;
  types { text/javascript js; video/mp4 mp4; }
  ${temporary.map((name) => `${name}_temp_path ${join(place, name)};`).join('\n  ')}
  server { listen 127.0.0.1:${String(port)}; root ${folder}; }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
}
