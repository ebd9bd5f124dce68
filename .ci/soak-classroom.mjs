/* `npm run soak:classroom -- --browsers N --seed S`: a room of 40 learners, so many of them in real browsers. */
import { parseArgs } from 'node:util';
import { soak } from './soak.mjs';

const most = 40;
const { values } = parseArgs({
  options: { browsers: { type: 'string', default: String(most) }, seed: { type: 'string' } },
});
if (!(Number(values.browsers) >= 1 && Number(values.browsers) <= most))
  throw new Error(`--browsers is 1 to ${most}`);
process.env['LECTERN_ROOM_BROWSERS'] = values.browsers;
if (values.seed !== undefined) process.env['LECTERN_ROOM_SEED'] = values.seed;
process.exitCode = await soak(String.raw`[\\/]room-loss\.spec`);
