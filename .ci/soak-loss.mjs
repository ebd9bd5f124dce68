/* `npm run soak:loss -- --stops N --seed S`: the tests of loss with so many stops, half in the desktop program and half in a browser. */
import { parseArgs } from 'node:util';
import { buildWhenStale } from './build.mjs';
import { bin, run } from './command.mjs';

const { values } = parseArgs({
  options: { stops: { type: 'string', default: '200' }, seed: { type: 'string' } },
});
process.env['LECTERN_LOSS_STOPS'] = values.stops;
if (values.seed !== undefined) process.env['LECTERN_LOSS_SEED'] = values.seed;
await buildWhenStale();
const display = process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24'] : [];
const [command, ...args] = [
  ...display,
  ...bin('@playwright/test/cli.js'),
  'test',
  'loss.spec',
  '--reporter=list',
  // Of so many calls a trace takes longer than the stops.
  '--trace=off',
];
process.exitCode = await run(command, args);
