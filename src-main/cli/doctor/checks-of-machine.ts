import { createServer } from 'node:net';
import { version } from '../../../package.json';
import { likelyFirewall } from '../../platform/likely-firewall';
import { findBrowser } from '../../test-runs/find-browser';
import { note, ok, wrong, type Check } from './check';

export function programCheck(): Check {
  const { node, electron } = process.versions;
  const runtime = 'electron' in process.versions ? `Electron ${electron}, Node ${node}` : `Node ${node}`;
  return ok('program', `Lectern ${version}, ${runtime}, ${process.platform} ${process.arch}`);
}

/** The usual ones: another program may have them, and the next ones are taken then. */
const usualPorts = [
  { port: 3001, host: '127.0.0.1', what: 'UI and API' },
  { port: 3002, host: '127.0.0.1', what: 'courses' },
  { port: 8000, host: '0.0.0.0', what: 'learners’ pages' },
  { port: 8001, host: '0.0.0.0', what: 'learners’ courses' },
] as const;

export async function portsCheck(isRunning: boolean): Promise<Check> {
  if (isRunning) return ok('ports', 'not tried: the Lectern that runs has its own');
  const taken: string[] = [];
  for (const { port, host, what } of usualPorts)
    if (!(await isFree(port, host))) taken.push(`${String(port)} (${what})`);
  return taken.length === 0
    ? ok('ports', `${usualPorts.map(({ port }) => port).join(', ')} are free`)
    : note(
        'ports',
        `in use: ${taken.join(', ')}`,
        'Nothing, Lectern takes the next free ones; addresses change.',
      );
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

export function browserCheck(): Check {
  const named = process.env['LECTERN_BROWSER'] ?? '';
  const path = named === '' ? findBrowser(process.env, process.platform) : named;
  return path === null
    ? note(
        'browser',
        'no Chromium, Chrome or Edge: "lectern test" has nothing to play with',
        'Install one, or name it in LECTERN_BROWSER.',
      )
    : ok('browser', path);
}

/** What clocks differ by without harm, and by time zones that were set wrongly. */
const tolerableMs = 26 * 60 * 60 * 1000;

/** `latestMs`: the latest moment in the data; `madeMs`: before this the program was not there. */
export function clockCheck(nowMs: number, latestMs: number, madeMs: number): Check {
  const shown = new Date(nowMs).toISOString();
  const todo = 'Set the clock of this machine: due dates, reports and syncs go by it.';
  if (nowMs < madeMs) return wrong('clock', `${shown} is before this Lectern was made`, todo);
  if (latestMs > nowMs + tolerableMs)
    return wrong(
      'clock',
      `${shown} is before ${new Date(latestMs).toISOString()}, which the data know of`,
      todo,
    );
  return ok('clock', shown);
}

const firewalls = { ufw: 'ufw', firewalld: 'firewalld', windows: 'Windows', mac: 'macOS' } as const;

export function firewallCheck(): Check {
  const found = likelyFirewall();
  if (found === 'none') return ok('firewall', 'none that is known');
  if (found === 'other') return note('firewall', 'this system does not tell');
  return note(
    'firewall',
    `that of ${firewalls[found]} may keep devices out of a room`,
    'Classroom, "If a device cannot get in", says the lines that open it.',
  );
}
