/* `npm run conformance`: the official cases over the engine; the environment variable SCORM_CONFORMANCE names their folder. */
import { node, run } from './command.mjs';

process.exitCode = await run(node, ['--import', 'tsx', 'test/conformance/play.ts', ...process.argv.slice(2)]);
