import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** What a visit needs to know of the course besides what the player shows. */
export interface Visited {
  readonly player: Page;
  /** Identifiers of all activities with content, in the order of the manifest. */
  readonly activityIds: readonly string[];
  /** The activity that is shown, as the server has it. */
  shownActivity(): Promise<string | null>;
  /** Called once for each activity, while it is shown. */
  look(activityId: string): Promise<void>;
  readonly signal: AbortSignal;
}

const movesWithinMs = 15_000;
const looksAgainMs = 100;
/** How long a course may ask what to choose before it counts: it does so for a moment between two SCOs too. */
const choosesWithinMs = 1_500;

/**
 * Goes through a course as a learner would who wants to see it all: by the table of contents where that leads on, else by "Continue".
 * Answers the activities that were never reached.
 */
export async function visitCourse(visited: Visited): Promise<readonly string[]> {
  const { activityIds, signal, look } = visited;
  const left = new Set(activityIds);
  const tried = new Set<string>();
  let movesForNothing = 0;
  for (let shown = await nextShown(visited, null); !signal.aborted;) {
    movesForNothing += 1;
    if (shown !== null && left.delete(shown)) {
      await look(shown);
      movesForNothing = 0;
    }
    // Some courses lead round and round.
    if (left.size === 0 || movesForNothing > activityIds.length) break;
    if (!(await pressed(await wayOn(visited, { left, tried, mayContinue: shown !== null })))) break;
    shown = await nextShown(visited, shown);
  }
  return [...left];
}

/** The activity that is shown once it is another one; null: none comes. */
async function nextShown(visited: Visited, before: string | null): Promise<string | null> {
  const { player, signal } = visited;
  const startedAt = Date.now();
  while (Date.now() < startedAt + movesWithinMs && !signal.aborted) {
    if (await isOver(player)) return null;
    const shown = await visited.shownActivity();
    if (shown !== null && shown !== before) return shown;
    const isWaiting = (await player.locator('[data-testid=player-choosing]').count()) > 0;
    if (isWaiting && Date.now() > startedAt + choosesWithinMs) return null;
    await pause(looksAgainMs);
  }
  return null;
}

export async function isOver(player: Page): Promise<boolean> {
  const endings = player.locator('[data-testid=player-ended], [data-testid=player-problem]');
  return (await endings.count()) > 0;
}

interface Search {
  readonly left: ReadonlySet<string>;
  /** Entries that were pressed: one that led to nothing is left alone. */
  readonly tried: Set<string>;
  readonly mayContinue: boolean;
}

/** What leads on; null: nothing does. */
async function wayOn({ player }: Visited, { mayContinue, ...search }: Search): Promise<Locator | null> {
  const entry = await entryOf(player, search);
  if (entry !== null) return entry;
  const on = player.locator('[data-testid=nav-continue]');
  return mayContinue && (await on.count()) > 0 && (await on.isEnabled()) ? on : null;
}

/** The first entry of the table of contents that leads to one of those that are left. */
async function entryOf(
  player: Page,
  { left, tried }: Pick<Search, 'left' | 'tried'>,
): Promise<Locator | null> {
  const toggle = player.locator('[data-testid=toc-toggle][aria-expanded=false]');
  if ((await toggle.count()) > 0) await pressed(toggle);
  const entries = player.locator('[data-testid=toc-item]:not([aria-disabled=true])');
  for (const entry of await entries.all()) {
    const id = (await entry.getAttribute('data-item-id')) ?? '';
    if (!left.has(id) || tried.has(id)) continue;
    tried.add(id);
    return entry;
  }
  return null;
}

/** False: it could not be pressed, e.g. since it has gone. */
async function pressed(control: Locator | null): Promise<boolean> {
  try {
    await control?.click({ timeout: movesWithinMs });
    return control !== null;
  } catch {
    return false;
  }
}
