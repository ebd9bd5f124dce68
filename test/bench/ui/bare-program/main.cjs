/* The peers of the player: a program that does nothing but show pages in windows, one after the other. */
const { app, BrowserWindow } = require('electron');

const [rounds, ...addresses] = process.argv.slice(-3);

/** Of the innermost page, in milliseconds of the epoch. */
const paintedAt = `(async () => {
  for (;;) {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (paint !== undefined) return performance.timeOrigin + paint.startTime;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
})()`;

async function innermost({ webContents }) {
  const depth = webContents.getURL().includes('shell') ? 3 : 1;
  for (;;) {
    const frames = webContents.mainFrame.framesInSubtree;
    if (frames.length === depth && frames.every(({ url }) => url.startsWith('http'))) return frames.at(-1);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function show(address) {
  const window = new BrowserWindow({ width: 1200, height: 800, webPreferences: { sandbox: true } });
  await window.loadURL(address);
  const beganMs = await window.webContents.executeJavaScript('performance.timeOrigin');
  const paintedMs = await (await innermost(window)).executeJavaScript(paintedAt);
  await close(window);
  return paintedMs - beganMs;
}

/** Until the processes of its pages are gone: the next window has the machine to itself. */
async function close(window) {
  const pages = new Set(window.webContents.mainFrame.framesInSubtree.map(({ osProcessId }) => osProcessId));
  window.destroy();
  while (app.getAppMetrics().some(({ pid }) => pages.has(pid)))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

async function showAll() {
  await app.whenReady();
  const home = new BrowserWindow({ width: 600, height: 400 });
  await home.loadURL('about:blank');
  for (let round = 0; round < Number(rounds); round += 1)
    for (const address of addresses) console.log(`${address} ${String(await show(address))}`);
}

showAll().then(
  () => app.exit(0),
  (error) => {
    console.error(error);
    app.exit(1);
  },
);
