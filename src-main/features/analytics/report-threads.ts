import { Refusal } from '../../../src-shared/contract/errors';
import { createLane } from '../../content/job-lane';
import { createJobThreads } from '../../content/job-threads';
import { createLeaseCache } from '../../content/lease-cache';
import { prepareChangeCount } from '../../db/change-count';
import type { Db } from '../../db/open';
import type { ReaderPlace } from '../../db/open-reader';
import type { Clock } from '../../platform/clock';
import type { Report, ReportOrder, ReportPart } from './report-jobs';

export interface ReportThreadsDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly workerFile: string;
  readonly place: ReaderPlace;
}

/** Rejects with the reason of `leaving`; once closed, and where many wait, with SERVICE_UNAVAILABLE. */
export interface ReportThreads {
  run(report: Report, leaving: AbortSignal): Promise<ReportPart>;
  /** Ends the reports that run and their threads, which takes moments. */
  close(): Promise<void>;
}

/** Each thread computes as long as its report takes: learners need the rest of the machine. */
const lane = {
  ...{ atOnce: 2, mostWaiting: 64 },
  busyText: 'Too many reports are being made right now. Nothing was changed. Try again in a moment.',
};

/** Makes reports, each in a thread, for all who ask the same while nothing is written. */
export function createReportThreads({ db, clock, workerFile, place }: ReportThreadsDeps): ReportThreads {
  const threads = createJobThreads(workerFile, place);
  const inTurn = createLane(lane);
  const countChanges = prepareChangeCount(db);
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  const shared = createLeaseCache<ReportPart>({
    ...{ maxCount: 0, maxWeight: 0, weigh: () => 0 },
    release: () => Promise.resolve(),
  });

  const make = async (report: Report, abandoned: AbortSignal): Promise<ReportPart> => {
    const ending = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const end = (): void => void Atomics.store(ending, 0, 1);
    abandoned.addEventListener('abort', end, { once: true });
    const input: ReportOrder = { report, nowMs: clock.nowMs(), ending };
    const part = (await threads.run({ name: 'report', input })) as ReportPart | null;
    abandoned.throwIfAborted();
    if (part === null) throw new Error('A report was given up that somebody waits for');
    return part;
  };

  const begin = (report: Report, abandoned: AbortSignal): Promise<ReportPart> =>
    inTurn(() => {
      const made = make(report, abandoned).finally(() => running.delete(made));
      running.add(made);
      return made;
    }, abandoned);

  return {
    run: async (report, leaving) => {
      const signal = AbortSignal.any([leaving, closing.signal]);
      signal.throwIfAborted();
      const key = `${String(countChanges())} ${JSON.stringify(report)}`;
      return shared.use(
        key,
        (abandoned) => begin(report, abandoned),
        (part) => Promise.resolve(part),
        signal,
      );
    },
    close: async () => {
      closing.abort(new Refusal('SERVICE_UNAVAILABLE'));
      await Promise.allSettled(running);
      await threads.close();
    },
  };
}
