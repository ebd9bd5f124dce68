/*
 * `npm run property`: a million random calls on the run-time and random plays of random courses; LECTERN_RANDOM_CALLS and
 * LECTERN_RANDOM_TREES say other numbers.
 */
import { bin, run } from './command.mjs';

process.env['LECTERN_RANDOM_CALLS'] ??= '1000000';
const [command, vitest] = bin('vitest/vitest.mjs');
const files = ['test/scorm/any-calls', 'test/scorm/sn/random-trees'];
process.exitCode = await run(command, [vitest, 'run', ...files, ...process.argv.slice(2)]);
