import { setTimeout as pause } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import { firstLineOf } from './first-line';
import type { Step } from './plan';

const stepTakesMs = 10_000;

/** Does in a page what a plan says. Throws an Error with a sentence that names the step that could not be taken. */
export async function takeSteps(frame: Frame, steps: readonly Step[], signal: AbortSignal): Promise<void> {
  for (const [index, step] of steps.entries()) {
    try {
      await takeStep(frame, step, signal);
    } catch (error) {
      throw new Error(`Step ${String(index + 1)}, ${JSON.stringify(step)}: ${firstLineOf(error)}`, {
        cause: error,
      });
    }
  }
}

const limit = { timeout: stepTakesMs };

async function takeStep(frame: Frame, step: Step, signal: AbortSignal): Promise<void> {
  if ('click' in step) await frame.locator(step.click).click(limit);
  else if ('fill' in step) await frame.locator(step.fill).fill(step.with, limit);
  else if ('choose' in step) await frame.locator(step.choose).selectOption(step.option, limit);
  else if ('press' in step) await frame.locator(':focus, body').last().press(step.press, limit);
  else if ('wait_for' in step) await frame.locator(step.wait_for).waitFor(limit);
  else await pause(step.wait_ms, null, { signal });
}
