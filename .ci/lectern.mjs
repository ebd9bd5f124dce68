/* `npm run lectern -- COMMAND`: builds what is stale, then runs a command of Lectern. */
import { buildWhenStale } from './build.mjs';
import { giveUp, node, run } from './command.mjs';
import serverFlags from './server-flags.json' with { type: 'json' };

const words = process.argv.slice(2);
/** As `npm run serve` has them. */
const flags = words[0] === 'serve' ? serverFlags : [];

try {
  await buildWhenStale();
  process.exitCode = await run(node, [...flags, 'dist/main/cli.js', ...words]);
} catch (error) {
  giveUp(error.message);
}
