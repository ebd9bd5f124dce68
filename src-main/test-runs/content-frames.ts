import type { Frame, Page } from 'playwright-core';

/** Where the course stands: below the run-time frame of the player, and in windows that content opened. */
export function contentFrames(player: Page): readonly Frame[] {
  const inPlayer = player.frames().filter((frame) => hasAbove(frame, isRunTime));
  const windows = player
    .context()
    .pages()
    .filter((page) => page !== player);
  const all = [...inPlayer, ...windows.flatMap((page) => page.frames())];
  return all.filter((frame) => !frame.isDetached() && !isWindowOfOurs(frame));
}

/** The page of the SCO itself, which may hold further frames; null: none has been shown yet. */
export function mainContent(player: Page): Frame | null {
  const frames = contentFrames(player);
  return frames.find(isMainContent) ?? null;
}

/** Is it the page that the manifest names, rather than a frame in it? */
function isMainContent(frame: Frame): boolean {
  return isFirst(frame) && !isBlank(frame);
}

/** Content that has a window of its own stands in a frame there too, for the window's own page is ours and blank. */
function isFirst(frame: Frame): boolean {
  const above = frame.parentFrame();
  return above === null || isRunTime(above) || isWindowOfOurs(above);
}

function isWindowOfOurs(frame: Frame): boolean {
  return frame.parentFrame() === null && isBlank(frame);
}

const isBlank = (frame: Frame): boolean => frame.url() === 'about:blank';

/** The document of ours that holds the API and, in it, the content. */
function isRunTime(frame: Frame): boolean {
  return URL.canParse(frame.url()) && new URL(frame.url()).pathname === '/frame/index.html';
}

function hasAbove(frame: Frame, test: (frame: Frame) => boolean): boolean {
  for (let above = frame.parentFrame(); above !== null; above = above.parentFrame())
    if (test(above)) return true;
  return false;
}
