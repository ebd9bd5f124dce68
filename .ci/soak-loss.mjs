/* `npm run soak:loss -- --stops N --seed S`: the tests of loss with so many stops, half in the desktop program and half in a browser. */
import { parseArgs } from 'node:util';
import { soak } from './soak.mjs';

const { values } = parseArgs({
  options: { stops: { type: 'string', default: '200' }, seed: { type: 'string' } },
});
process.env['LECTERN_LOSS_STOPS'] = values.stops;
if (values.seed !== undefined) process.env['LECTERN_LOSS_SEED'] = values.seed;
process.exitCode = await soak(String.raw`[\\/]loss\.spec`);
