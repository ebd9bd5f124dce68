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
  window.destroy();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return paintedMs - beganMs;
}

app.whenReady().then(async () => {
  const home = new BrowserWindow({ width: 600, height: 400 });
  await home.loadURL('about:blank');
  for (let round = 0; round < Number(rounds); round += 1)
    for (const address of addresses) console.log(`${address} ${String(await show(address))}`);
  app.exit(0);
});
