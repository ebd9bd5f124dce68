import { expect, type FrameLocator } from '@playwright/test';
import type { JournalEntry } from '../../../../src-shared/contract/session-journal';
import type { Asked } from './asked';
import { entriesAfter, numberWritten, type CallApi } from './record';
import type { WatchedJournal, WatchedWriter } from './watch-journal';

/**
 * What a stop leaves no excuse for. `acknowledged`: what the server said is on disk. `sent`: the page lives on, so all that it
 * ever said. `farewell`: that too, up to the Terminate that the content says when it goes.
 */
export type Due = 'acknowledged' | 'sent' | 'farewell';

/** Holds the record of the counting course against what its pages sent, stop by stop, and counts. */
export interface Tally {
  /** The last number in the record, as of the last check. */
  lastNumber(): number;
  /**
   * The course goes on where its record ends: what a closed page said last may have come after the check, and what it writes next
   * has to follow on that.
   */
  checkFound(content: FrameLocator): Promise<void>;
  /** After a stop: what is due is there as it was sent, in order, once. */
  check(stop: Stop, call: CallApi): Promise<void>;
  text(): string;
}

export interface Stop {
  readonly way: string;
  readonly journal: WatchedJournal;
  readonly due: Due;
}

export function createTally(place: string, { stops, seed }: Asked): Tally {
  const byWay = new Map<string, number>();
  let position = 0;
  let lastNumber = 0;
  let acknowledged = 0;
  let sent = 0;
  let kept = 0;
  return {
    lastNumber: () => lastNumber,
    checkFound: async (content) => {
      await expect(content.locator('#found')).toHaveText(/\d/);
      expect(Number(await content.locator('#found').textContent())).toBeGreaterThanOrEqual(lastNumber);
    },
    check: async ({ way, journal, due }, call) => {
      const entries = await entriesAfter(call, position);
      const what = `stop ${[...byWay.values()].reduce((sum, count) => sum + count, 1)} (${way}, seed ${seed})`;
      expect(
        entries.map((entry) => entry.position - position),
        `positions after ${what}`,
      ).toEqual(countTo(entries.length));
      const numbers = entries.flatMap((entry) => numberWritten(entry) ?? []);
      expect(
        numbers.map((number) => number - lastNumber),
        `numbers after ${what}`,
      ).toEqual(countTo(numbers.length));
      expect(journal.size, `pages watched before ${what}`).toBeGreaterThan(0);
      for (const [epoch, writer] of journal) holdAgainst(entries, epoch, writer, due, what);
      position = entries.at(-1)?.position ?? position;
      lastNumber = numbers.at(-1) ?? lastNumber;
      byWay.set(way, (byWay.get(way) ?? 0) + 1);
      for (const writer of journal.values()) {
        acknowledged += writer.acknowledged;
        sent += writer.sent.size;
      }
      kept += entries.filter(({ source }) => source === 'learner').length;
    },
    text: () => {
      expect(acknowledged, 'acknowledged in all').toBeGreaterThan(0);
      return [
        `No loss, ${place}: ${stops} stops, seed ${seed}`,
        ...[...byWay].map(([way, count]) => `  ${way.padEnd(34)} ${count}`),
        `  entries sent ${sent}, acknowledged ${acknowledged}, in the record ${kept}`,
        `  every one acknowledged is there, in order, once; the course counted to ${lastNumber}`,
      ].join('\n');
    },
  };
}

function holdAgainst(
  entries: readonly JournalEntry[],
  epoch: number,
  writer: WatchedWriter,
  due: Due,
  what: string,
): void {
  const own = entries.filter((entry) => entry.source === 'learner' && entry.epoch === epoch);
  expect(
    own.map(({ number }) => number),
    `entries after ${what}`,
  ).toEqual(countTo(own.length));
  const least = due === 'acknowledged' ? writer.acknowledged : Math.max(0, ...writer.sent.keys());
  expect(own.length, `entries kept after ${what}`).toBeGreaterThanOrEqual(least);
  if (due === 'farewell')
    expect(JSON.stringify(own), `the farewell before ${what}`).toContain('"method":"Terminate"');
  for (const entry of own) {
    const told = writer.sent.get(entry.number);
    if (told !== undefined)
      expect(wordsOf(entry.event, entry.result), what).toEqual(wordsOf(told.event, told.result));
  }
}

const wordsOf = (event: unknown, result: string) => ({ event, result });

function countTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
