import { describe, expect, test, vi } from 'vitest';
import { createJournalReader, type Journal } from '../../../src-renderer/api/journal';
import type { Client } from '../../../src-renderer/api/client';
import { entry } from '../support/entries';

/** A server with a journal that grows between the calls; pages of two entries. */
function serverWith(
  total: { value: number; readonly turns?: number; readonly epoch?: number },
  calls: number[],
): Pick<Client, 'call'> {
  return {
    call: ((_endpoint: unknown, { after }: { after: number }) => {
      calls.push(after);
      const data = [after + 1, after + 2]
        .filter((position) => position <= total.value)
        .map((position) => entry({ position, epoch: total.epoch ?? 1 }));
      const last = data.at(-1)?.position ?? after;
      const [has_more, checksum_sha256] = [last < total.value, `of ${String(last)}`];
      const turns = { set_aside_turns: total.turns ?? 0 };
      return Promise.resolve({
        ...{ course: {}, checksum_sha256, data, ...turns, last_position: total.value, has_more },
      });
    }) as unknown as Client['call'],
  };
}

describe('reading a journal', () => {
  test('reads all pages, then only what is new', async () => {
    const total = { value: 5 };
    const calls: number[] = [];
    let seen: Journal | null = null;
    const reader = createJournalReader(serverWith(total, calls), 's', (journal) => {
      seen = journal;
    });
    reader.readOn();
    await vi.waitFor(() => {
      expect(seen?.isComplete).toBe(true);
    });
    total.value = 6;
    reader.readOn();
    await vi.waitFor(() => {
      expect(seen?.entries.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    });
    expect(calls).toEqual([0, 2, 4, 5]);
    expect(seen).toMatchObject({ checksumSha256: 'of 6' });
  });

  test('reads a journal anew where another one took its place, also a shorter one', async () => {
    const total = { value: 3, turns: 0, epoch: 1 };
    const calls: number[] = [];
    const seen: Journal[] = [];
    const reader = createJournalReader(serverWith(total, calls), 's', (journal) => seen.push(journal));
    reader.readOn();
    await vi.waitFor(() => {
      expect(seen.at(-1)?.isComplete).toBe(true);
    });
    Object.assign(total, { value: 2, turns: 1, epoch: 7 });
    reader.readOn();
    await vi.waitFor(() => {
      expect(seen.at(-1)).toMatchObject({ replacements: 1, setAsideTurns: 1, isComplete: true });
    });
    expect(seen.at(-1)?.entries.map(({ epoch }) => epoch)).toEqual([7, 7]);
    expect(calls).toEqual([0, 2, 3, 0]);
    expect(seen.every(({ course }) => course !== null)).toBe(true);
  });

  test('growth told during a reading makes one more reading, not many at once', async () => {
    const total = { value: 1 };
    const calls: number[] = [];
    const reader = createJournalReader(serverWith(total, calls), 's', () => undefined);
    reader.readOn();
    reader.readOn();
    reader.readOn();
    await vi.waitFor(() => {
      expect(calls).toEqual([0, 1]);
    });
  });

  test('a closed reader tells nothing more', async () => {
    const onChange = vi.fn();
    let answer: (page: unknown) => void = () => undefined;
    const page = new Promise<unknown>((resolve) => {
      answer = resolve;
    });
    const reader = createJournalReader({ call: (() => page) as Client['call'] }, 's', onChange);
    reader.readOn();
    reader.close();
    answer({ course: {}, data: [], last_position: 0, has_more: false });
    await page;
    await Promise.resolve();
    expect(onChange).not.toHaveBeenCalled();
  });

  test('a failure is shown and the next reading goes on behind what is known', async () => {
    const seen: Journal[] = [];
    let fails = true;
    const good = serverWith({ value: 1 }, []);
    const client = {
      call: ((...args: Parameters<Client['call']>) =>
        fails ? Promise.reject(new TypeError('x')) : good.call(...args)) as Client['call'],
    };
    const reader = createJournalReader(client, 's', (journal) => seen.push(journal));
    reader.readOn();
    await vi.waitFor(() => {
      expect(seen.at(-1)?.failure).toBeInstanceOf(TypeError);
    });
    fails = false;
    reader.readOn();
    await vi.waitFor(() => {
      expect(seen.at(-1)).toMatchObject({ failure: null, isComplete: true });
    });
  });
});
