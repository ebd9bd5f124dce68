import { z } from 'zod';

/** Lower ones are kept by systems for their own servers; above the highest there must be room for those tried behind it. */
export const lowestPort = 1024;
export const highestPort = 65_000;

/** Ports to which Chromium opens no page, because other kinds of servers are usual there. */
const closedToPages: ReadonlySet<number> = new Set([
  ...[1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566],
  ...[6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080],
]);

/** A port that somebody may choose for the program. */
export const ChosenPort = z
  .int()
  .min(lowestPort)
  .max(highestPort)
  .refine((port) => !closedToPages.has(port));
