import { app } from 'electron';
import { withoutAsked } from './asked';

/** Ends the program as a quit does and starts it with these arguments. An AppImage is unpacked anew for each start, so it is the image that must be started again. What the first start was asked to open is no wish of the next. */
export function restart(args: readonly string[]): void {
  const image = process.env['APPIMAGE'];
  app.relaunch({ args: withoutAsked(args), ...(image === undefined ? {} : { execPath: image }) });
  // After the answer to the page has left.
  setImmediate(() => {
    app.quit();
  });
}
