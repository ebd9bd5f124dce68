/*
 * `npm run property`: a million random calls on the run-time and random plays of random courses, and a minute of random requests to
 * the API; LECTERN_RANDOM_CALLS, LECTERN_RANDOM_TREES and LECTERN_RANDOM_REQUEST_SECONDS say other numbers.
 */
import { bin, run } from './command.mjs';
import files from './property-files.json' with { type: 'json' };

process.env['LECTERN_RANDOM_CALLS'] ??= '1000000';
process.env['LECTERN_RANDOM_REQUEST_SECONDS'] ??= '60';
const [command, vitest] = bin('vitest/vitest.mjs');
process.exitCode = await run(command, [vitest, 'run', ...files, ...process.argv.slice(2)]);
