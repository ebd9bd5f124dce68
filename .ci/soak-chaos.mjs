/* `npm run soak:chaos -- --kills N --seed S`: a server under load that is killed so often, at moments that come out alike for a seed. */
import { parseArgs } from 'node:util';
import { soak } from './soak.mjs';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '300' }, seed: { type: 'string' } },
});
process.env['LECTERN_CHAOS_KILLS'] = values.kills;
if (values.seed !== undefined) process.env['LECTERN_CHAOS_SEED'] = values.seed;
process.exitCode = await soak(String.raw`[\\/]chaos\.spec`);
