/*
 * What `electron [-r file] APP args` means, for the stand-in Electron, whose own default app is missing.
 * It leaves userData alone: --user-data-dir on the command line decides.
 */
import { app, dialog } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { preloads, application } = readArguments(process.argv.slice(1));

for (const file of preloads) require(path.resolve(file));
if (application === null) {
  dialog.showErrorBox('No application', 'Usage: electron [-r file] APP [arguments]');
  app.exit(1);
} else {
  await start(path.resolve(application));
}

function readArguments(args) {
  const preloads = [];
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '-r' || args[at] === '--require') preloads.push(args[(at += 1)]);
    else if (!args[at].startsWith('-')) return { preloads, application: args[at] };
  }
  return { preloads, application: null };
}

async function start(folder) {
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) throw new Error(`No application at ${folder}`);
  const { name, productName, version, main } = JSON.parse(readFileSync(manifest, 'utf8'));
  Object.defineProperty(process, 'defaultApp', { value: true, configurable: false, enumerable: true });
  app.setVersion(version);
  app.setName(productName ?? name);
  app.setAppPath(folder);
  await import(pathToFileURL(path.join(folder, main)).href);
}
