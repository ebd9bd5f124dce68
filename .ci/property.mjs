/* `npm run property`: a million random calls on the run-time; LECTERN_RANDOM_CALLS says another number. */
import { bin, run } from './command.mjs';

process.env['LECTERN_RANDOM_CALLS'] ??= '1000000';
const [command, vitest] = bin('vitest/vitest.mjs');
process.exitCode = await run(command, [vitest, 'run', 'test/scorm/any-calls', ...process.argv.slice(2)]);
