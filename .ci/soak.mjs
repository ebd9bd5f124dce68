/* A test of loss at length: what is asked of it comes by the environment. */
import { buildWhenStale } from './build.mjs';
import { bin, run } from './command.mjs';

/** Runs the tests whose file names contain this; answers as the process does. */
export async function soak(name) {
  await buildWhenStale();
  const display = process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24'] : [];
  const playwright = bin('@playwright/test/cli.js');
  // Of so many calls a trace takes longer than the stops.
  const [command, ...args] = [...display, ...playwright, 'test', name, '--reporter=list', '--trace=off'];
  return run(command, args);
}
