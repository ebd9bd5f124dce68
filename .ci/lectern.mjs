/* `npm run lectern -- COMMAND`: builds what is stale, then runs a command of Lectern. */
import { buildWhenStale } from './build.mjs';
import { giveUp, node, run } from './command.mjs';

try {
  await buildWhenStale();
  process.exitCode = await run(node, ['dist/main/cli.js', ...process.argv.slice(2)]);
} catch (error) {
  giveUp(error.message);
}
