import type { Browser } from 'playwright-core';

/** Nothing is looked up and nothing is asked for outside of this machine. */
const offline = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--no-proxy-server'];

/** Media play by themselves and nothing stands in the way of windows, so that nobody has to press anything. */
const unattended = ['--autoplay-policy=no-user-gesture-required', '--disable-popup-blocking'];

/** Starts a browser that nobody sees. Throws what the library throws where it cannot be started. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    headless: true,
    // Chromium's sandbox does not run as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...offline, ...unattended],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
