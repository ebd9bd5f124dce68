import { app } from 'electron';
import { z } from 'zod';
import type { Asked } from '../../src-shared/contract/window-commands';
import { readAsked } from './asked';

/** What was asked of Lectern and no page has shown yet. */
export interface AskedQueue {
  take(): Asked | null;
  /** Hears of what comes later, by another start or from the system. */
  onMore(listener: () => void): void;
}

/** What a start hands to the Lectern that runs already, word for word: Electron's own list of them is in another order. */
export const CommandLine = z.object({ args: z.array(z.string()).readonly(), workingFolder: z.string() });
export type CommandLine = z.infer<typeof CommandLine>;

/** More than a person can have meant is dropped, the newest first. */
const mostWaiting = 20;

/** Begins with what this start was asked. Call before Electron is ready: macOS says it as an event, and early. */
export function queueAsked(own: CommandLine): AskedQueue {
  const waiting: Asked[] = [];
  let tell = (): void => undefined;
  const add = ({ args, workingFolder }: CommandLine): void => {
    const asked = readAsked(args, workingFolder).slice(0, mostWaiting - waiting.length);
    waiting.push(...asked);
    if (asked.length > 0) tell();
  };
  add(own);
  app.on('second-instance', (_event, _argv, _workingFolder, handed) => {
    const { success, data } = CommandLine.safeParse(handed);
    if (success) add(data);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    add({ args: [path], workingFolder: own.workingFolder });
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    add({ args: [link], workingFolder: own.workingFolder });
  });
  return {
    take: () => waiting.shift() ?? null,
    onMore: (listener) => {
      tell = listener;
    },
  };
}
