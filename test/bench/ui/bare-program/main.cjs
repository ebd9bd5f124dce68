/* The peer of the player: a program that does nothing but show the same page in windows, one after the other. */
const { app, BrowserWindow } = require('electron');

const [address, rounds] = process.argv.slice(-2);

app.whenReady().then(async () => {
  const home = new BrowserWindow({ width: 600, height: 400 });
  await home.loadURL('about:blank');
  for (let round = 0; round < Number(rounds); round += 1) {
    const window = new BrowserWindow({ width: 1200, height: 800, webPreferences: { sandbox: true } });
    await window.loadURL(address);
    const painted = await window.webContents.executeJavaScript(`new Promise((resolve) => {
      const look = () => {
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        if (paint === undefined) setTimeout(look, 20);
        else resolve(paint.startTime);
      };
      look();
    })`);
    console.log(`painted ${String(painted)}`);
    window.destroy();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  app.exit(0);
});
