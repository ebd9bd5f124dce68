import type { Browser, LaunchOptions, Page, PlaywrightWorkerArgs } from '@playwright/test';
import type { LearnerId } from '../../../../src-shared/kernel/ids';
import { openLine, type Line } from '../../support/line';
import { between, type Random } from '../loss/seeded';
import { watchJournal, type WatchedJournal } from '../loss/watch-journal';
import { chooseName, comeIn, openCourse, phone, type OpenRoom } from '../room';

/** Learners at devices that share one access point: they lose the network together. */
export interface Wing {
  readonly devices: readonly Device[];
  /** Lost and found again, in either way. */
  loseNetwork(random: Random): Promise<void>;
  close(): Promise<void>;
}

export interface Somebody {
  readonly name: string;
  readonly learnerId: LearnerId;
  readonly userId: string;
}

/** A learner's browser on the counting course. */
export interface Device extends Somebody {
  readonly page: Page;
  readonly journal: WatchedJournal;
}

export interface WingParts {
  readonly room: OpenRoom;
  readonly chromium: PlaywrightWorkerArgs['playwright']['chromium'];
  readonly options: LaunchOptions;
  /** How often the course writes: the more devices one machine has to be, the slower is each. */
  readonly burstEveryMs: number;
}

export async function openWing(people: readonly Somebody[], parts: WingParts): Promise<Wing> {
  const { hostname, port } = new URL(parts.room.url);
  // Pages are at one port, what courses have at the next.
  const ports = [Number(port), Number(port) + 1];
  const lines = await Promise.all(ports.map((own) => openLine(own, hostname)));
  const rules = ports.map((own, at) => `MAP ${hostname}:${own} 127.0.0.1:${lines[at]?.port ?? 0}`);
  const browser = await parts.chromium.launch({
    ...parts.options,
    args: [`--host-resolver-rules=${rules.join(',')}`],
  });
  const devices: Device[] = [];
  for (const one of people) devices.push(await openDevice(browser, parts, one));
  return { devices, loseNetwork: (random) => lose(lines, random), close: () => close(browser, lines) };
}

async function openDevice(
  browser: Browser,
  { room, burstEveryMs }: WingParts,
  somebody: Somebody,
): Promise<Device> {
  const { page } = await comeIn(browser, room, phone);
  await page.addInitScript((everyMs) => {
    const begin = window.setInterval.bind(window);
    window.setInterval = ((work: () => void, ms: number) =>
      begin(work, ms < 20 ? everyMs : ms)) as typeof window.setInterval;
  }, burstEveryMs);
  const journal = watchJournal(page);
  await chooseName(page, somebody.name);
  await openCourse(page);
  return { ...somebody, page, journal };
}

async function lose(lines: readonly Line[], random: Random): Promise<void> {
  const how = random() < 0.5 ? 'reset' : 'silent';
  for (const line of lines) line.cut(how);
  await new Promise((resolve) => setTimeout(resolve, between(random, 200, 2_500)));
  for (const line of lines) line.mend();
}

async function close(browser: Browser, lines: readonly Line[]): Promise<void> {
  await browser.close();
  for (const line of lines) await line.close();
}
