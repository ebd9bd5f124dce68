/*
 * `npm start`: builds what is stale, then opens the desktop program; without a display, or with --serve, it runs the
 * server instead. Everything after `--` goes to Lectern: npm start -- --data FOLDER --port NUMBER
 */
import { buildWhenStale } from './build.mjs';
import { giveUp, node, root, run } from './command.mjs';
import { electronEnvironment, findElectron } from './electron-runtime.mjs';
import serverFlags from './server-flags.json' with { type: 'json' };

const given = process.argv.slice(2);
const args = given.filter((arg) => arg !== '--serve');
const hasDisplay = ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');
const isHeadless = process.platform === 'linux' && !hasDisplay;
const isServe = given.includes('--serve');

try {
  await buildWhenStale();
  process.exitCode = isServe || isHeadless ? await serve() : await openDesktop();
} catch (error) {
  giveUp(error.message);
}

function serve() {
  if (!isServe)
    console.log(
      'There is no display here, so Lectern runs as a server. Open the address below in a browser.',
    );
  // Room for young objects: less collecting, so that small files are sent about a quarter faster (bench:content).
  return run(node, [...serverFlags, 'dist/main/serve.js', ...args]);
}

async function openDesktop() {
  const electron = await findElectron();
  const env = electronEnvironment(electron);
  const isRoot = process.platform === 'linux' && process.getuid() === 0;
  if (isRoot)
    console.log("Note: root cannot run Chromium's sandbox, so this start goes without it (--no-sandbox).");
  return run(electron.executable, [...(isRoot ? ['--no-sandbox'] : []), root, ...args], { env });
}
