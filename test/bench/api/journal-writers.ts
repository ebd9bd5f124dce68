import { contract } from '../../../src-shared/contract';
import type { PackageId } from '../../../src-shared/kernel/ids';
import type { ServeProcess } from '../../http/journal-server';
import { openPage } from '../../http/journal-page';

export interface JournalFigures {
  readonly perSecond: number;
  /** From sending an entry until it is acknowledged, which is after it is on disk. */
  readonly p99Ms: number;
  readonly medianMs: number;
}

/** Learners at work: each page sends one call at a time, so many a second in all, spread over the time. */
export async function writeJournals(
  server: ServeProcess,
  packageId: PackageId,
  { pages, perSecond, seconds }: { pages: number; perSecond: number; seconds: number },
): Promise<JournalFigures> {
  const open = await Promise.all(
    Array.from({ length: pages }, async (_, at) => {
      const user_id = `writer-${String(at)}-${String(Date.now())}`;
      const { launch_url: url } = await server.call(contract.launchPackage, { packageId, user_id });
      const page = await openPage(server, url);
      await page.send([page.call('Initialize', '')]);
      return page;
    }),
  );
  const waits: number[] = [];
  const everyMs = (1000 * pages) / perSecond;
  const startMs = performance.now();
  await Promise.all(
    open.map(async (page, at) => {
      for (let turn = 0; turn * everyMs < seconds * 1000; turn += 1) {
        await until(startMs + (turn + at / pages) * everyMs);
        const sentMs = performance.now();
        const answer = await page.send([page.call('SetValue', 'cmi.location', `place ${String(turn)}`)]);
        if (answer.type !== 'ack') throw new Error(`Not taken: ${JSON.stringify(answer)}`);
        waits.push(performance.now() - sentMs);
      }
    }),
  );
  const tookSeconds = (performance.now() - startMs) / 1000;
  for (const page of open) await page.close();
  return {
    perSecond: waits.length / tookSeconds,
    p99Ms: quantile(waits, 0.99),
    medianMs: quantile(waits, 0.5),
  };
}

async function until(atMs: number): Promise<void> {
  const waitMs = atMs - performance.now();
  if (waitMs > 0) await new Promise((over) => setTimeout(over, waitMs));
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
