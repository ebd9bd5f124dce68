import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { barriersIn } from './barriers';
import { firstLineOf } from './first-line';
import { contentFrames, mainContent } from './content-frames';
import { placeOf } from './place-of';
import type { Step } from './plan';
import { problem, type Problem } from './problem';
import { takeSteps } from './take-steps';

export interface ScoLook {
  readonly title: string;
  readonly steps: readonly Step[];
  /** How long it is left to itself once it is loaded. */
  readonly waitMs: number;
  /** Where a picture of it goes; null: none is made. */
  readonly pictureFile: string | null;
  readonly signal: AbortSignal;
}

const loadsWithinMs = 15_000;
const answersWithinMs = 15_000;

/** Lets a SCO load and work, does what the plan says with it, and looks at what it shows. Throws an AbortError when the signal says so. */
export async function lookAtSco(player: Page, sco: ScoLook): Promise<readonly Problem[]> {
  const { title: activity, waitMs, steps, pictureFile, signal } = sco;
  const content = await loaded(player);
  if (content === null)
    return [problem('error', 'test.nothing-shown', 'Nothing was shown within 15 seconds', { activity })];
  await pause(waitMs, null, { signal });
  const file = placeOf(content.url());
  if (!(await answers(content))) {
    const words = 'The page does not answer: a script of it never comes to an end';
    return [problem('error', 'test.not-responding', words, { activity, file })];
  }
  const problems: Problem[] = [];
  try {
    await takeSteps(content, steps, signal);
  } catch (error) {
    problems.push(problem('error', 'test.step-failed', firstLineOf(error), { activity, file }));
  }
  if (pictureFile !== null) problems.push(...(await takePicture(player, pictureFile, activity)));
  for (const frame of contentFrames(player)) problems.push(...(await barriersOrWhyNot(frame, activity)));
  return problems;
}

/** The page of the SCO once it has loaded, or has had its time to; null: none is there in time. */
async function loaded(player: Page): Promise<Frame | null> {
  const until = Date.now() + loadsWithinMs;
  while (Date.now() < until) {
    const content = mainContent(player);
    if (content !== null) {
      await settled(content.waitForLoadState('load', { timeout: loadsWithinMs }));
      return content;
    }
    await openWindow(player);
    await pause(100);
  }
  return null;
}

/** Content that needs a window of its own waits for a press; the frame with the button goes when the window is there. */
async function openWindow(player: Page): Promise<void> {
  for (const frame of player.frames()) {
    try {
      const press = frame.locator('[data-testid=content-window-button]');
      if ((await press.count()) > 0 && (await press.isVisible())) await press.click();
    } catch (error) {
      if (!frame.isDetached()) throw error;
    }
  }
}

/** A page in an endless loop answers nobody. One that has gone in the meantime has nothing left to answer. */
async function answers(content: Frame): Promise<boolean> {
  const silence = new AbortController();
  const silent = pause(answersWithinMs, false, { signal: silence.signal }).catch(() => true);
  const asked = settled(content.evaluate('1')).then(() => true);
  const answered = await Promise.race([asked, silent]);
  silence.abort();
  return answered;
}

/** However it ends. */
async function settled(work: Promise<unknown>): Promise<void> {
  await Promise.allSettled([work]);
}

async function takePicture(player: Page, path: string, activity: string): Promise<readonly Problem[]> {
  const windows = player.context().pages();
  try {
    await (windows.at(-1) ?? player).screenshot({ path, animations: 'disabled', timeout: answersWithinMs });
    return [];
  } catch (error) {
    const words = `No picture could be made: ${firstLineOf(error)}`;
    return [problem('info', 'test.no-picture', words, { activity })];
  }
}

async function barriersOrWhyNot(frame: Frame, activity: string): Promise<readonly Problem[]> {
  const file = placeOf(frame.url());
  try {
    if (await answers(frame)) return await barriersIn(frame, activity);
    return [
      problem('error', 'test.not-responding', 'A frame of the page does not answer', { activity, file }),
    ];
  } catch (error) {
    if (frame.isDetached()) return [];
    const words = `Accessibility was not looked at: ${firstLineOf(error)}`;
    return [problem('info', 'test.not-looked-at', words, { activity, file })];
  }
}
