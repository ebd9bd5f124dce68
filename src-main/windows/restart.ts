import { app } from 'electron';

/** Ends the program as a quit does and starts it with these arguments. An AppImage is unpacked anew for each start, so it is the image that must be started again. */
export function restart(args: readonly string[]): void {
  const image = process.env['APPIMAGE'];
  app.relaunch({ args: [...args], ...(image === undefined ? {} : { execPath: image }) });
  // After the answer to the page has left.
  setImmediate(() => {
    app.quit();
  });
}
