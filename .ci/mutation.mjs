/*
 * `npm run mutation`: runs Stryker, which tries again only what has changed since the last run. It keeps no list of the
 * tests that a mutant in a table has met, so it would believe for ever that such a mutant survives, whatever tests come:
 * these are forgotten first. Everything after `--` goes to Stryker: npm run mutation -- --mutate FILE
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import config from '../stryker.config.js';
import { bin, giveUp, root, run } from './command.mjs';

const remembered = path.join(root, config.incrementalFile);
const [node, stryker] = bin('@stryker-mutator/core/bin/stryker.js');

try {
  if (existsSync(remembered)) forgetSurvivorsOfTables();
  process.exitCode = await run(node, [stryker, 'run', ...process.argv.slice(2)]);
} catch (error) {
  giveUp(error.message);
}

function forgetSurvivorsOfTables() {
  const report = JSON.parse(readFileSync(remembered, 'utf8'));
  for (const file of Object.values(report.files))
    file.mutants = file.mutants.filter(
      ({ status, coveredBy = [] }) => status !== 'Survived' || coveredBy.length > 0,
    );
  writeFileSync(remembered, JSON.stringify(report));
}
