import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { codeOf } from '../../platform/error-code';
import { findBrowser } from '../../test-runs/find-browser';
import { emptyPlan, readPlan, type Plan } from '../../test-runs/plan';
import { CannotOpen, WrongUse, type Values } from '../command';
import { textIn } from '../given';
import { readText } from '../read-text';

/** Throws CannotOpen with what is wrong in the file. */
export async function planIn(values: Values): Promise<Plan> {
  const plan = textIn(values, 'plan');
  if (plan === undefined) return emptyPlan;
  const text = await readText(plan);
  try {
    return readPlan(text);
  } catch (error) {
    throw new CannotOpen(`${plan} is no plan: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
}

/** Path of the browser that is to be used; null: none was found. */
export function browserIn(values: Values): string | null {
  const named = textIn(values, 'browser') ?? process.env['LECTERN_BROWSER'] ?? '';
  return named === '' ? findBrowser(process.env, process.platform) : resolve(named);
}

const longestWaitSeconds = 600;

export function waitMsIn({ wait }: Values): number {
  const seconds = Number(wait);
  if (!(seconds >= 0 && seconds <= longestWaitSeconds))
    throw new WrongUse(
      `--wait takes seconds, from 0 to ${String(longestWaitSeconds)}, not "${String(wait)}".`,
    );
  return seconds * 1000;
}

/** Where the picture of a SCO of a package goes. The folder is made. Throws CannotOpen. */
export async function pictureFileIn(
  values: Values,
  packageName: string,
): Promise<((number: number, activityId: string) => string) | null> {
  const pictures = textIn(values, 'pictures');
  if (pictures === undefined) return null;
  const folder = join(pictures, plain(packageName));
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new CannotOpen(`${folder} cannot be made: ${codeOf(error)}`, { cause: error });
  }
  return (number, id) => join(folder, `${String(number).padStart(3, '0')}-${plain(id)}.png`);
}

/** What a name is as the name of a file on every system. */
function plain(name: string): string {
  return (
    name
      .replaceAll(/[^\p{L}\p{N}._-]+/gu, '_')
      .replace(/^[._]+/, '')
      .slice(0, 80) || '_'
  );
}
